package dev.orcaworkflow.execution.engine.catenary.current;

import java.util.List;

/**
 * A steady current that changes with depth.
 *
 * @param speed reference speed, m/s
 * @param direction that it flows to, counter-clockwise from +x, degrees
 * @param surfaceZ height of the water surface, m
 * @param layers from the surface down; between them linear, beyond them constant
 */
public record CurrentProfile(double speed, double direction, double surfaceZ, List<Layer> layers) {
    /**
     * @param depth below the surface, m
     * @param factor on the reference speed
     * @param rotation added to the reference direction, degrees
     */
    public record Layer(double depth, double factor, double rotation) {}

    public CurrentProfile {
        layers = layers.isEmpty() ? List.of(new Layer(0, 1, 0)) : List.copyOf(layers);
    }

    public boolean still() {
        return speed == 0;
    }

    /** Speed at a height along a horizontal direction given in degrees, m/s. */
    double along(double z, double azimuth) {
        double depth = surfaceZ - z;
        Layer above = layers.getFirst();
        for (Layer layer : layers) {
            if (layer.depth() >= depth) {
                return component(between(above, layer, depth), azimuth);
            }
            above = layer;
        }
        return component(above, azimuth);
    }

    private static Layer between(Layer above, Layer below, double depth) {
        double span = below.depth() - above.depth();
        double share = span > 0 ? Math.clamp((depth - above.depth()) / span, 0, 1) : 0;
        return new Layer(
                depth,
                above.factor() + share * (below.factor() - above.factor()),
                above.rotation() + share * (below.rotation() - above.rotation()));
    }

    private double component(Layer layer, double azimuth) {
        return speed * layer.factor() * Math.cos(Math.toRadians(direction + layer.rotation() - azimuth));
    }
}

package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.configuration.setting.BreakingLoad;
import dev.orcaworkflow.execution.engine.catenary.model.LineType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Minimum breaking load of a line, with its source.
 *
 * @param mbl kN
 */
record Strength(double mbl, String source) {

    /** The weakest section decides; empty when any section's breaking load is unknown. */
    static Optional<Strength> of(List<LineType> types, Map<String, BreakingLoad> declared) {
        List<Optional<Strength>> all = types.stream()
                .distinct()
                .map(type -> of(type, declared.get(type.name())))
                .toList();
        return all.stream().allMatch(Optional::isPresent)
                ? all.stream().flatMap(Optional::stream).min(Comparator.comparingDouble(Strength::mbl))
                : Optional.empty();
    }

    private static Optional<Strength> of(LineType type, BreakingLoad load) {
        if (load == null) {
            return Optional.empty();
        }
        String source = load.source().orElse("declared for " + type.name());
        if (load.valueKN().isPresent()) {
            return Optional.of(new Strength(load.valueKN().getAsDouble(), source));
        }
        boolean modelSays =
                load.allowableTensionIs().filter("MBL"::equalsIgnoreCase).isPresent();
        if (modelSays && type.allowableTension().isPresent()) {
            return Optional.of(
                    new Strength(type.allowableTension().getAsDouble(), "AllowableTension of " + type.name()));
        }
        return chain(load);
    }

    /** Catalogue formula of studlink and studless chain: c d2 (44 - 0.08 d) kN, d in mm. */
    private static Optional<Strength> chain(BreakingLoad load) {
        if (load.grade().isEmpty() || load.diameterMm().isEmpty()) {
            return Optional.empty();
        }
        double d = load.diameterMm().getAsDouble() - load.corrosionAllowanceMm().orElse(0);
        return gradeFactor(load.grade().get())
                .map(c -> new Strength(
                        c * d * d * (44 - 0.08 * d),
                        String.format(
                                Locale.ROOT,
                                "formula for %s chain of %.1f mm",
                                load.grade().get(),
                                d)));
    }

    private static Optional<Double> gradeFactor(String grade) {
        return switch (grade.toUpperCase(Locale.ROOT)) {
            case "R3" -> Optional.of(0.0223);
            case "R4" -> Optional.of(0.0274);
            case "R5" -> Optional.of(0.032);
            case String _ -> Optional.empty();
        };
    }
}

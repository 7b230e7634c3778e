package dev.orcaworkflow.local.place;

import java.util.List;

/**
 * The six ports of an installation, all on the loopback address.
 *
 * @param base reporting; validation, execution and recovery follow it
 */
public record Ports(int base, int broker, int database) {
    /** The ports that documents and examples name. */
    public static final Ports DEFAULT = new Ports(8080, 9092, 5432);

    private static final int STEP = 10;
    private static final int HIGHEST = 65_000;

    /** Six ports in a row from {@code base}. */
    public static Ports from(int base) {
        if (base < 1024 || base > HIGHEST) {
            throw new PortsRefused("--ports %d: expected a port from 1024 to %d, with the five after it free"
                    .formatted(base, HIGHEST));
        }
        return new Ports(base, base + 4, base + 5);
    }

    /** The default ports when all are free, else the next block of which all are. */
    public static Ports nextFree(PortProbe probe) {
        if (DEFAULT.taken(probe).isEmpty()) {
            return DEFAULT;
        }
        for (int base = DEFAULT.base + STEP; base <= HIGHEST; base += STEP) {
            Ports block = from(base);
            if (block.taken(probe).isEmpty()) {
                return block;
            }
        }
        throw new PortsRefused("No six free ports in a row were found above " + DEFAULT.base);
    }

    /** Exactly the six ports from {@code base}; refuses, naming those that are taken. */
    public static Ports exactly(int base, PortProbe probe) {
        Ports block = from(base);
        List<Integer> taken = block.taken(probe);
        if (!taken.isEmpty()) {
            throw new PortsRefused("--ports %d: already taken: %s; choose another base or leave the option out"
                    .formatted(base, taken));
        }
        return block;
    }

    /** Where the broker listens for workers on other hosts, when it does: two above its port for this machine. */
    public static int outside(int broker) {
        return broker + 2;
    }

    public int reporting() {
        return base;
    }

    public int validation() {
        return base + 1;
    }

    public int execution() {
        return base + 2;
    }

    public int recovery() {
        return base + 3;
    }

    private List<Integer> taken(PortProbe probe) {
        return List.of(reporting(), validation(), execution(), recovery(), broker, database).stream()
                .filter(port -> !probe.free(port))
                .toList();
    }
}

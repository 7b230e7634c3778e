package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.place.SystemState;

/** The few lines that tell a person where the running system is. */
final class Addresses {
    private Addresses() {}

    static String of(SystemState state) {
        StringBuilder lines = new StringBuilder();
        state.services().forEach((name, service) -> line(lines, name, service.url()));
        line(lines, "broker", state.broker());
        line(lines, "database", state.database());
        line(lines, "workspace", state.workspace());
        line(lines, "data", state.data());
        return lines.toString().stripTrailing();
    }

    private static void line(StringBuilder lines, String name, String address) {
        lines.append("  %-11s %s%n".formatted(name, address));
    }
}

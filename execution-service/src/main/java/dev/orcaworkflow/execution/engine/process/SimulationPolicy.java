package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.contracts.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a row may be believed, by what it says of its simulation: S1 the state is known and complete, S2 the simulation
 * reached its end, S3 the statistics window lies within it, S4 nothing dynamic is asked of a static file. Pure.
 *
 * @param expectedStop seconds at which every simulation was to end, where somebody declared it
 * @param tolerance seconds by which it may miss that
 */
record SimulationPolicy(List<SummaryColumn> columns, OptionalDouble expectedStop, double tolerance) {
    private static final Pattern WINDOW = Pattern.compile("\\[?\\s*(-?[\\d.eE+]+)\\s*,\\s*(-?[\\d.eE+]+)\\s*]?");

    /** A row's own words. */
    record Row(String stem, String status, String start, String stop) {}

    /** Why the values of a row are withheld; empty when they may be shown. */
    Optional<Evidence> fault(Row row) {
        Optional<SimulationState> state = SimulationState.of(row.status());
        if (state.isEmpty()) {
            return fault(
                    "S1",
                    null,
                    "%s: run_status '%s' is no state that OrcaFlex knows".formatted(row.stem(), row.status()));
        }
        return switch (state.get()) {
            case STOPPED -> simulated(row);
            case IN_STATIC_STATE -> ofStatics(row);
            case RESET, CALCULATING_STATICS, RUNNING, UNSTABLE ->
                fault(
                        "S1",
                        state.get().spelling(),
                        "%s: the simulation is not complete but %s; its values are withheld"
                                .formatted(row.stem(), state.get().spelling()));
        };
    }

    private Optional<Evidence> ofStatics(Row row) {
        return columns.stream()
                .filter(SimulationPolicy::isDynamic)
                .findFirst()
                .flatMap(column -> fault(
                        "S4",
                        SimulationState.IN_STATIC_STATE.spelling(),
                        "%s: column '%s' asks for a simulation, the file holds statics only"
                                .formatted(row.stem(), column.label().orElse("?"))));
    }

    /** {@code StaticState} and static results are there whatever ran afterwards. */
    static boolean isDynamic(SummaryColumn column) {
        boolean ofStatics =
                column.command().map(command -> command.startsWith("Static")).orElse(false)
                        || column.command()
                                .map(command -> command.replace(" ", "").equals("GetData"))
                                .orElse(false)
                        || column.simulationPeriod().map("StaticState"::equals).orElse(false);
        return !ofStatics;
    }

    private Optional<Evidence> simulated(Row row) {
        OptionalDouble start = number(row.start());
        OptionalDouble stop = number(row.stop());
        if (start.isEmpty() || stop.isEmpty() || stop.getAsDouble() < start.getAsDouble()) {
            return fault(
                    "S2",
                    SimulationState.STOPPED.spelling(),
                    "%s: start_time '%s' and stop_time '%s' are no span of time"
                            .formatted(row.stem(), row.start(), row.stop()));
        }
        if (expectedStop.isPresent() && stop.getAsDouble() < expectedStop.getAsDouble() - tolerance) {
            return fault(
                    "S2",
                    SimulationState.STOPPED.spelling(),
                    "%s: partial simulation: it stopped at %s s and was to end at %s s"
                            .formatted(row.stem(), row.stop(), expectedStop.getAsDouble()));
        }
        return columns.stream()
                .filter(column -> column.simulationPeriod()
                        .flatMap(SimulationPolicy::window)
                        .isPresent())
                .filter(column -> !within(column, start.getAsDouble(), stop.getAsDouble()))
                .findFirst()
                .flatMap(column -> fault(
                        "S3",
                        SimulationState.STOPPED.spelling(),
                        "%s: column '%s' asks for the period %s, the simulation covers [%s, %s] s"
                                .formatted(
                                        row.stem(),
                                        column.label().orElse("?"),
                                        column.simulationPeriod().orElseThrow(),
                                        row.start(),
                                        row.stop())));
    }

    private boolean within(SummaryColumn column, double start, double stop) {
        double[] window =
                column.simulationPeriod().flatMap(SimulationPolicy::window).orElseThrow();
        return window[0] >= start - tolerance && window[1] <= stop + tolerance;
    }

    private static Optional<double[]> window(String period) {
        Matcher matcher = WINDOW.matcher(period.trim());
        return matcher.matches()
                ? Optional.of(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))})
                : Optional.empty();
    }

    /** A whole simulation that begins before time 0 has its build-up in the statistics. */
    boolean includesBuildUp(Row row) {
        OptionalDouble start = number(row.start());
        return start.isPresent()
                && start.getAsDouble() < 0
                && SimulationState.of(row.status())
                        .filter(SimulationState.STOPPED::equals)
                        .isPresent()
                && columns.stream().anyMatch(column -> column.simulationPeriod()
                        .map("WholeSimulation"::equals)
                        .orElse(false));
    }

    static OptionalDouble number(String cell) {
        try {
            double value = Double.parseDouble(cell.trim());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    private static Optional<Evidence> fault(String check, String state, String message) {
        boolean unstable = SimulationState.UNSTABLE.spelling().equals(state);
        String code =
                switch (check) {
                    case "S3" -> "PERIOD_NOT_COVERED";
                    case "S4" -> "DYNAMIC_FROM_STATIC";
                    default -> unstable ? "SIMULATION_UNSTABLE" : "SIMULATION_INCOMPLETE";
                };
        return Optional.of(new Evidence(null, null, code, null, state, check + " " + message, null));
    }
}

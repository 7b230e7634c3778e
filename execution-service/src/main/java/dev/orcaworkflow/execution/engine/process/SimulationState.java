package dev.orcaworkflow.execution.engine.process;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where OrcaFlex left a model. Its name stands in results of Python up to 3.10, its number in those of later ones:
 * {@code str()} of an {@code IntEnum} changed.
 */
enum SimulationState {
    RESET("Reset"),
    CALCULATING_STATICS("CalculatingStatics"),
    IN_STATIC_STATE("InStaticState"),
    RUNNING("RunningSimulation"),
    STOPPED("SimulationStopped"),
    UNSTABLE("SimulationStoppedUnstable");

    private final String spelling;

    SimulationState(String spelling) {
        this.spelling = spelling;
    }

    String spelling() {
        return spelling;
    }

    /** Empty for what is neither a name nor a number of a state. {@code ModelState.SimulationStopped} is one too. */
    static Optional<SimulationState> of(String written) {
        String name = written.trim().substring(written.trim().lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(state -> state.spelling.equals(name)
                        || Integer.toString(state.ordinal()).equals(written.trim()))
                .findFirst();
    }
}

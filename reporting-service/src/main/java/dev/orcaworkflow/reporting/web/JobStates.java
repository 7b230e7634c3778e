package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.job.JobState;
import java.util.Arrays;
import java.util.Locale;

/** Reads a state as users write it. */
final class JobStates {
    private JobStates() {}

    /** @return null for no state at all */
    static JobState named(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(JobState.values())
                .filter(state -> state.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "state is \"" + name + "\"; one of " + Arrays.toString(JobState.values()) + " is expected"));
    }
}

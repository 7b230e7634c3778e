package dev.orcaworkflow.recovery.repair;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run or a trial showed that no gate can see.
 *
 * @param absentObject object that some files lacked while others had it
 * @param missingKey key that the program looked for in vain
 * @param remedies what may be tried against this kind of failure, best first
 * @param usualTime median time of a file of the same batch, where known
 * @param reached share of the simulation that was done when time ran out, above 0 and below 1, where the engine told
 * @param file file that was concerned, relative to the workspace root
 */
public record Symptom(
        Optional<String> absentObject,
        Optional<String> missingKey,
        List<Strategy> remedies,
        Optional<Duration> usualTime,
        OptionalDouble reached,
        Optional<String> file) {
    public static final Symptom NONE = against(List.of());

    /** Nothing is known but what may be tried. */
    static Symptom against(List<Strategy> remedies) {
        return new Symptom(
                Optional.empty(),
                Optional.empty(),
                remedies,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }
}

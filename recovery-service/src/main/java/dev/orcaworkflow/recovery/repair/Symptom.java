package dev.orcaworkflow.recovery.repair;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run or a trial showed that no gate can see.
 *
 * @param absentObject object that some files lacked while others had it
 * @param remedies what may be tried against this kind of failure, best first
 * @param usualTime median time of a file of the same batch, where known
 * @param file file that was concerned, relative to the workspace root
 */
public record Symptom(
        Optional<String> absentObject, List<Strategy> remedies, Optional<Duration> usualTime, Optional<String> file) {
    public static final Symptom NONE = new Symptom(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
}

package dev.orcaworkflow.recovery.repair;

import java.util.Optional;

/**
 * What a run or a trial showed that no gate can see.
 *
 * @param absentObject object that some files lacked while others had it
 * @param outOfTime the time limit ended it
 * @param file file that was concerned, relative to the workspace root
 */
public record Symptom(Optional<String> absentObject, boolean outOfTime, Optional<String> file) {
    public static final Symptom NONE = new Symptom(Optional.empty(), false, Optional.empty());
}

package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.recovery.repair.MendingResult;
import java.time.Duration;
import java.util.List;

/** What to do about a failure. */
sealed interface RecoveryDecision {

    /** Run the unchanged text again. */
    record Retry(Duration after, String why) implements RecoveryDecision {}

    /** Prove the mended text by a trial, then hand it back. */
    record Repair(MendingResult.Mended mended) implements RecoveryDecision {}

    /** A person has to say what is meant by {@code subject}. */
    record Ask(String subject, String question, List<String> suggestions) implements RecoveryDecision {}

    /** Nothing more is tried. */
    record GiveUp(String reason) implements RecoveryDecision {}
}

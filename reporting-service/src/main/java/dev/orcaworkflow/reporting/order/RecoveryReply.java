package dev.orcaworkflow.reporting.order;

/** What recovery says to an order that a page passed on. */
public sealed interface RecoveryReply {
    /** @param sentence what it does now */
    record Taken(String sentence) implements RecoveryReply {}

    /** @param status as recovery answered */
    record Refused(int status, String reason) implements RecoveryReply {}

    /** @param reason where it was looked for */
    record Unreachable(String reason) implements RecoveryReply {}
}

package dev.orcaworkflow.execution.job;

/** What an arriving verdict does to a job. */
sealed interface IntakeDecision {
    /** The job is new here. */
    record Enter(JobState state) implements IntakeDecision {}

    record Move(JobState state) implements IntakeDecision {}

    /** Old news, or news that changes nothing. */
    record Ignore(String reason) implements IntakeDecision {}
}

package dev.orcaworkflow.validation.template.check;

import java.util.UUID;

/**
 * One trial of a verification.
 *
 * @param seconds wall time, or null while it runs
 * @param evidence what the engine said when it failed, or null
 */
record TrialRun(UUID id, VerificationStep step, String file, StepResult state, Double seconds, String evidence) {}

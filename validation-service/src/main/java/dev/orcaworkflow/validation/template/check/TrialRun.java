package dev.orcaworkflow.validation.template.check;

import java.util.UUID;

/**
 * Something that a verification has run: a trial, or its batch.
 *
 * @param id of the trial, or of the batch's job
 * @param file that is tried; of a batch its name
 * @param seconds wall time per file, or null while it runs
 * @param evidence what was said when it failed, or null
 */
record TrialRun(UUID id, VerificationStep step, String file, StepResult state, Double seconds, String evidence) {}

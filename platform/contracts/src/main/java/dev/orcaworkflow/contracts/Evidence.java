package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is known of a failure, typed first: the classifier reads from left to right. Unknown parts are null.
 *
 * @param exitCode exit code of an external engine
 * @param signal signal number that ended it
 * @param engineCode the engine's own code: an OrcFxAPI status such as {@code 27}, or the embedded engine's name such
 *     as {@code OBJECT_ABSENT}
 * @param exceptionType simple name of the exception that the engine reported
 * @param modelState OrcaFlex model state at the end, for example {@code SimulationStoppedUnstable}
 * @param message the engine's message, paths and values included
 * @param logTail last lines of the log, secrets masked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        Integer exitCode,
        Integer signal,
        String engineCode,
        String exceptionType,
        String modelState,
        String message,
        String logTail) {}

package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What travels with a configuration's text wherever the text goes.
 *
 * @param folder the configuration's own folder relative to the workspace root, {@code ""} for the root
 * @param order place in a sequential batch as the header said it, or null
 * @param engine engine asked for by the submission, or null for the configuration's or the installation's own
 * @param template {@code name@1.2.0}, or null
 * @param settings the batch's settings as this configuration's headers said them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submission(String folder, Integer order, String engine, String template, BatchSettings settings) {}

package dev.orcaworkflow.reporting.template;

/**
 * How the configurations of one version of a template came out.
 *
 * @param template {@code name@version}
 * @param secondsPerFile wall time, or null where nothing succeeded
 */
public record TemplateUse(
        String template, int batches, int configurations, int succeeded, int failed, Double secondsPerFile) {}

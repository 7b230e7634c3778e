package dev.orcaworkflow.reporting.report;

/**
 * How fast the configurations of one version of a template ran, over every batch.
 *
 * @param template {@code name@version}
 * @param files that came out
 * @param seconds wall time of all of them
 */
record TemplatePace(String template, int files, double seconds) {
    double secondsPerFile() {
        return seconds / files;
    }

    String name() {
        return template.split("@", 2)[0];
    }

    String version() {
        return template.substring(template.indexOf('@') + 1);
    }
}

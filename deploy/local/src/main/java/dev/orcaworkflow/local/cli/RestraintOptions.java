package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.study.BatchOptions;
import picocli.CommandLine.Option;

/** When a batch holds itself back, and whether it may use results of earlier runs. */
final class RestraintOptions {
    @Option(
            names = "--canary",
            paramLabel = "K",
            description = "Run K spread-out configurations first, and the rest only when all of them succeed.")
    private Integer canary;

    @Option(
            names = "--break-after",
            paramLabel = "K",
            description = "Pause once K configurations failed with the same signature.")
    private Integer breakAfter;

    @Option(names = "--core-hours", paramLabel = "H", description = "Stop before more core-hours than these are spent.")
    private Double coreHours;

    @Option(
            names = "--licence-hours",
            paramLabel = "H",
            description = "Stop before more licence-hours than these are spent.")
    private Double licenceHours;

    @Option(
            names = "--reuse",
            negatable = true,
            fallbackValue = "true",
            description =
                    "Take results of an equal earlier run instead of a run, or never do; default: as the system is set.")
    private Boolean reuse;

    BatchOptions.Restraint restraint() {
        atLeastOne("--canary", canary);
        atLeastOne("--break-after", breakAfter);
        aboveZero("--core-hours", coreHours);
        aboveZero("--licence-hours", licenceHours);
        return new BatchOptions.Restraint(
                canary, breakAfter, coreHours, licenceHours, reuse == null ? null : reuse ? "on" : "off");
    }

    private static void atLeastOne(String option, Integer value) {
        if (value != null && value < 1) {
            throw new WrongUsage("%s %d: expected a number from 1".formatted(option, value));
        }
    }

    private static void aboveZero(String option, Double value) {
        if (value != null && !(value > 0 && value < 1e9)) {
            throw new WrongUsage("%s %s: expected a number of hours above 0".formatted(option, value));
        }
    }
}

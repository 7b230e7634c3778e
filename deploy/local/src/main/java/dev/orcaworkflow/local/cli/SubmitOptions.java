package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.study.BatchOptions;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a batch wants to be run. Checked here so that a slip is told before anything is published. */
final class SubmitOptions {
    private static final Pattern STOP_ON =
            Pattern.compile("never|validation-error|critical|any|[1-9]\\d{0,6}|\\d{1,3}%");

    @Option(names = "--batch", paramLabel = "ID", description = "Default: name of the first path, with the time.")
    private String batch;

    @Option(names = "--mode", paramLabel = "M", description = "parallel (default) or sequential.")
    private String mode;

    @Option(names = "--max-workers", paramLabel = "N", description = "Most configurations of this batch at once.")
    private Integer maxWorkers;

    @Option(names = "--priority", paramLabel = "P", description = "0 to 9, larger first; default 4.")
    private Integer priority;

    @Option(
            names = "--stop-on",
            paramLabel = "R",
            description = "When to stop: never (default), validation-error, critical, any, N failures, or P%%.")
    private String stopOn;

    @Option(names = "--purpose", paramLabel = "P", description = "standard (default), dashboard or force-analysis.")
    private String purpose;

    @Option(names = "--engine", paramLabel = "E", description = "Engine for all of them, such as catenary.")
    private String engine;

    @Option(names = "--template", paramLabel = "T", description = "Template they were made from, such as name@1.2.0.")
    private String template;

    @Option(
            names = "--recovery",
            paramLabel = "R",
            description = "What recovery may change: off, retry-only, configuration (default) or inputs.")
    private String recovery;

    @Option(names = "--tolerance", paramLabel = "N", description = "Failed files a configuration may have; default 0.")
    private Integer tolerance;

    @Mixin
    private RestraintOptions restraint = new RestraintOptions();

    BatchOptions batch(Supplier<String> name, int size) {
        oneOf("--mode", mode, "parallel", "sequential");
        oneOf("--purpose", purpose, "standard", "dashboard", "force-analysis");
        oneOf("--recovery", recovery, "off", "retry-only", "configuration", "inputs");
        between("--priority", priority, 0, 9);
        between("--max-workers", maxWorkers, 1, 100_000);
        between("--tolerance", tolerance, 0, 1_000_000);
        if (stopOn != null && !STOP_ON.matcher(stopOn).matches()) {
            throw new WrongUsage(
                    "--stop-on %s: expected never, validation-error, critical, any, a number such as 3, or a share such as 10%%"
                            .formatted(stopOn));
        }
        return new BatchOptions(
                batch == null ? name.get() : batch,
                size,
                mode,
                maxWorkers,
                priority,
                stopOn,
                purpose,
                engine,
                template,
                recovery,
                tolerance,
                restraint.restraint());
    }

    private static void oneOf(String option, String value, String... allowed) {
        if (value != null && !Set.of(allowed).contains(value)) {
            throw new WrongUsage("%s %s: expected %s".formatted(option, value, String.join(", ", allowed)));
        }
    }

    private static void between(String option, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new WrongUsage("%s %d: expected a number from %d to %d".formatted(option, value, least, most));
        }
    }
}

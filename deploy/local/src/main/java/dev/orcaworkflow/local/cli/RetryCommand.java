package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the failed jobs of a batch again, each in a new generation in which everything may be tried anew;",
            "with --skipped or --cancelled also those that never came to an end of their own.",
            "Jobs that were rejected need a new text and are only counted."
        })
final class RetryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "BATCH")
    private String batch;

    @ArgGroup
    private Which which;

    @Option(names = "--skipped", description = "Jobs that did not start because their batch was stopped.")
    private boolean skipped;

    @Option(names = "--cancelled", description = "Jobs that somebody cancelled, while their batch was not.")
    private boolean cancelled;

    @Option(names = "--key", paramLabel = "K", description = "Asked again under the same key, nothing happens twice.")
    private String key = UUID.randomUUID().toString();

    private static final class Which {
        @Option(
                names = "--failed",
                description = "All failed jobs; this is the default where nothing else is asked for.")
        private boolean failed;

        @Option(names = "--signature", paramLabel = "S", description = "Only failed jobs with this problem.")
        private String signature;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Object> order = new HashMap<>();
        order.put("states", states());
        if (which != null && !which.failed) {
            order.put("signature", which.signature);
        }
        JsonNode answer = system.services()
                .recovery()
                .postOnce("/api/v1/batches/%s:retry".formatted(Api.segment(batch)), key, order);
        spec.commandLine().getOut().println(system.json() ? JsonText.of(answer) : sentence(answer));
        return ExitCode.ALL_WELL;
    }

    private List<String> states() {
        List<String> states = new ArrayList<>();
        if (which != null || !skipped && !cancelled) {
            states.add("failed");
        }
        if (skipped) {
            states.add("skipped");
        }
        if (cancelled) {
            states.add("cancelled");
        }
        return states;
    }

    private String sentence(JsonNode answer) {
        long rejected = answer.path("needNewText").asLong();
        return "%d jobs of %s run again%s"
                .formatted(
                        answer.path("retried").asLong(),
                        batch,
                        rejected == 0 ? "" : "; %d were rejected and need a new text".formatted(rejected));
    }
}

package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = {
            "Answers what recovery asks. One answer serves every job with the same signature;",
            "each of them is tried on one file before it runs again. Jobs with their signature: `workflow recoveries`."
        })
final class AnswerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(index = "0", paramLabel = "SIGNATURE", description = "Which problem is answered.")
    private String signature;

    @Parameters(index = "1", paramLabel = "VALUE", description = "What was meant, such as the name of an object.")
    private String value;

    @Override
    public Integer call() throws IOException {
        JsonNode answer = system.services()
                .recovery()
                .post("/api/v1/signatures/%s:answer".formatted(Api.segment(signature)), Map.of("value", value));
        spec.commandLine()
                .getOut()
                .println(
                        system.json()
                                ? JsonText.of(answer)
                                : "Answered: %s; %d jobs go on, %d still wait"
                                        .formatted(
                                                value,
                                                answer.path("resolved").size(),
                                                answer.path("refused").size()));
        return ExitCode.ALL_WELL;
    }
}

package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.batch.BatchCounts;
import dev.orcaworkflow.local.batch.BatchWatch;
import dev.orcaworkflow.local.batch.Questions;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.Services;
import java.io.PrintWriter;

/** What is printed at the end of a batch, and the exit code that goes with it. */
record Summary(Services services, String batch, boolean json) {

    int print(BatchWatch.End end, PrintWriter out, PrintWriter err) {
        if (end == BatchWatch.End.TIMED_OUT) {
            err.println("Timed out waiting; the batch goes on: `workflow watch %s`".formatted(batch));
            return ExitCode.TIMED_OUT;
        }
        Api reporting = services.reporting();
        String path = "/api/v1/batches/%s/report".formatted(Api.segment(batch));
        JsonNode report = reporting.get(path);
        out.println(json ? JsonText.of(report) : reporting.text(path, "text/plain"));
        questions(reporting, err);
        return BatchCounts.of(report).allSucceeded() ? ExitCode.ALL_WELL : ExitCode.NOT_ALL_WELL;
    }

    private void questions(Api reporting, PrintWriter err) {
        for (Questions.Question question : new Questions(reporting).of(batch)) {
            err.println("%s waits for an answer: %s".formatted(question.config(), question.suggestion()));
        }
    }
}

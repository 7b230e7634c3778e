package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.batch.BatchCounts;
import dev.orcaworkflow.local.batch.BatchWatch;
import dev.orcaworkflow.local.batch.Questions;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.Services;
import java.io.PrintWriter;

/** What is printed at the end of a batch, and the exit code that goes with it. */
record Summary(Services services, String batch, boolean json) {

    int print(BatchWatch.End end, PrintWriter out, PrintWriter err) {
        Api reporting = services.reporting();
        String path = "/api/v1/batches/%s/report".formatted(Api.segment(batch));
        out.println(json ? JsonText.of(reporting.get(path)) : reporting.text(path, "text/plain"));
        switch (end) {
            case OVER -> {}
            case WAITS_FOR_ANSWER -> questions(reporting, err);
            case TIMED_OUT -> err.println("Timed out waiting; the batch goes on: `workflow watch %s`".formatted(batch));
        }
        return exitCode(end, BatchCounts.of(reporting.get(path)));
    }

    private void questions(Api reporting, PrintWriter err) {
        for (Questions.Question question : new Questions(reporting).of(batch)) {
            err.println("%s waits for an answer: %s".formatted(question.config(), question.suggestion()));
        }
    }

    private static int exitCode(BatchWatch.End end, BatchCounts counts) {
        return switch (end) {
            case OVER -> counts.allSucceeded() ? ExitCode.ALL_WELL : ExitCode.NOT_ALL_WELL;
            case WAITS_FOR_ANSWER -> ExitCode.NOT_ALL_WELL;
            case TIMED_OUT -> ExitCode.TIMED_OUT;
        };
    }
}

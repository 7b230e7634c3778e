package dev.orcaworkflow.local.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchWatchTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String NOBODY = "{\"items\": [], \"total\": 0}";

    private final StringWriter shown = new StringWriter();

    @Test
    void endsWhenTheBatchIsOver() throws IOException, InterruptedException {
        try (var reporting = new FakeReporting(List.of(batch("RUNNING", 1, 1), batch("COMPLETED", 2, 0)), NOBODY)) {
            assertThat(watch(reporting, 2).await(LONG)).isEqualTo(BatchWatch.End.OVER);
            assertThat(shown).hasToString("1/2  1 succeeded\n2/2  2 succeeded\n");
        }
    }

    @Test
    void goesOnWhileReportingIsStartedAgain() throws IOException, InterruptedException {
        var answers = List.of(batch("RUNNING", 1, 1), FakeReporting.DIES, FakeReporting.DIES, batch("COMPLETED", 2, 0));
        try (var reporting = new FakeReporting(answers, NOBODY)) {
            assertThat(watch(reporting, 2).await(LONG)).isEqualTo(BatchWatch.End.OVER);
        }
    }

    @Test
    void goesOnWhileTheDatabaseIsStartedAgain() throws IOException, InterruptedException {
        var answers = List.of(batch("RUNNING", 1, 1), FakeReporting.UNAVAILABLE, batch("COMPLETED", 2, 0));
        try (var reporting = new FakeReporting(answers, NOBODY)) {
            assertThat(watch(reporting, 2).await(LONG)).isEqualTo(BatchWatch.End.OVER);
        }
    }

    @Test
    void endsWhenAllThatIsLeftWaitsForAnAnswer() throws IOException, InterruptedException {
        String asking = """
                {"items": [{"config": "a.yml", "signature": "s-1", "detail": {"suggestion": "Mooring2?"}}], "total": 1}""";
        try (var reporting = new FakeReporting(List.of(batch("RUNNING", 1, 1)), asking)) {
            assertThat(watch(reporting, 2).await(LONG)).isEqualTo(BatchWatch.End.WAITS_FOR_ANSWER);
        }
    }

    @Test
    void doesNotTakeAQuietOpenBatchForAQuestion() throws IOException, InterruptedException {
        try (var reporting = new FakeReporting(List.of(batch("RUNNING", 2, 0)), NOBODY)) {
            assertThat(watch(reporting, 0).await(Duration.ofSeconds(3))).isEqualTo(BatchWatch.End.TIMED_OUT);
        }
    }

    @Test
    void waitsNoLongerThanItWasTold() throws IOException, InterruptedException {
        try (var reporting = new FakeReporting(List.of(batch("RUNNING", 1, 1)), NOBODY)) {
            assertThat(watch(reporting, 2).await(Duration.ofMillis(300))).isEqualTo(BatchWatch.End.TIMED_OUT);
        }
    }

    private BatchWatch watch(FakeReporting reporting, int announced) {
        var display = new ProgressDisplay(new PrintWriter(shown, true), new ProgressLine(announced), false);
        return new BatchWatch(reporting.api(), "b1", announced, display);
    }

    private static String batch(String state, int succeeded, int live) {
        return """
                {"state": "%s", "totals": {"submitted": %d, "succeeded": %d, "live": %d}}""".formatted(state, succeeded + live, succeeded, live);
    }
}

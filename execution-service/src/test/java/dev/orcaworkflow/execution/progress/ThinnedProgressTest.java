package dev.orcaworkflow.execution.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.ProgressEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThinnedProgressTest {
    private final JobRef job = new JobRef(UUID.randomUUID(), "b", "a.yml", 1, 1, 1, 1);
    private final List<ProgressEvent> told = new ArrayList<>();
    private long nanos;

    @Test
    void tellsOneStepPerInterval() {
        ThinnedProgress progress = progress(true);
        progress.started(1000);

        for (int done = 1; done <= 1000; done++) {
            nanos += Duration.ofMillis(10).toNanos();
            progress.progressed(done, 1000, "case", "statics");
        }

        assertThat(told).hasSize(1 + 5);
    }

    @Test
    void tellsHowLongItWillTakeAtThisPace() {
        ThinnedProgress progress = progress(true);
        progress.started(10);
        nanos += Duration.ofSeconds(3).toNanos();

        progress.progressed(3, 10, "case", "statics");

        assertThat(told.getLast()).isEqualTo(new ProgressEvent.Progressed(job, 3, 10, "case", "statics", 7.0));
    }

    @Test
    void saysNothingOfOneAmongManyShortRuns() {
        ThinnedProgress progress = progress(false);
        progress.started(1);
        nanos += Duration.ofSeconds(1).toNanos();

        progress.progressed(1, 1, "case", "statics");

        assertThat(told).isEmpty();
    }

    @Test
    void tellsTheStartOfARunThatTurnsOutToBeLongInPlaceOfAStep() {
        ThinnedProgress progress = progress(false);
        progress.started(9);
        nanos += Duration.ofSeconds(2).toNanos();

        progress.progressed(1, 9, "case", "statics");

        assertThat(told)
                .singleElement()
                .isEqualTo(new ProgressEvent.Started(job, "worker", "engine", 9, Instant.EPOCH));
    }

    @Test
    void countsTheIntervalFromALateStart() {
        ThinnedProgress progress = progress(true);
        nanos += Duration.ofMillis(1900).toNanos();
        progress.started(9);
        nanos += Duration.ofMillis(200).toNanos();

        progress.progressed(1, 9, "case", "statics");

        assertThat(told).hasSize(1);
    }

    private ThinnedProgress progress(boolean atOnce) {
        var start = new ProgressEvent.Started(job, "worker", "engine", 0, Instant.EPOCH);
        return new ThinnedProgress(told::add, start, atOnce, Duration.ofSeconds(2), () -> nanos);
    }
}

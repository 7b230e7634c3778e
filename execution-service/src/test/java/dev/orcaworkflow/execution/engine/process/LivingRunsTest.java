package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a former life of a worker left behind. */
class LivingRunsTest {
    private final LivingRuns runs = new LivingRuns("worker-" + UUID.randomUUID());
    private final RunMark mark = new RunMark(runs.worker(), UUID.randomUUID(), 1, 0);
    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void endsWhatNobodyWatchesAtTheSecondLook() throws Exception {
        process = marked(runs.worker());

        assertThat(runs.endOrphans()).as("it may just be being adopted").isZero();
        assertThat(runs.endOrphans()).isEqualTo(1);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesAloneWhatIsWatched() throws Exception {
        process = marked(runs.worker());
        runs.begin(mark);

        runs.endOrphans();
        assertThat(runs.endOrphans()).isZero();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void endsEverythingOfItsOwnWhenItStops() throws Exception {
        process = marked(runs.worker());
        runs.begin(mark);

        runs.endAll();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesAloneWhatAnotherWorkerStarted() throws Exception {
        process = marked("somebody else");

        runs.endOrphans();
        assertThat(runs.endOrphans()).isZero();
        assertThat(process.isAlive()).isTrue();
    }

    private Process marked(String worker) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sleep", "60");
        builder.environment().put(RunMark.WORKER, worker);
        builder.environment().put(RunMark.ATTEMPT, mark.attemptValue());
        return builder.start();
    }
}

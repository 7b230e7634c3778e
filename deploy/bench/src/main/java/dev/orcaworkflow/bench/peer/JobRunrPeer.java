package dev.orcaworkflow.bench.peer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.scheduling.BackgroundJobRequest;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;

/** JobRunr's open edition: one row per job in PostgreSQL, durable. */
public final class JobRunrPeer {
    private static volatile SleepingProgram program;
    private static volatile CountDownLatch ended;

    private JobRunrPeer() {}

    /** A job as it is stored. */
    public record Run(int number) implements JobRequest {
        @Override
        public Class<RunHandler> getJobRequestHandler() {
            return RunHandler.class;
        }
    }

    /** Runs it. */
    public static final class RunHandler implements JobRequestHandler<Run> {
        @Override
        public void run(Run job) {
            program.runOnce(job.number());
            ended.countDown();
        }
    }

    /** Seconds from the first row to the last end. */
    public static double run(DataSource database, SleepingProgram sleeping, int number, int slots)
            throws InterruptedException {
        program = sleeping;
        ended = new CountDownLatch(number);
        JobRunr.configure()
                .useStorageProvider(SqlStorageProviderFactory.using(database))
                .useBackgroundJobServer(BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                        .andWorkerCount(slots)
                        .andPollInterval(Duration.ofSeconds(5)))
                .initialize();
        long started = System.nanoTime();
        for (int i = 0; i < number; i++) {
            BackgroundJobRequest.enqueue(new Run(i));
        }
        ended.await();
        double seconds = (System.nanoTime() - started) / 1e9;
        JobRunr.destroy();
        return seconds;
    }
}

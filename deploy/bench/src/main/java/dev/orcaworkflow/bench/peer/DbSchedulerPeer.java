package dev.orcaworkflow.bench.peer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** db-scheduler: one row per task in PostgreSQL, durable. */
public final class DbSchedulerPeer {
    private static final String TABLE = """
            create table if not exists scheduled_tasks (
                task_name text not null, task_instance text not null, task_data bytea,
                execution_time timestamptz not null, picked boolean not null, picked_by text,
                last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                last_heartbeat timestamptz, version bigint not null, priority smallint, state text,
                primary key (task_name, task_instance));
            create index if not exists execution_time_idx on scheduled_tasks (execution_time);
            truncate scheduled_tasks""";

    private DbSchedulerPeer() {}

    /** Seconds from the first row to the last end. */
    public static double run(DataSource database, SleepingProgram program, int number, int slots)
            throws SQLException, InterruptedException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        CountDownLatch ended = new CountDownLatch(number);
        OneTimeTask<Void> task = Tasks.oneTime("run").execute((instance, _) -> {
            program.runOnce(Integer.parseInt(instance.getId()));
            ended.countDown();
        });
        Scheduler scheduler = Scheduler.create(database, task)
                .threads(slots)
                .pollingInterval(Duration.ofMillis(50))
                .pollUsingLockAndFetch(1.0, 4.0)
                .build();
        long started = System.nanoTime();
        scheduler.start();
        Instant now = Instant.now();
        for (int i = 0; i < number; i++) {
            scheduler.schedule(task.instance(Integer.toString(i)), now);
        }
        ended.await();
        double seconds = (System.nanoTime() - started) / 1e9;
        scheduler.stop();
        return seconds;
    }
}

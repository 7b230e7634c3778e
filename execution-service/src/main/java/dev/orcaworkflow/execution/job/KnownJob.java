package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.execution.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A job as its row says.
 *
 * @param partial results of its last attempt are kept for the day it ends
 */
record KnownJob(JobRef ref, JobState state, boolean partial) {
    static final String REF = "job_id, batch, config, generation, revision, attempt, version";

    static final String COLUMNS = REF + ", state, result is not null as partial";

    static final Row<KnownJob> ROW =
            row -> new KnownJob(ref(row), JobState.valueOf(row.getString("state")), row.getBoolean("partial"));

    static JobRef ref(ResultSet row) throws SQLException {
        return new JobRef(
                row.getObject("job_id", UUID.class),
                row.getString("batch"),
                row.getString("config"),
                row.getInt("generation"),
                row.getInt("revision"),
                row.getInt("attempt"),
                row.getLong("version"));
    }

    UUID id() {
        return ref.jobId();
    }
}

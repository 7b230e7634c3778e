package dev.orcaworkflow.execution.reuse;

import static dev.orcaworkflow.execution.database.Columns.bytes;
import static dev.orcaworkflow.execution.database.Columns.ids;
import static dev.orcaworkflow.execution.database.Columns.texts;

import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.messaging.EventCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest result under each key. Whether its files are still good is asked when somebody wants them. */
@ApplicationScoped
public class EarlierResults {
    private static final String TYPE = "dev.orcaworkflow.job.succeeded.v1";

    private static final String REMEMBER = """
            insert into reusable_result (reuse_key, job_id, batch, config, result)
            select * from unnest(?, ?, ?, ?, ?) as n(reuse_key, job_id, batch, config, result) order by reuse_key
            on conflict (reuse_key) do update set job_id = excluded.job_id, batch = excluded.batch,
                config = excluded.config, result = excluded.result, ended_at = now()""";

    private final Database database;
    private final EventCodec codec;

    EarlierResults(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** A result that others may use. */
    public record Remembered(String key, ResultEvent.Succeeded result) {}

    @Transactional(TxType.MANDATORY)
    public void remember(List<Remembered> results) {
        Map<String, Remembered> latest = new LinkedHashMap<>();
        results.forEach(result -> latest.put(result.key(), result));
        Collection<Remembered> rows = latest.values();
        if (!rows.isEmpty()) {
            database.update(
                    "remember results",
                    REMEMBER,
                    texts(rows, Remembered::key),
                    ids(rows, row -> row.result().job().jobId()),
                    texts(rows, row -> row.result().job().batch()),
                    texts(rows, row -> row.result().job().config()),
                    bytes(rows, row -> codec.encode(row.result())));
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<ResultEvent.Succeeded> find(String key) {
        return database
                .query(
                        "look for an earlier result",
                        row -> (ResultEvent.Succeeded) codec.decode(ResultEvent.class, TYPE, row.getBytes(1)),
                        "select result from reusable_result where reuse_key = ?",
                        key)
                .stream()
                .findFirst();
    }
}

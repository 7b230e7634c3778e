package dev.orcaworkflow.reporting.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.CapacityEvent;
import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import dev.orcaworkflow.reporting.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What each worker can run with, as last announced. */
@ApplicationScoped
public class WorkerTable {
    private static final String SAVE = "insert into worker as known"
            + " (name, host, announced_at, milli_cores, memory_mib, pools, engines) values (?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (name) do update set host = excluded.host, announced_at = excluded.announced_at,"
            + " milli_cores = excluded.milli_cores, memory_mib = excluded.memory_mib, pools = excluded.pools,"
            + " engines = excluded.engines where known.announced_at <= excluded.announced_at";

    private final Database database;
    private final ObjectMapper json;

    WorkerTable(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The latest announcement counts, in whatever order they come. */
    public void announced(CapacityEvent.Announced worker) {
        database.execute(
                SAVE,
                worker.worker(),
                worker.host(),
                worker.at(),
                worker.milliCores(),
                worker.memoryMiB(),
                written(worker.pools() == null ? Map.of() : worker.pools()),
                written(worker.engines().stream().map(EngineOffer::id).toList()));
    }

    /** By name. */
    public List<WorkerView> all() {
        return database.query(
                "select * from worker order by name",
                row -> new WorkerView(
                        row.getString("name"),
                        row.getString("host"),
                        Database.time(row, "announced_at"),
                        row.getInt("milli_cores"),
                        row.getLong("memory_mib"),
                        read(row.getString("pools"), new TypeReference<>() {}),
                        read(row.getString("engines"), new TypeReference<>() {})));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write what a worker announced as JSON", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The row of a worker is not readable", e);
        }
    }
}

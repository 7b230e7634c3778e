package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who works, and with how much. */
@ApplicationScoped
public class WorkerLoads {
    private static final String WORKERS = """
            select l.worker, l.host, l.pid,
                   to_char(l.leased_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as leased_until,
                   max(b.milli_cores) as host_cores, max(b.memory_mib) as host_memory, max(b.disk_mib) as host_disk,
                   coalesce(sum(h.milli_cores), 0) as cores, coalesce(sum(h.memory_mib), 0) as memory,
                   count(h.holding_id) as groups
            from worker_lease l left join host_budget b on b.host = l.host left join holding h on h.lease_id = l.lease_id
            group by l.lease_id order by l.worker""";

    private final Database database;

    WorkerLoads(Database database) {
        this.database = database;
    }

    /** What a living worker holds, and what its host gives altogether. */
    public record WorkerLoad(
            String worker,
            String host,
            long pid,
            String leasedUntil,
            int hostMilliCores,
            int hostMemoryMiB,
            int hostDiskMiB,
            int milliCores,
            int memoryMiB,
            int groups) {}

    /** Living workers by name. */
    @Transactional
    public List<WorkerLoad> workers() {
        return database.query(
                "list workers",
                row -> new WorkerLoad(
                        row.getString("worker"),
                        row.getString("host"),
                        row.getLong("pid"),
                        row.getString("leased_until"),
                        row.getInt("host_cores"),
                        row.getInt("host_memory"),
                        row.getInt("host_disk"),
                        row.getInt("cores"),
                        row.getInt("memory"),
                        row.getInt("groups")),
                WORKERS);
    }
}

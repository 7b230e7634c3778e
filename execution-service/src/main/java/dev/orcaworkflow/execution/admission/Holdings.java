package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What runs hold: one row from the transaction that starts a group of jobs to the one that ends it. Whatever way a run
 * ends, its row goes: with the end that is written down, with the lease of a worker that died, or, for seats on which an
 * engine may still sit, a while after that.
 */
@ApplicationScoped
public class Holdings {
    private static final String HOLD = """
            insert into holding (holding_id, lease_id, worker, host, milli_cores, memory_mib, disk_mib, pools, seats)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (holding_id) do update set lease_id = excluded.lease_id, worker = excluded.worker,
                host = excluded.host, milli_cores = excluded.milli_cores, memory_mib = excluded.memory_mib,
                disk_mib = excluded.disk_mib, pools = excluded.pools, seats = excluded.seats, lost_at = null""";

    /** Cores and memory die with the worker; what has no seats is of no interest any more. */
    private static final String LOSE = """
            with gone as (
                select holding_id, cardinality(pools) > 0 as seated from holding h
                where lost_at is null and not exists (select 1 from worker_lease l where l.lease_id = h.lease_id)
                for update skip locked),
            seated as (
                update holding h set lost_at = now(), milli_cores = 0, memory_mib = 0, disk_mib = 0
                from gone where h.holding_id = gone.holding_id and gone.seated returning 1)
            delete from holding h using gone where h.holding_id = gone.holding_id and not gone.seated""";

    /** A worker that is back has no engine of its former life left that it does not know of. */
    private static final String FORGET = """
            delete from holding where lost_at is not null
              and (lost_at < now() - ? * interval '1 millisecond' or worker = ? and holding_id <> all(?))""";

    private final Database database;
    private final Worker worker;
    private final ExecutionConfig config;
    /** Of this process, also under a lease that it lost meanwhile. */
    private final Set<UUID> alive = ConcurrentHashMap.newKeySet();

    Holdings(Database database, Worker worker, ExecutionConfig config) {
        this.database = database;
        this.worker = worker;
        this.config = config;
    }

    /**
     * Takes it for this worker; whether it is free was settled under the locks of an {@link Allowance}, or is not asked
     * because it is in use already.
     *
     * @param holding id of the caller's making; held by somebody who is gone, it is taken over
     */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID holding, UUID lease, Demand demand) {
        String[] pools = demand.seats().keySet().stream().sorted().toArray(String[]::new);
        Integer[] seats = new Integer[pools.length];
        for (int i = 0; i < pools.length; i++) {
            seats[i] = demand.seats().get(pools[i]);
        }
        database.update(
                "hold " + demand,
                HOLD,
                holding,
                lease,
                worker.name(),
                worker.host(),
                demand.milliCores(),
                demand.memoryMiB(),
                demand.diskMiB(),
                pools,
                seats);
        alive.add(holding);
    }

    /** False for one whose lease was lost: what it held belongs to all again. */
    @Transactional(TxType.MANDATORY)
    public boolean isHeld(UUID holding, UUID lease) {
        return !database.query(
                        "look whether it is held",
                        row -> row.getInt(1),
                        "select 1 from holding where holding_id = ? and lease_id = ?",
                        holding,
                        lease)
                .isEmpty();
    }

    /** Gives it back; may be done twice. */
    @Transactional(TxType.REQUIRED)
    public void release(UUID holding) {
        database.update("give back a holding", "delete from holding where holding_id = ?", holding);
        alive.remove(holding);
    }

    /** Lets go of what dead workers held; returns 0, because that alone is no work for anybody. */
    @Transactional(TxType.REQUIRES_NEW)
    public int sweep() {
        database.update("mark what dead workers held", LOSE);
        database.update(
                "let go of what dead workers held",
                FORGET,
                config.seatGrace().toMillis(),
                worker.name(),
                alive.toArray(UUID[]::new));
        return 0;
    }
}

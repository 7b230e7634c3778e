package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.SeatPool.Counting;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.database.Row;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of licence pools: made from the configuration, from then on changed by people and by what servers say. */
@ApplicationScoped
public class LicencePools {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int LONGEST_COOL_DOWN = 30;
    private static final int UNLIMITED = 100_000;

    /** What a person changed stays changed. */
    private static final String SEED = """
            insert into licence_pool (pool, seats, weight, counts, engines, reserves) values (?, ?, ?, ?, ?, ?)
            on conflict (pool) do update set weight = excluded.weight, counts = excluded.counts,
                engines = excluded.engines""";

    private static final String SELECT = """
            select pool, seats, weight, counts, engines, reserves, coalesce(cool_until > now(), false) as cooling,
                   server_total, server_used from licence_pool order by pool""";

    /** Jittered, so that workers do not ask all at once; shared, so that one refusal counts for all of them. */
    private static final String COOL = """
            update licence_pool set denials = denials + 1, cool_until = greatest(cool_until, now()
                + least(?, power(2, least(denials, 10))) * (0.75 + random() / 2) * ? * interval '1 millisecond')
            where ? = any(engines)""";

    private static final Row<SeatPool> POOL = row -> new SeatPool(
            row.getString("pool"),
            row.getInt("seats"),
            row.getInt("weight"),
            Counting.valueOf(row.getString("counts")),
            List.of((String[]) row.getArray("engines").getArray()),
            SeatReserve.all(row.getString("reserves")),
            row.getBoolean("cooling"),
            server(row));

    private final Database database;
    private final ExecutionConfig config;
    private volatile boolean any;
    private volatile long lookedAt;

    LicencePools(Database database, ExecutionConfig config) {
        this.database = database;
        this.config = config;
    }

    private static SeatPool.Server server(ResultSet row) throws SQLException {
        Integer total = row.getObject("server_total", Integer.class);
        return total == null ? null : new SeatPool.Server(total, row.getInt("server_used"));
    }

    /** Before anything is claimed: a run without the seat that it needs would take somebody else's. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> config.licencePools().forEach(this::seed));
        look();
    }

    private void seed(String name, ExecutionConfig.Pool pool) {
        String reserves = SeatReserve.text(SeatReserve.all(pool.reserves().orElse("")));
        database.update(
                "set up licence pool " + name,
                SEED,
                name,
                pool.seats(),
                pool.weight(),
                pool.counts().toUpperCase(Locale.ROOT).replace('-', '_'),
                pool.engines().orElse(List.of(name)).toArray(String[]::new),
                reserves);
    }

    ZoneId zone() {
        return config.zone().map(ZoneId::of).orElseGet(ZoneId::systemDefault);
    }

    /** All pools, locked by name until the transaction ends; nothing is asked where there are none. */
    @Transactional(TxType.MANDATORY)
    List<SeatPool> lock() {
        if (System.nanoTime() - lookedAt > FRESH.toNanos()) {
            look();
        }
        return any ? database.query("lock licence pools", POOL, SELECT + " for update") : List.of();
    }

    /** One pool, locked; one that was not known is made for the engine of its name, without seats. */
    @Transactional(TxType.MANDATORY)
    SeatPool lockOrMake(String name) {
        database.update(
                "make licence pool " + name,
                "insert into licence_pool (pool, seats, weight, counts, engines) values (?, 0, 1, 'ATTEMPT', ?)"
                        + " on conflict do nothing",
                name,
                new String[] {name});
        look();
        return lock().stream()
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<SeatPool> list() {
        return database.query("list licence pools", POOL, SELECT);
    }

    private void look() {
        lookedAt = System.nanoTime();
        any = QuarkusTransaction.joiningExisting()
                .call(() -> !database.query("look for licence pools", row -> 1, "select 1 from licence_pool limit 1")
                        .isEmpty());
    }

    /**
     * The server refused a seat for this engine: nobody asks again for a while. A refusal of a pool that nobody set up
     * makes it known, without a limit of its own.
     */
    @Transactional(TxType.MANDATORY)
    public void cool(String engine) {
        if (coolDown(engine) == 0) {
            know(engine);
            coolDown(engine);
        }
    }

    private int coolDown(String engine) {
        // Also where nobody had looked since the pool was made: the next claim must see it.
        any = true;
        return database.update(
                "cool down the pools of " + engine,
                COOL,
                LONGEST_COOL_DOWN,
                config.licenceCoolDown().toMillis(),
                engine);
    }

    private void know(String engine) {
        database.update(
                "note the pool of " + engine,
                "insert into licence_pool (pool, seats, weight, counts, engines) values (?, ?, 1, 'ATTEMPT', ?)"
                        + " on conflict do nothing",
                engine,
                UNLIMITED,
                new String[] {engine});
    }

    /** A run had its seats: the next refusal is a first one again. */
    @Transactional(TxType.MANDATORY)
    public void served(Collection<String> pools) {
        if (!pools.isEmpty()) {
            database.update(
                    "end refusals of pools " + pools,
                    "update licence_pool set denials = 0 where denials > 0 and pool = any(?)",
                    (Object) pools.stream().sorted().toArray(String[]::new));
        }
    }

    /** Sizes as workers announce them. */
    @Transactional
    public Map<String, Integer> sizes() {
        return list().stream().collect(java.util.stream.Collectors.toMap(SeatPool::name, SeatPool::limit));
    }
}

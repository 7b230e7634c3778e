package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Opens the account of a claim: locks the host's row, then those of the pools by name, and only then reads what is in
 * use, so that two workers never give out the same core or seat.
 */
@ApplicationScoped
public class Allowances {
    private static final String LOCK_HOST = """
            select (select max(memory_mib) from host_budget) from host_budget where host = ? for update""";

    private final Database database;
    private final ResourceBudget budget;
    private final LicencePools pools;
    private final Worker worker;
    private final Clock clock;

    Allowances(Database database, ResourceBudget budget, LicencePools pools, Worker worker, Clock clock) {
        this.database = database;
        this.budget = budget;
        this.pools = pools;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * @param free what this worker has left by its own account
     * @param held by it, and to be taken over: free for that although it is in use
     */
    @Transactional(TxType.MANDATORY)
    public Allowance open(Demand free, Demand held) {
        int largest = lockHost();
        List<SeatPool> seats = pools.lock();
        Usage usage = usage();
        Demand ofHost = budget.total().minus(usage.ofHost(worker.host())).plus(held);
        return allowance(free.least(ofHost), largest, seats, usage);
    }

    /** The same for seats alone, for what runs beside the budget of the host; empty where there are no pools. */
    @Transactional(TxType.MANDATORY)
    public Optional<Allowance> openSeats() {
        List<SeatPool> seats = pools.lock();
        return seats.isEmpty() ? Optional.empty() : Optional.of(allowance(Demand.NOTHING, 0, seats, usage()));
    }

    /** What a run that is on its way already sits on, whether or not anybody would give it that now. */
    @Transactional
    public Demand inUse(Demand asked, String engine) {
        Map<String, Integer> seats = new TreeMap<>(asked.seats());
        pools.list().stream()
                .filter(pool -> pool.serves(engine))
                .forEach(pool -> seats.putAll(pool.seatsFor(asked.processes())));
        return asked.withSeats(seats);
    }

    private Allowance allowance(Demand free, int largest, List<SeatPool> seats, Usage usage) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), pools.zone());
        return new Allowance(worker.host(), free, largest, seats, usage, now);
    }

    private int lockHost() {
        List<Integer> largest = database.query("lock the host", row -> row.getInt(1), LOCK_HOST, worker.host());
        if (largest.isEmpty()) {
            budget.announce();
            return lockHost();
        }
        return largest.getFirst();
    }

    private Usage usage() {
        return new Usage(
                database.query("read what is in use", Holding.ROW, "select " + Holding.COLUMNS + " from holding"));
    }
}

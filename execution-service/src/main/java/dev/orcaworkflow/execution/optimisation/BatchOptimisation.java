package dev.orcaworkflow.execution.optimisation;

import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.contracts.BatchUse.Advice;
import dev.orcaworkflow.contracts.CostEstimate;
import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what a batch used and when it ends, from rows that are there anyway. */
@ApplicationScoped
public class BatchOptimisation {
    private static final String MACHINERY = """
            select count(*) as hosts, coalesce(sum(milli_cores), 0) as cores,
                   (select sum(seats) from licence_pool where ?::float8 > 0) as seats
            from host_budget b where exists (select 1 from worker_lease l where l.host = b.host)""";

    private final Database database;

    BatchOptimisation(Database database) {
        this.database = database;
    }

    @Transactional
    public Optional<Optimisation> of(String batch) {
        return account(batch).map(account -> {
            Machinery machinery = machinery(account);
            double slots = machinery.slots(account);
            Forecast forecast = Forecast.of(account.left(), account.experience(), slots);
            boolean open = account.left().jobs() > 0 && Double.isFinite(forecast.p50Seconds());
            return new Optimisation(
                    batch,
                    account.waiting(),
                    account.running(),
                    slots,
                    open ? new Optimisation.EtaSeconds(forecast.p50Seconds(), forecast.p90Seconds()) : null,
                    use(account, machinery));
        });
    }

    /** What so many jobs will cost, by how earlier runs of this installation compared with what was expected of them. */
    @Transactional
    public CostEstimate estimate(int jobs, double coreSeconds, double seatSeconds) {
        Forecast.Experience experience = database.query(
                        "read what runs took",
                        row -> new Forecast.Experience(row.getInt(1), row.getDouble(2), row.getDouble(3)),
                        "select coalesce(sum(runs), 0), coalesce(sum(log_ratio), 0), coalesce(sum(log_ratio_squares), 0)"
                                + " from batch where runs > 0")
                .getFirst();
        return CostForecast.of(jobs, coreSeconds, seatSeconds, experience);
    }

    /** What a batch that ended used; empty where nothing of it ran. */
    @Transactional
    public Optional<BatchUse> use(String batch) {
        return account(batch)
                .filter(account -> account.experience().runs() > 0)
                .map(account -> use(account, machinery(account)));
    }

    private Optional<BatchAccount> account(String batch) {
        return database.query("read the account of " + batch, BatchAccount.ROW, BatchAccount.SELECT, batch).stream()
                .findFirst();
    }

    private Machinery machinery(BatchAccount account) {
        return database.query(
                        "count what hosts offer",
                        row -> new Machinery(
                                row.getInt("hosts"),
                                row.getInt("cores"),
                                Optional.ofNullable(row.getObject("seats", Long.class))
                                        .map(Long::intValue)
                                        .orElse(-1)),
                        MACHINERY,
                        account.seatsPerJob())
                .getFirst();
    }

    private static BatchUse use(BatchAccount account, Machinery machinery) {
        return new BatchUse(
                account.experience().runs(),
                account.runSeconds() / 3600,
                account.coreSeconds() / 3600,
                account.seatSeconds() / 3600,
                account.waits(),
                account.order(),
                account.orderReason(),
                advice(account, machinery));
    }

    private static List<Advice> advice(BatchAccount account, Machinery machinery) {
        List<Advice> advice = new ArrayList<>();
        if (machinery.isShortOfSeats(account)) {
            add(advice, "1 more licence seat", account, machinery, machinery.withOneMoreSeat());
        } else {
            add(advice, "1 more host like these", account, machinery, machinery.withOneMoreHost());
        }
        return advice;
    }

    /** What is left would end so much earlier; of a batch that has ended, what it ran would have. */
    private static void add(List<Advice> advice, String change, BatchAccount account, Machinery now, Machinery then) {
        double before = seconds(account, now.slots(account));
        double after = seconds(account, then.slots(account));
        if (Double.isFinite(before) && before - after > 0) {
            advice.add(new Advice(change, before - after));
        }
    }

    private static double seconds(BatchAccount account, double slots) {
        return account.left().jobs() > 0
                ? Forecast.of(account.left(), account.experience(), slots).p50Seconds()
                : account.runSeconds() / Math.max(slots, 1e-9);
    }
}

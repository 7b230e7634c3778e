package dev.orcaworkflow.recovery.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/**
 * How long a file usually takes, by batch: a median that is kept up with one row per batch and poll. Each poll's own
 * median moves it by a tenth towards itself (Frugal streaming, Ma, Muthukrishnan and Sandler 2013), which is exact
 * enough to bound a time limit by a multiple of it.
 */
@ApplicationScoped
public class FileTimes {
    private static final int ENOUGH = 5;
    private static final String SEE = """
        insert into file_time as t (batch, median, seen) values (?1, ?2, ?3)
        on conflict (batch) do update set seen = t.seen + excluded.seen,
            median = case when excluded.median > t.median then least(t.median * 1.1, excluded.median)
                          else greatest(t.median / 1.1, excluded.median) end\
        """;

    private final Session session;

    FileTimes(Session session) {
        this.session = session;
    }

    /** @param seconds per file, by batch, of jobs that succeeded */
    @Transactional(TxType.MANDATORY)
    public void see(Map<String, List<Double>> seconds) {
        seconds.forEach((batch, times) -> session.createNativeMutationQuery(SEE)
                .setParameter(1, batch)
                .setParameter(2, median(times))
                .setParameter(3, times.size())
                .executeUpdate());
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        sorted.sort(null);
        return sorted.get(sorted.size() / 2);
    }

    /** Empty while fewer than five jobs of the batch have succeeded. */
    @Transactional(TxType.MANDATORY)
    public Optional<Duration> usual(String batch) {
        List<Tuple> rows = session.createNativeQuery(
                        "select median from file_time where batch = ?1 and seen >= " + ENOUGH, Tuple.class)
                .setParameter(1, batch)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> Duration.ofMillis(Math.max(1, Math.round(row.get(0, Double.class) * 1000))));
    }
}

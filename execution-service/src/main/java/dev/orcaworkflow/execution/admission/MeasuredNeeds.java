package dev.orcaworkflow.execution.admission;

import static dev.orcaworkflow.execution.database.Columns.numbers;
import static dev.orcaworkflow.execution.database.Columns.texts;

import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.engine.RunUse.ProcessUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What runs of external programs took, by shape and engine, so that the next one asks for that. Runs of the embedded engine
 * are not measured: they share the memory of this process.
 */
@ApplicationScoped
public class MeasuredNeeds {
    private static final String REMEMBER = """
            insert into measured_need as m (shape, engine, memory_mib, milli_cores)
            select shape, engine, array_agg(memory), array_agg(cores)
            from unnest(?, ?, ?, ?) as n(shape, engine, memory, cores) group by shape, engine order by shape, engine
            on conflict (shape, engine) do update set measured_at = now(),
                memory_mib = (m.memory_mib || excluded.memory_mib)
                    [greatest(1, cardinality(m.memory_mib) + cardinality(excluded.memory_mib) - %1$d):],
                milli_cores = (m.milli_cores || excluded.milli_cores)
                    [greatest(1, cardinality(m.milli_cores) + cardinality(excluded.milli_cores) - %1$d):]""".formatted(MeasuredNeed.REMEMBERED - 1);

    private static final String RECALL = """
            select shape, engine, memory_mib, milli_cores from measured_need
            where (shape, engine) in (select * from unnest(?, ?))""";

    private static final MeasuredNeed UNKNOWN = new MeasuredNeed(List.of(), List.of());

    private final Database database;

    MeasuredNeeds(Database database) {
        this.database = database;
    }

    /** Runs of one kind need about the same. */
    public record Kind(String shape, String engine) {}

    /** What one process of a run took. */
    public record Measured(Kind kind, ProcessUse use) {}

    /** What runs of some kinds need, as far as it was measured. */
    public static final class Known {
        private final Map<Kind, MeasuredNeed> byKind;

        private Known(Map<Kind, MeasuredNeed> byKind) {
            this.byKind = byKind;
        }

        /** @param guessed before anything of this kind had run */
        public Demand demand(Kind kind, Demand guessed) {
            return byKind.getOrDefault(kind, UNKNOWN).instead(guessed);
        }
    }

    /** In the transaction that writes down the ends of these runs. */
    @Transactional(TxType.MANDATORY)
    public void remember(List<Measured> runs) {
        if (!runs.isEmpty()) {
            database.update(
                    "remember what runs took",
                    REMEMBER,
                    texts(runs, run -> run.kind().shape()),
                    texts(runs, run -> run.kind().engine()),
                    numbers(runs, run -> run.use().memoryMiB()),
                    numbers(runs, run -> run.use().milliCores()));
        }
    }

    @Transactional(TxType.MANDATORY)
    public Known of(Collection<Kind> kinds) {
        Map<Kind, MeasuredNeed> known = new HashMap<>();
        if (!kinds.isEmpty()) {
            database.query(
                            "recall what runs took",
                            MeasuredNeeds::read,
                            RECALL,
                            texts(kinds, Kind::shape),
                            texts(kinds, Kind::engine))
                    .forEach(known::putAll);
        }
        return new Known(known);
    }

    private static Map<Kind, MeasuredNeed> read(ResultSet row) throws SQLException {
        return Map.of(
                new Kind(row.getString("shape"), row.getString("engine")),
                new MeasuredNeed(list(row.getArray("memory_mib")), list(row.getArray("milli_cores"))));
    }

    private static List<Integer> list(Array numbers) throws SQLException {
        return List.of((Integer[]) numbers.getArray());
    }
}

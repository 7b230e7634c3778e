package dev.orcaworkflow.reporting.batch;

import static java.util.stream.Collectors.toMap;

import dev.orcaworkflow.reporting.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** Folds the events about batches as a whole into their rows, in the caller's transaction. */
@ApplicationScoped
public class BatchLives {
    private final Journal journal;
    private final BatchTable table;

    BatchLives(Journal journal, BatchTable table) {
        this.journal = journal;
        this.table = table;
    }

    /** The rows of these batches must be locked. */
    public void refresh(Collection<String> batches) {
        Map<String, BatchLife> lives = journal.lifeOf(batches).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> BatchLife.of(entry.getValue())));
        if (!lives.isEmpty()) {
            table.live(lives);
        }
    }
}

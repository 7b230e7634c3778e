package dev.orcaworkflow.recovery.batch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A tombstone: what comes for this batch later is not worked on. */
@Entity
@Table(name = "halted_batch")
public class HaltedBatch extends PanacheEntityBase {
    @Id
    String batch;

    /** False once the batch goes on again. */
    boolean halted;

    /** For good: nobody can ask for a retry. */
    boolean cancelled;

    /** Of the event that said so; an older event changes nothing. */
    long eventSequence;

    /** Those of the batches that are halted. */
    public static Set<String> among(Collection<String> batches) {
        List<HaltedBatch> rows = list("batch in ?1 and halted", batches);
        return rows.stream().map(row -> row.batch).collect(Collectors.toSet());
    }

    public static boolean isCancelled(String batch) {
        HaltedBatch row = findById(batch);
        return row != null && row.cancelled;
    }

    /** Somebody asks for more work in a batch that was stopped. */
    public static void goOn(String batch) {
        HaltedBatch row = findById(batch);
        if (row != null) {
            row.goOn();
        }
    }

    private void endForGood(boolean news) {
        cancelled = cancelled || news;
    }

    private void goOn() {
        halted = false;
    }

    /** Notes that the batch was cancelled; false when something newer is known. */
    public static boolean cancel(String batch, long sequence) {
        boolean news = note(batch, true, sequence);
        HaltedBatch row = findById(batch);
        row.endForGood(news);
        return news;
    }

    /** False when something newer is known. */
    public static boolean note(String batch, boolean halted, long sequence) {
        HaltedBatch row = findById(batch);
        if (row == null) {
            row = new HaltedBatch();
            row.batch = batch;
            row.eventSequence = -1;
        }
        return row.set(halted, sequence);
    }

    private boolean set(boolean newer, long sequence) {
        if (sequence <= eventSequence) {
            return false;
        }
        halted = newer;
        eventSequence = sequence;
        persist();
        return true;
    }
}

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

    /** Of the event that said so; an older event changes nothing. */
    long eventSequence;

    /** Those of the batches that are halted. */
    public static Set<String> among(Collection<String> batches) {
        List<HaltedBatch> rows = list("batch in ?1 and halted", batches);
        return rows.stream().map(row -> row.batch).collect(Collectors.toSet());
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

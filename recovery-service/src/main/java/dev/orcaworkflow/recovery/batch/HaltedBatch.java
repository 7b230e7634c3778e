package dev.orcaworkflow.recovery.batch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tombstone: what comes for this batch later is not worked on. */
@Entity
@Table(name = "halted_batch")
public class HaltedBatch extends PanacheEntityBase {
    /** How a batch was halted. */
    public enum Halt {
        CANCELLED,
        STOPPED,
        /** Going on again. */
        NONE
    }

    @Id
    String batch;

    @Enumerated(EnumType.STRING)
    Halt halt;

    /** Of the event that said so; an older event changes nothing. */
    long eventSequence;

    /** How those of the batches are halted that are. */
    public static Map<String, Halt> of(Collection<String> batches) {
        List<HaltedBatch> halted = list("batch in ?1 and halt <> ?2", batches, Halt.NONE);
        return halted.stream().collect(Collectors.toMap(row -> row.batch, row -> row.halt));
    }

    /** False when something newer is known. */
    public static boolean note(String batch, Halt halt, long sequence) {
        HaltedBatch row = findById(batch);
        if (row == null) {
            row = new HaltedBatch();
            row.batch = batch;
            row.eventSequence = -1;
        }
        return row.set(halt, sequence);
    }

    private boolean set(Halt newer, long sequence) {
        if (sequence <= eventSequence) {
            return false;
        }
        halt = newer;
        eventSequence = sequence;
        persist();
        return true;
    }
}

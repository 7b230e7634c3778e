package dev.orcaworkflow.recovery.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What an engineer decided about a result that rests on a changed text. None is ever changed; the last one counts. */
@Entity
@Table(name = "result_decision")
@IdClass(Acceptance.Key.class)
class Acceptance extends PanacheEntityBase {
    enum Word {
        ACCEPTED,
        REJECTED;

        /** As events and people write it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Key(UUID jobId, int number) implements Serializable {}

    @Id
    UUID jobId;

    @Id
    int number;

    int generation;
    int revision;

    @Enumerated(EnumType.STRING)
    Word decision;

    String decidedBy;
    String reason;
    Instant decidedAt;

    static Acceptance of(RecoveryCase recovery, Word word, String by, String why, Instant now) {
        Acceptance decision = new Acceptance();
        decision.about(recovery);
        decision.decision = word;
        decision.decidedBy = by;
        decision.reason = why;
        decision.decidedAt = now;
        return decision;
    }

    private void about(RecoveryCase recovery) {
        jobId = recovery.jobId;
        number = recovery.nextSequence();
        generation = recovery.generation;
        revision = recovery.revision;
    }
}

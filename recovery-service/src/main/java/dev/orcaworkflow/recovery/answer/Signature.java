package dev.orcaworkflow.recovery.answer;

import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;
import dev.orcaworkflow.recovery.json.DiagnosisColumn;
import dev.orcaworkflow.recovery.json.TextsColumn;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** One problem, however many jobs have it. */
@Entity
@Table(name = "signature")
public class Signature extends PanacheEntityBase {
    @Id
    String id;

    @Convert(converter = DiagnosisColumn.class)
    Diagnosis diagnosis;

    /** The name that nobody knows; null when there is no question to answer. */
    String subject;

    @Convert(converter = TextsColumn.class)
    List<String> suggestions;

    Instant firstSeen;
    Instant lastSeen;
    long occurrences;

    /** Counts one more failure of this signature. */
    public static void seen(Diagnosis diagnosis, Instant now) {
        Signature known = findById(diagnosis.signature());
        Signature signature = known == null ? first(diagnosis, now) : known;
        signature.count(now);
        signature.persist();
    }

    private static Signature first(Diagnosis diagnosis, Instant now) {
        Signature signature = new Signature();
        signature.id = diagnosis.signature();
        signature.diagnosis = diagnosis;
        signature.suggestions = List.of();
        signature.firstSeen = now;
        return signature;
    }

    private void count(Instant now) {
        lastSeen = now;
        occurrences++;
    }

    /** Notes that a person can mend this by saying what is meant by {@code unknownName}. */
    public static void ask(String id, String unknownName, List<String> candidates) {
        Signature signature = findById(id);
        signature.askFor(unknownName, candidates);
    }

    private void askFor(String unknownName, List<String> candidates) {
        subject = unknownName;
        suggestions = candidates;
    }

    public String subject() {
        return subject;
    }

    SignatureView view(String batch, Counts counts) {
        return new SignatureView(
                id,
                diagnosis.topClass(),
                diagnosis.fineClass(),
                diagnosis.message(),
                diagnosis.cause(),
                diagnosis.fix(),
                subject,
                suggestions,
                batch == null ? occurrences : counts.all(),
                counts.waiting(),
                counts.dead(),
                batch == null || counts.dead() == 0 ? null : "workflow retry %s --signature %s".formatted(batch, id),
                firstSeen,
                lastSeen);
    }
}

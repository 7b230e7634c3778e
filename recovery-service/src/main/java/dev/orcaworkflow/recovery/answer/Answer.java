package dev.orcaworkflow.recovery.answer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person answered for one batch: jobs of the batch that have the same problem later do not ask again. */
@Entity
@Table(name = "answer")
@IdClass(Answer.Key.class)
public class Answer extends PanacheEntityBase {

    /** Batch and unknown name. */
    public record Key(String batch, String subject) implements Serializable {}

    @Id
    String batch;

    @Id
    String subject;

    String chosen;
    Instant answeredAt;

    /** Keeps an answer, in place of an earlier one. */
    public static void keep(String batch, String subject, String chosen, Instant now) {
        Answer known = findById(new Key(batch, subject));
        Answer answer = known == null ? new Answer() : known;
        answer.set(batch, subject, chosen, now);
    }

    private void set(String forBatch, String unknownName, String name, Instant now) {
        batch = forBatch;
        subject = unknownName;
        chosen = name;
        answeredAt = now;
        persist();
    }

    /** By batch, then by unknown name. */
    public static Map<String, Map<String, String>> of(Collection<String> batches) {
        List<Answer> answers = list("batch in ?1", batches);
        Map<String, Map<String, String>> byBatch = new HashMap<>();
        answers.forEach(answer ->
                byBatch.computeIfAbsent(answer.batch, _ -> new HashMap<>()).put(answer.subject, answer.chosen));
        return byBatch;
    }
}

package dev.orcaworkflow.recovery.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** A request to run dead jobs again, kept with its answer: asked again under the same key, it is answered the same. */
@Entity
@Table(name = "retry_request")
@IdClass(RetryRequest.Key.class)
public class RetryRequest extends PanacheEntityBase {

    /** The batch, and the key that the asker chose. */
    public record Key(String batch, String requestKey) implements Serializable {}

    /**
     * What is done about a request.
     *
     * @param signature only jobs with this problem; absent for all
     * @param retried jobs that run again
     * @param needNewText jobs that were rejected before they ever ran: without a new text they would be rejected again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(String batch, String signature, long retried, long needNewText) {}

    @Id
    String batch;

    @Id
    String requestKey;

    String signature;
    long retried;
    long needNewText;
    Instant requestedAt;

    static Optional<Answer> find(String batch, String key) {
        RetryRequest known = findById(new Key(batch, key));
        return Optional.ofNullable(known)
                .map(request -> new Answer(batch, request.signature, request.retried, request.needNewText));
    }

    static void keep(String batch, String key, Answer answer, Instant now) {
        RetryRequest request = new RetryRequest();
        request.fill(batch, key, answer, now);
        request.persist();
    }

    private void fill(String ofBatch, String key, Answer answer, Instant now) {
        batch = ofBatch;
        requestKey = key;
        signature = answer.signature();
        retried = answer.retried();
        needNewText = answer.needNewText();
        requestedAt = now;
    }
}

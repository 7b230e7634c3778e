package dev.orcaworkflow.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/**
 * One transaction of the relay: takes the schema's lock, sends the oldest messages, deletes what the broker acknowledged
 * and parks what it can never take. After a round that found the broker away, the next one asks for it before it opens a
 * transaction, so that none stays open meanwhile.
 */
@ApplicationScoped
class RelayRound {
    private static final Logger LOGGER = Logger.getLogger(RelayRound.class);

    sealed interface Outcome {
        /** Nothing left that was there when the round began, or another relay of this schema is at work. */
        record Idle() implements Outcome {}

        /** There may be more. */
        record More() implements Outcome {}

        record Unreachable(String reason) implements Outcome {}
    }

    private record Sending(PendingMessages.Row row, Future<RecordMetadata> answer) {}

    private final AgroalDataSource dataSource;
    private final Broker broker;
    private final MessagingConfig config;
    private boolean brokerDoubted;

    RelayRound(AgroalDataSource dataSource, Broker broker, MessagingConfig config) {
        this.dataSource = dataSource;
        this.broker = broker;
        this.config = config;
    }

    Outcome run() {
        try {
            if (brokerDoubted) {
                broker.topics();
                brokerDoubted = false;
            }
            return QuarkusTransaction.requiringNew().call(this::sendOldest);
        } catch (RuntimeException e) {
            return new Outcome.Unreachable(e.getMessage());
        }
    }

    private Outcome sendOldest() throws SQLException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            PendingMessages pending = new PendingMessages(connection);
            // One relay at a time per schema, or messages of one job could overtake each other.
            if (!pending.lock()) {
                return new Outcome.Idle();
            }
            List<PendingMessages.Row> rows = pending.oldest(config.relayBatch());
            return rows.isEmpty() ? new Outcome.Idle() : settle(pending, rows);
        }
    }

    private Outcome settle(PendingMessages pending, List<PendingMessages.Row> rows)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + config.sendTimeout().toNanos();
        List<Long> acknowledged = new ArrayList<>(rows.size());
        String trouble = null;
        for (Sending sending : sendAll(rows)) {
            try {
                sending.answer().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                acknowledged.add(sending.row().id());
            } catch (TimeoutException late) {
                trouble = "no acknowledgement within " + config.sendTimeout();
            } catch (ExecutionException refused) {
                if (isHopeless(sending.row(), refused.getCause())) {
                    park(pending, sending.row(), refused.getCause());
                } else {
                    trouble = refused.getCause().getMessage();
                }
            }
        }
        pending.delete(acknowledged);
        brokerDoubted = trouble != null;
        if (trouble != null) {
            return new Outcome.Unreachable(trouble);
        }
        return rows.size() < config.relayBatch() ? new Outcome.Idle() : new Outcome.More();
    }

    /** Stops at the first message that the client could not even take in: the broker is away, waiting for each is vain. */
    private List<Sending> sendAll(List<PendingMessages.Row> rows) {
        List<Sending> sendings = new ArrayList<>(rows.size());
        for (PendingMessages.Row row : rows) {
            Future<RecordMetadata> answer = broker.send(row.message());
            sendings.add(new Sending(row, answer));
            if (answer.state() == Future.State.FAILED
                    && answer.exceptionNow() instanceof org.apache.kafka.common.errors.TimeoutException) {
                break;
            }
        }
        return sendings;
    }

    private boolean isHopeless(PendingMessages.Row row, Throwable reason) {
        return switch (reason) {
            case RecordTooLargeException _, SerializationException _, InvalidTopicException _ -> true;
            case UnknownTopicOrPartitionException _ -> true;
            // The client says "not present in metadata" both for a missing topic and for a missing broker.
            case org.apache.kafka.common.errors.TimeoutException _ ->
                isMissing(row.message().topic());
            default -> false;
        };
    }

    private boolean isMissing(String topic) {
        try {
            return !broker.topics().contains(topic);
        } catch (IllegalStateException brokerAway) {
            return false;
        }
    }

    private static void park(PendingMessages pending, PendingMessages.Row row, Throwable reason) throws SQLException {
        LOGGER.errorf(
                "Message %d for %s can never be sent and is parked: %s",
                row.id(), row.message().topic(), reason.getMessage());
        pending.park(row.id(), String.valueOf(reason.getMessage()));
    }
}

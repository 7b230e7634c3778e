package dev.orcaworkflow.messaging;

import dev.orcaworkflow.contracts.JobRef;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The promise to tell: messages appended here are sent if, and only if, the transaction commits. All of one transaction
 * are written by one insert just before the commit.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = "insert into outbox (topic, message_key, headers, payload)"
            + " select t, k, string_to_array(h, chr(31)), p from unnest(?, ?, ?, ?) with ordinality as m(t, k, h, p, n)"
            + " order by n";

    private final AgroalDataSource dataSource;
    private final EventCodec codec;
    private final TransactionSynchronizationRegistry transaction;
    private final RelaySignal signal;
    private final Clock clock;
    private final String source;

    Outbox(
            AgroalDataSource dataSource,
            EventCodec codec,
            TransactionSynchronizationRegistry transaction,
            RelaySignal signal,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.dataSource = dataSource;
        this.codec = codec;
        this.transaction = transaction;
        this.signal = signal;
        this.clock = clock;
        this.source = source;
    }

    /**
     * Promises an event about a job, keyed by the job.
     *
     * @param sequence tells apart several events of one type within one attempt; 0 when there is only one
     */
    @Transactional(TxType.MANDATORY)
    public void append(String topic, JobRef job, int sequence, Object event) {
        UUID id = NameBasedId.of(
                source, job.jobId(), codec.typeOf(event), job.generation(), job.revision(), job.attempt(), sequence);
        append(topic, job.jobId().toString(), job.jobId().toString(), id, event);
    }

    /** Promises an event under a key and an id of the caller's making; equal ids are one event. */
    @Transactional(TxType.MANDATORY)
    public void append(String topic, String key, String subject, UUID id, Object event) {
        append(new OutboxMessage(
                topic,
                key.getBytes(StandardCharsets.UTF_8),
                EventHeaders.of(id, codec.typeOf(event), source, subject, clock.instant()),
                codec.encode(event)));
    }

    /** Promises a message as it stands; dead letters go this way. */
    @Transactional(TxType.MANDATORY)
    public void append(OutboxMessage message) {
        pending().add(message);
    }

    @SuppressWarnings("unchecked") // only this class puts something under this key
    private List<OutboxMessage> pending() {
        List<OutboxMessage> pending = (List<OutboxMessage>) transaction.getResource(this);
        if (pending == null) {
            pending = new ArrayList<>();
            transaction.putResource(this, pending);
            transaction.registerInterposedSynchronization(new WriteBeforeCommit(pending));
        }
        return pending;
    }

    private final class WriteBeforeCommit implements Synchronization {
        private final List<OutboxMessage> pending;

        WriteBeforeCommit(List<OutboxMessage> pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCompletion() {
            write(pending);
            // What somebody appends from now on would be lost, so let it fail.
            transaction.putResource(Outbox.this, List.of());
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            }
        }
    }

    private void write(List<OutboxMessage> messages) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, texts(connection, messages, OutboxMessage::topic));
            insert.setArray(2, bytes(connection, messages, OutboxMessage::key));
            insert.setArray(3, texts(connection, messages, OutboxMessage::joinedHeaders));
            insert.setArray(4, bytes(connection, messages, OutboxMessage::payload));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("write " + messages.size() + " messages to the outbox", e);
        }
    }

    private static Array texts(
            Connection connection, List<OutboxMessage> messages, Function<OutboxMessage, String> column)
            throws SQLException {
        return connection.createArrayOf("text", messages.stream().map(column).toArray(String[]::new));
    }

    private static Array bytes(
            Connection connection, List<OutboxMessage> messages, Function<OutboxMessage, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", messages.stream().map(column).toArray(byte[][]::new));
    }
}

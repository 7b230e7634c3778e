package dev.orcaworkflow.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Brings one polled batch of messages to a handler: one transaction for all of them, and when that fails, one for each
 * half and so on, so that a bad message among 500 costs twenty transactions. After a quiet while the first few of many go
 * ahead in a transaction of their own, so that whoever waits for what comes of them does not wait for all.
 * Returns only when every message was handled, was a duplicate, or lies in the dead letters; then it may be acknowledged.
 */
@ApplicationScoped
public class Delivery {
    private static final Logger LOGGER = Logger.getLogger(Delivery.class);

    private final Inbox inbox;
    private final EventCodec codec;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final Vanguard vanguard = new Vanguard(System::nanoTime);
    private volatile boolean stopping;

    Delivery(Inbox inbox, EventCodec codec, DeadLetters deadLetters, Patience patience) {
        this.inbox = inbox;
        this.codec = codec;
        this.deadLetters = deadLetters;
        this.patience = patience;
    }

    /** From now on the parts that handlers use go one by one. */
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Delivers events of one family, each once by its {@code ce_id}. */
    public <E> void once(
            ConsumerRecords<byte[], byte[]> records, Class<E> family, Consumer<List<Received<E>>> handler) {
        inOrder(records, message -> decoded(message, family), messages -> {
            Set<String> fresh =
                    inbox.register(messages.stream().map(Received::id).toList());
            List<Received<E>> first = firstOfEach(messages, fresh);
            if (!first.isEmpty()) {
                handler.accept(first);
            }
        });
    }

    /** Delivers events at least once to a handler whose own rows make a second time harmless. */
    public <E> void atLeastOnce(
            ConsumerRecords<byte[], byte[]> records, Class<E> family, Consumer<List<Received<E>>> handler) {
        inOrder(records, message -> decoded(message, family), handler);
    }

    /** Delivers bytes as they came, at least once; a null value arrives as an empty array. */
    public void rawAtLeastOnce(ConsumerRecords<byte[], byte[]> records, Consumer<List<Received<byte[]>>> handler) {
        inOrder(records, message -> Optional.of(Envelope.open(message, Envelope.payload(message))), handler);
    }

    private record Letter<E>(ConsumerRecord<byte[], byte[]> message, Received<E> content) {}

    private <E> void inOrder(
            ConsumerRecords<byte[], byte[]> records,
            Function<ConsumerRecord<byte[], byte[]>, Optional<Received<E>>> reader,
            Consumer<List<Received<E>>> handler) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>(records.count());
        records.forEach(messages::add);
        int ahead = vanguard.of(messages.size());
        deliver(read(messages.subList(0, ahead), reader), handler);
        deliver(read(messages.subList(ahead, messages.size()), reader), handler);
        vanguard.delivered();
    }

    private static <E> List<Letter<E>> read(
            List<ConsumerRecord<byte[], byte[]>> messages,
            Function<ConsumerRecord<byte[], byte[]>, Optional<Received<E>>> reader) {
        List<Letter<E>> letters = new ArrayList<>(messages.size());
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            reader.apply(message).ifPresent(content -> letters.add(new Letter<>(message, content)));
        }
        return letters;
    }

    /** Empty for one that cannot be read: it is buried. */
    private <E> Optional<Received<E>> decoded(ConsumerRecord<byte[], byte[]> message, Class<E> family) {
        try {
            E event = codec.decode(family, Envelope.header(message, EventHeaders.TYPE), Envelope.payload(message));
            return Optional.of(Envelope.open(message, event));
        } catch (IllegalArgumentException unreadable) {
            bury(message, unreadable);
            return Optional.empty();
        }
    }

    private static <E> List<Received<E>> firstOfEach(List<Received<E>> messages, Set<String> fresh) {
        Set<String> open = new HashSet<>(fresh);
        return messages.stream().filter(message -> open.remove(message.id())).toList();
    }

    private <E> void deliver(List<Letter<E>> letters, Consumer<List<Received<E>>> handler) {
        if (letters.isEmpty()) {
            return;
        }
        try {
            handle(letters, handler);
        } catch (RuntimeException e) {
            rethrowWhenStopping(e);
            if (letters.size() > 1) {
                LOGGER.warnf("A batch of %d messages failed, handling its halves: %s", letters.size(), e.getMessage());
                deliver(letters.subList(0, letters.size() / 2), handler);
                deliver(letters.subList(letters.size() / 2, letters.size()), handler);
            } else {
                lastChance(letters.getFirst(), handler);
            }
        }
    }

    /** Two transactions that changed the same row do not do so again: a message on its own is tried twice. */
    private <E> void lastChance(Letter<E> letter, Consumer<List<Received<E>>> handler) {
        try {
            handle(List.of(letter), handler);
        } catch (RuntimeException e) {
            rethrowWhenStopping(e);
            bury(letter.message(), e);
        }
    }

    private <E> void handle(List<Letter<E>> letters, Consumer<List<Received<E>>> handler) {
        List<Received<E>> contents = letters.stream().map(Letter::content).toList();
        inTransaction(() -> handler.accept(contents));
    }

    /** The service ends, perhaps while the database is away: nothing is wrong with the messages, they come again. */
    private void rethrowWhenStopping(RuntimeException failure) {
        if (stopping || DatabaseFailure.isPassing(failure)) {
            throw failure;
        }
    }

    private void bury(ConsumerRecord<byte[], byte[]> message, RuntimeException reason) {
        LOGGER.errorf(
                reason, "%s/%d@%d goes to the dead letters", message.topic(), message.partition(), message.offset());
        inTransaction(() -> deadLetters.bury(message, reason));
    }

    /** A database that is away is waited for; anything else is the caller's to judge. */
    private void inTransaction(Runnable work) {
        patience.untilDatabaseAnswers(() -> QuarkusTransaction.requiringNew().run(work));
    }
}

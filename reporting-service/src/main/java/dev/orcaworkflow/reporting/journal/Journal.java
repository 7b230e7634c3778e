package dev.orcaworkflow.reporting.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.BatchUse;
import dev.orcaworkflow.contracts.CostEstimate;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.reporting.sql.Database;
import dev.orcaworkflow.reporting.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that was ever told, each event once by its {@code ce_id}. */
@ApplicationScoped
public class Journal {
    private static final String COLUMNS = "id, topic, type, batch, job_id, happened_at, body";
    private static final String INSERT = "insert into event (" + COLUMNS + ")"
            + " select * from unnest(?, ?, ?, ?, ?, ?, ?) as e(" + COLUMNS + ") order by id on conflict do nothing"
            + " returning id";

    private final Database database;
    private final EventCodec codec;

    Journal(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /**
     * Stores what is new among the events of one topic about jobs, in the caller's transaction, and returns it: it need not
     * be read and decoded again.
     */
    public <E> List<Step> recordJobs(JobTopic<E> topic, List<Received<E>> messages) {
        Set<String> added = record(messages, message -> {
            Place place = topic.placeOf(message.event());
            return place == null
                    ? null
                    : stored(message, place.job().batch(), place.job().jobId());
        });
        return messages.stream()
                .filter(message -> added.remove(message.id()))
                .map(message -> new Step(
                        message.id(),
                        codec.typeOf(message.event()),
                        Instant.ofEpochMilli(message.at()),
                        topic.placeOf(message.event()),
                        message.event()))
                .toList();
    }

    /** Stores what is new among the events about batches, in the caller's transaction. */
    public void recordBatches(List<Received<BatchEvent>> messages) {
        record(
                messages,
                message -> message.event() instanceof BatchEvent.Unknown
                        ? null
                        : stored(message, message.event().batch(), null));
    }

    /** The time line of each of these jobs, unordered. */
    public Map<UUID, List<Step>> stepsOf(Collection<UUID> jobs) {
        return stepsOf(jobs, List.of());
    }

    /** @param known stored steps of these jobs that are at hand */
    public Map<UUID, List<Step>> stepsOf(Collection<UUID> jobs, List<Step> known) {
        List<Step> read = database.query(
                "select " + COLUMNS + " from event where job_id = any(?)"
                        + " and not exists (select from unnest(?) as known(step) where known.step = event.id)",
                this::step,
                SqlArray.uuid(jobs, Function.identity()),
                SqlArray.text(known, Step::id));
        return Stream.concat(known.stream(), read.stream())
                .filter(Objects::nonNull)
                .collect(groupingBy(step -> step.job().jobId()));
    }

    /** What happened to each of these batches as a whole, unordered. */
    public Map<String, List<BatchEvent>> lifeOf(Collection<String> batches) {
        return database
                .query(
                        "select " + COLUMNS + " from event where job_id is null and batch = any(?)",
                        row -> codec.decode(BatchEvent.class, row.getString("type"), body(row)),
                        SqlArray.text(batches, Function.identity()))
                .stream()
                .collect(groupingBy(BatchEvent::batch));
    }

    /** What this batch needed and where it waited, as its last completion said; null when it did not say. */
    public BatchUse useOf(String batch) {
        return last(BatchEvent.Completed.class, batch)
                .map(BatchEvent.Completed::use)
                .orElse(null);
    }

    /** What this batch was expected to take once all of it had arrived; null while nobody can say. */
    public CostEstimate estimateOf(String batch) {
        return last(BatchEvent.Estimated.class, batch)
                .map(BatchEvent.Estimated::cost)
                .orElse(null);
    }

    private <E extends BatchEvent> Optional<E> last(Class<E> kind, String batch) {
        return lifeOf(List.of(batch)).getOrDefault(batch, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .max(Comparator.comparingLong(BatchEvent::sequence));
    }

    /** Jobs that something is known of, at most {@code most} of them, in the order of their ids after {@code last}. */
    public List<UUID> jobsAfter(UUID last, int most) {
        return database.query(
                "select distinct job_id from event where job_id > ? order by job_id limit ?",
                row -> row.getObject(1, UUID.class),
                last,
                most);
    }

    public List<String> batches() {
        return database.query("select distinct batch from event order by batch", row -> row.getString(1));
    }

    /** Returns the ids of those that were not known. */
    private <E> Set<String> record(List<Received<E>> messages, Function<Received<E>, StoredEvent> storing) {
        List<StoredEvent> events =
                messages.stream().map(storing).filter(Objects::nonNull).toList();
        if (events.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(database.query(
                INSERT,
                row -> row.getString(1),
                SqlArray.text(events, StoredEvent::id),
                SqlArray.text(events, StoredEvent::topic),
                SqlArray.text(events, StoredEvent::type),
                SqlArray.text(events, StoredEvent::batch),
                SqlArray.uuid(events, StoredEvent::jobId),
                SqlArray.time(events, StoredEvent::at),
                SqlArray.text(events, StoredEvent::body)));
    }

    private StoredEvent stored(Received<?> message, String batch, UUID jobId) {
        Object event = message.event();
        return new StoredEvent(
                message.id(),
                message.topic(),
                codec.typeOf(event),
                batch,
                jobId,
                Instant.ofEpochMilli(message.at()),
                new String(message.payload(), UTF_8));
    }

    private Step step(ResultSet row) throws SQLException {
        JobTopic<?> topic = JobTopic.named(row.getString("topic"));
        String type = row.getString("type");
        Object event = codec.decode(topic.family(), type, body(row));
        Place place = topic.placeOf(event);
        return place == null
                ? null
                : new Step(row.getString("id"), type, Database.time(row, "happened_at"), place, event);
    }

    private static byte[] body(ResultSet row) throws SQLException {
        return row.getString("body").getBytes(UTF_8);
    }
}

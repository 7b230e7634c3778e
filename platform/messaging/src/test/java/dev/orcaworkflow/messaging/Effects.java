package dev.orcaworkflow.messaging;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.ReportEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestDatabase;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One row and one promised alert per batch event, with a place for trouble before them and after them. */
@ApplicationScoped
class Effects {
    static final Consumer<BatchEvent> NO_TROUBLE = event -> {};

    private final AgroalDataSource dataSource;
    private final Outbox outbox;
    private volatile Consumer<BatchEvent> before = NO_TROUBLE;
    private volatile Consumer<BatchEvent> after = NO_TROUBLE;

    Effects(AgroalDataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    void troubleBefore(Consumer<BatchEvent> trouble) {
        before = trouble;
    }

    void troubleAfter(Consumer<BatchEvent> trouble) {
        after = trouble;
    }

    void noTrouble() {
        before = NO_TROUBLE;
        after = NO_TROUBLE;
    }

    void of(List<Received<BatchEvent>> messages) {
        messages.stream()
                .map(Received::event)
                .filter(event -> !(event instanceof BatchEvent.Unknown))
                .forEach(this::of);
    }

    private void of(BatchEvent event) {
        before.accept(event);
        write(event);
        var alert = new ReportEvent.Firing("seen", event.batch(), "info", "" + event.sequence(), Instant.EPOCH);
        outbox.append(
                Topics.REPORTS_ALERTS,
                event.batch(),
                event.batch(),
                NameBasedId.of(event.batch(), event.sequence()),
                alert);
        after.accept(event);
    }

    private void write(BatchEvent event) {
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into effect (batch, sequence) values (?, ?)")) {
            insert.setString(1, event.batch());
            insert.setLong(2, event.sequence());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("note the effect", e);
        }
    }

    /** Sequences of one batch's events in the order in which they were handled. */
    static List<Long> seen(String batch) {
        String query = "select sequence from effect where batch = '%s' order by id".formatted(batch);
        return TestDatabase.values(RealParts.SCHEMA, query).stream()
                .map(Long::valueOf)
                .toList();
    }
}

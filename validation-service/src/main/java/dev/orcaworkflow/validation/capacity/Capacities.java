package dev.orcaworkflow.validation.capacity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.CapacityEvent.Announced;
import dev.orcaworkflow.messaging.DatabaseFailure;
import dev.orcaworkflow.validation.Sql;
import dev.orcaworkflow.validation.ValidationConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The table {@code capacity}: what each worker said last, whichever replica heard it. */
@ApplicationScoped
public class Capacities {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String KEEP = "insert into capacity (worker, announced_at, announcement)"
            + " select * from unnest(?, ?, ?) as c(worker, at, announcement) order by worker"
            + " on conflict (worker) do update set announced_at = excluded.announced_at,"
            + " announcement = excluded.announcement where capacity.announced_at <= excluded.announced_at";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration lifetime;
    private volatile Reading latest;

    private record Reading(Capacity capacity, long nanoTime) {}

    Capacities(AgroalDataSource dataSource, ObjectMapper json, Clock clock, ValidationConfig config) {
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
        this.lifetime = config.capacityLifetime();
    }

    /** What is known now, at most a second old; read apart from the caller's transaction, which it must not keep open. */
    public Capacity current() {
        Reading reading = latest;
        if (reading == null || System.nanoTime() - reading.nanoTime() > FRESH.toNanos()) {
            reading = new Reading(QuarkusTransaction.requiringNew().call(this::read), System.nanoTime());
            latest = reading;
        }
        return reading.capacity();
    }

    private Capacity read() {
        List<Announced> workers = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select announcement from capacity where announced_at > ?")) {
            select.setTimestamp(1, Timestamp.from(clock.instant().minus(lifetime)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    workers.add(json.readValue(row.getString(1), Announced.class));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("read the capacity of the workers", e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A stored announcement of capacity is not readable", e);
        }
        return new Capacity(List.copyOf(workers));
    }

    /** Keeps announcements; one that is older than what the worker said last changes nothing. */
    @Transactional(TxType.MANDATORY)
    void keep(Collection<Announced> announcements) {
        List<Announced> rows = List.copyOf(announcements);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            Sql.column(insert, 1, "text", rows, Announced::worker);
            Sql.column(insert, 2, "timestamptz", rows, row -> Timestamp.from(row.at()));
            Sql.column(insert, 3, "text", rows, this::text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("keep the capacity of " + rows.size() + " workers", e);
        }
    }

    /** The next look reads anew. */
    void forget() {
        latest = null;
    }

    private String text(Announced announcement) {
        try {
            return json.writeValueAsString(announcement);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

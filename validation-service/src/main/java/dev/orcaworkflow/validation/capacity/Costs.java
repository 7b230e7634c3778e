package dev.orcaworkflow.validation.capacity;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import dev.orcaworkflow.messaging.DatabaseFailure;
import dev.orcaworkflow.validation.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The table {@code cost}: moving averages of seconds per file. */
@ApplicationScoped
public class Costs {
    /** Weight of a new polled batch of runs against all earlier ones. */
    private static final double WEIGHT = 0.2;

    private static final int MOST_REMEMBERED = 10_000;
    private static final String LEARN = "insert into cost (kind, subject, seconds_per_file)"
            + " select * from unnest(?, ?, ?) as c(kind, subject, seconds)"
            + " on conflict (kind, subject) do update set seconds_per_file ="
            + " cost.seconds_per_file * (1 - " + WEIGHT + ") + excluded.seconds_per_file * " + WEIGHT;

    private final AgroalDataSource dataSource;
    /** What was looked up since the last lesson; averages that another replica learned may be missed for that long. */
    private final Map<Key, OptionalDouble> remembered = new ConcurrentHashMap<>();

    private record Key(Cost.Kind kind, String subject) {}

    Costs(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Seconds per file of this shape, else of this engine; empty when neither has run yet. */
    public OptionalDouble secondsPerFile(String shape, String engine) {
        OptionalDouble ofShape = lookUp(new Key(Cost.Kind.SHAPE, shape));
        return ofShape.isPresent() ? ofShape : lookUp(new Key(Cost.Kind.ENGINE, engine));
    }

    private OptionalDouble lookUp(Key key) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(
                key, missing -> QuarkusTransaction.requiringNew().call(() -> read(missing)));
    }

    private OptionalDouble read(Key key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select seconds_per_file from cost where kind = ? and subject = ?")) {
            select.setString(1, key.kind().name());
            select.setString(2, key.subject());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalDouble.of(row.getDouble(1)) : OptionalDouble.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("read what " + key + " cost", e);
        }
    }

    /** Moves the averages by what a polled batch of runs showed. */
    @Transactional(TxType.MANDATORY)
    void learn(List<Cost> observed) {
        Map<Key, Double> averages =
                new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::subject));
        averages.putAll(observed.stream()
                .collect(groupingBy(
                        cost -> new Key(cost.kind(), cost.subject()), averagingDouble(Cost::secondsPerFile))));
        write(List.copyOf(averages.entrySet()));
        averages.keySet().forEach(remembered::remove);
    }

    private void write(List<Map.Entry<Key, Double>> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(LEARN)) {
            Sql.column(insert, 1, "text", rows, row -> row.getKey().kind().name());
            Sql.column(insert, 2, "text", rows, row -> row.getKey().subject());
            Sql.column(insert, 3, "float8", rows, Map.Entry::getValue);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("learn what " + rows.size() + " kinds of run cost", e);
        }
    }
}

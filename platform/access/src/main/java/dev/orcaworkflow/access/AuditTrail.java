package dev.orcaworkflow.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The rows of who asked for what. The table itself refuses to change or forget one. */
@ApplicationScoped
class AuditTrail {
    /** The principal of whoever did not log in. */
    static final String NOBODY = "anonymous";

    private static final Logger LOGGER = Logger.getLogger(AuditTrail.class);

    /**
     * One request that could change something, or that was refused.
     *
     * @param principal who, as the token says; {@value #NOBODY} without a login
     * @param status how it was answered
     */
    public record Entry(Instant at, String principal, String method, String path, int status) {}

    private final AgroalDataSource dataSource;
    private final Clock clock;

    AuditTrail(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** What was done stays done: when the row cannot be written, the log has it instead. */
    void add(String principal, String method, String path, int status) {
        String insert = "insert into audit (at, principal, method, path, status) values (?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, principal);
            statement.setString(3, method);
            statement.setString(4, path);
            statement.setInt(5, status);
            statement.executeUpdate();
        } catch (SQLException e) {
            LOGGER.errorf("No audit row for %s %s by %s (%d): %s", method, path, principal, status, e.getMessage());
        }
    }

    /** The newest first. */
    List<Entry> newest(int most) throws SQLException {
        String select = "select at, principal, method, path, status from audit order by id desc limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setInt(1, most);
            try (ResultSet rows = statement.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getTimestamp(1).toInstant(),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getInt(5)));
                }
                return entries;
            }
        }
    }
}

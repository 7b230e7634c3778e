package dev.orcaworkflow.messaging;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Shows what waits to be sent; counted when somebody looks, so that nobody looking costs nothing. */
@ApplicationScoped
class OutboxGauges {
    private static final Logger LOGGER = Logger.getLogger(OutboxGauges.class);

    private final AgroalDataSource dataSource;

    OutboxGauges(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        metrics.gauge("workflow.outbox.pending", this, gauges -> gauges.count("parked_at is null"));
        metrics.gauge("workflow.outbox.parked", this, gauges -> gauges.count("parked_at is not null"));
    }

    private double count(String condition) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from outbox where " + condition);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            LOGGER.debugf("The outbox cannot be counted: %s", e.getMessage());
            return Double.NaN;
        }
    }
}

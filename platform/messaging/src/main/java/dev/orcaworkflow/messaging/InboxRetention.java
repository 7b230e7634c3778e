package dev.orcaworkflow.messaging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Forgets messages that no topic keeps any more, a few thousand rows at a time so that nobody waits for it. */
@ApplicationScoped
class InboxRetention {
    private static final Logger LOGGER = Logger.getLogger(InboxRetention.class);
    private static final int CHUNK = 5000;
    private static final String DELETE = "delete from inbox where message_id in (select message_id from inbox"
            + " where received_at < now() - make_interval(secs => ?) limit " + CHUNK + ")";

    private final AgroalDataSource dataSource;
    private final MessagingConfig config;

    InboxRetention(AgroalDataSource dataSource, MessagingConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    @Scheduled(
            every = "{workflow.messaging.inbox-sweep-interval}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setDouble(1, config.inboxRetention().toSeconds());
            int forgotten;
            do {
                forgotten = delete.executeUpdate();
            } while (forgotten == CHUNK);
        } catch (SQLException e) {
            LOGGER.warnf("The inbox is not cleaned now, but with the next sweep: %s", e.getMessage());
        }
    }
}

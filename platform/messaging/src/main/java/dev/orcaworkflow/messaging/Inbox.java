package dev.orcaworkflow.messaging;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Remembers which messages were handled, in the transaction that handles them. */
@ApplicationScoped
class Inbox {
    private static final String INSERT =
            "insert into inbox (message_id) select unnest(?) on conflict do nothing returning message_id";

    private final AgroalDataSource dataSource;

    Inbox(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Registers the ids and returns those that were not there before. */
    @Transactional(TxType.MANDATORY)
    Set<String> register(Collection<String> ids) {
        Set<String> fresh = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            // Sorted, so that two transactions with common ids wait for each other in one order.
            insert.setArray(
                    1, connection.createArrayOf("text", ids.stream().sorted().toArray(String[]::new)));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("register " + ids.size() + " messages in the inbox", e);
        }
        return fresh;
    }
}

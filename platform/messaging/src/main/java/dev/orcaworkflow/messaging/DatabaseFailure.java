package dev.orcaworkflow.messaging;

import java.sql.SQLException;
import java.util.Set;

/** The database did not do what was asked; says whether asking again can help. */
public class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Classes of SQLSTATE that pass by themselves: connection, rollback by the server, resources, shutdown. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    public DatabaseFailure(String deed, SQLException cause) {
        super("Could not " + deed + ": " + cause.getMessage(), cause);
    }

    /** True when the failure lies in the database being away or busy, not in what was asked of it. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        // The connection pool reports "no connection in time" and "connection is closed" without a state.
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }
}

package dev.orcaworkflow.messaging;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The database did not do what was asked; says whether asking again can help. */
public class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Beginnings of SQLSTATE that pass by themselves: connection, rollback by the server, resources, shutdown, system
     * error; a standby not yet promoted, an idle session ended, a lock not had in time.
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "57", "58", "25006", "25P03", "55P03");

    public DatabaseFailure(String deed, SQLException cause) {
        super("Could not " + deed + ": " + cause.getMessage(), cause);
    }

    /** True when the failure lies in the database being away or busy, not in what was asked of it. */
    public static boolean isPassing(Throwable failure) {
        return failure != null
                && (failure instanceof SQLException sql && isPassing(sql)
                        || isPassing(failure.getCause())
                        // A failed commit arrives as a rollback that only mentions what happened.
                        || Arrays.stream(failure.getSuppressed()).anyMatch(DatabaseFailure::isPassing));
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        // The connection pool reports "no connection in time" and "connection is closed" without a state.
        return state == null || PASSING.stream().anyMatch(state::startsWith);
    }
}

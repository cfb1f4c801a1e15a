package org.trivsel.platform.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.trivsel.problem.Unavailable;

/** A fault of the program or its SQL, not of the caller. The edge answers 500 without details; the log has the cause. */
final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Set<String> NOT_NOW = Set.of("08", "53", "57", "58");
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03");

    private StoreFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }

    /** What an SQL error means for the caller. States: PostgreSQL documentation, appendix A. */
    static RuntimeException of(SQLException e) {
        String state = e.getSQLState();
        boolean unreachable = e instanceof java.sql.SQLTransientConnectionException
                || state != null && state.length() == 5 && (NOT_NOW.contains(state.substring(0, 2)) || TRY_AGAIN.contains(state));
        return unreachable
                ? new Unavailable("database-unavailable", "The database cannot be reached right now. Nothing was lost; try again shortly.",
                        Duration.ofSeconds(2), e)
                : new StoreFailure(e);
    }
}

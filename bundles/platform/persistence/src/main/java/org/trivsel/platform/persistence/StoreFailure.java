package org.trivsel.platform.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Unavailable;

/** A fault of the program or its SQL, not of the caller. The edge answers 500 without details; the log has the cause. */
final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(StoreFailure.class);
    private static final Set<String> NOT_NOW = Set.of("08", "53", "57", "58");
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03");
    /** Too long, out of range, a NUL or half a character: faults of what was sent that only the database sees. */
    private static final Set<String> NOT_STORABLE = Set.of("22001", "22003", "22008", "22021", "22P02", "22P05");

    private StoreFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }

    /** What an SQL error means for the caller. States: PostgreSQL documentation, appendix A. */
    static RuntimeException of(SQLException e) {
        String state = e.getSQLState();
        if (state != null && NOT_STORABLE.contains(state)) {
            LOG.info("Refused what the database cannot hold, SQL state {}", state);
            return new Invalid("request", "not-storable", "A text, number or date in the request cannot be stored: check for control characters and"
                    + " dates far off.");
        }
        boolean unreachable = e instanceof java.sql.SQLTransientConnectionException
                || state != null && state.length() == 5 && (NOT_NOW.contains(state.substring(0, 2)) || TRY_AGAIN.contains(state));
        return unreachable
                ? new Unavailable("database-unavailable", "The database cannot be reached right now. Nothing was lost; try again shortly.",
                        Duration.ofSeconds(2), e)
                : new StoreFailure(e);
    }
}

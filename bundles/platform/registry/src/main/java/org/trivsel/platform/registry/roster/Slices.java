package org.trivsel.platform.registry.roster;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Cuts rows into pieces that one statement writes in well under the time a statement may take. */
final class Slices {
    private static final int ROWS = 500;

    private Slices() {
    }

    static <R> void each(Collection<R> rows, Work<List<R>> work) throws SQLException {
        List<R> all = List.copyOf(rows);
        for (int begin = 0; begin < all.size(); begin += ROWS) {
            work.on(all.subList(begin, Math.min(begin + ROWS, all.size())));
        }
    }

    /** What is done with a piece. */
    interface Work<T> {
        void on(T slice) throws SQLException;
    }
}

package org.trivsel.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.trivsel.store.DatabaseServer;

/** Connections of the runtime role. */
final class Pool implements AutoCloseable {
    private static final int LONGEST_VALIDATION = 1000;
    private static final int FEWEST = 6;

    private final HikariDataSource connections;

    Pool(DatabaseServer server, int size, int waitMillis, int statementMillis) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(server.runtime().user());
        source.setPassword(server.runtime().password());
        source.setApplicationName("trivsel");
        source.setCurrentSchema("trivsel");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(5);
        source.setSocketTimeout(statementMillis / 1000 + 2);
        // No helpers for one statement: to start one takes longer than what a request may ask, and it takes the processor from the other requests.
        source.setOptions("-c statement_timeout=" + statementMillis
                + " -c idle_in_transaction_session_timeout=60000 -c lock_timeout=5000 -c timezone=UTC -c max_parallel_workers_per_gather=0");
        HikariConfig config = new HikariConfig();
        config.setPoolName("trivsel");
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setAutoCommit(false);
        config.setConnectionTimeout(waitMillis);
        config.setValidationTimeout(Math.min(LONGEST_VALIDATION, waitMillis));
        config.setInitializationFailTimeout(-1);
        connections = new HikariDataSource(config);
    }

    /**
     * More connections than the processors can keep at work only make them take turns: with 16 on two processors a save costs Java half as
     * much again as with six.
     *
     * @param wanted 0 when nobody has said
     */
    static int size(int wanted) {
        return wanted > 0 ? wanted : Math.max(FEWEST, 2 * Runtime.getRuntime().availableProcessors());
    }

    Connection borrow() throws SQLException {
        return connections.getConnection();
    }

    @Override
    public void close() {
        connections.close();
    }
}

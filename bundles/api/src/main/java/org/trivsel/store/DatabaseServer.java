package org.trivsel.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A PostgreSQL that is up, and how to reach it. One is registered: from the operator's configuration, or by the embedded server.
 */
@ProviderType
public interface DatabaseServer {
    /** JDBC address of the database. */
    String url();

    /** Owns the tables and runs migrations. */
    Login owner();

    /** Serves requests: owns nothing, cannot bypass row-level security. */
    Login runtime();

    /** A user name and its password. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}

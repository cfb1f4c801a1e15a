package org.trivsel.store;

/** A tool's tables could not be brought up to date. The message is for the operator. */
public final class MigrationFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }

    public MigrationFailed(String message) {
        super(message);
    }
}

package org.trivsel.platform.policy;

/** A file of settings that cannot be used; the message names each fault with its line. */
final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettings(String message) {
        super(message);
    }
}

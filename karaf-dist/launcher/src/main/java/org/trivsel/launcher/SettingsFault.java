package org.trivsel.launcher;

/** The operator's settings cannot be used. The message says where and what is allowed. */
final class SettingsFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsFault(String message) {
        super(message);
    }
}

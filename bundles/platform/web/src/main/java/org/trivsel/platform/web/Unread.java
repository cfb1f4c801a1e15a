package org.trivsel.platform.web;

import org.jspecify.annotations.Nullable;

/** A body that was not read, and what is said about it. */
final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    Unread(Trouble trouble, @Nullable Throwable cause) {
        super(trouble.code(), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}

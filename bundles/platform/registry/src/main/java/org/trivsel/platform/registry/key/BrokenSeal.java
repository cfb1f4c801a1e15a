package org.trivsel.platform.registry.key;

import org.jspecify.annotations.Nullable;

/** Something sealed cannot be opened with this key for this place. */
public final class BrokenSeal extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenSeal(@Nullable Throwable cause) {
        super("Sealed with another key, for another place, or changed", cause);
    }
}

package org.trivsel.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids as addresses and forms have them. {@link UUID#fromString} also takes shortened forms, which would give one thing two names. */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {
    }

    /** Empty when it is none. */
    public static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}

package org.trivsel.instrument;

import java.util.Optional;

/** Why an item has no answer. The ids are stored and never change. */
public enum MissingCode {
    NOT_ASKED("not-asked"),
    NOT_SEEN("not-seen"),
    DECLINED("declined"),
    DOES_NOT_KNOW("does-not-know"),
    NOT_APPLICABLE("not-applicable");

    private final String id;

    MissingCode(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<MissingCode> ofId(String id) {
        for (MissingCode code : values()) {
            if (code.id.equals(id)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}

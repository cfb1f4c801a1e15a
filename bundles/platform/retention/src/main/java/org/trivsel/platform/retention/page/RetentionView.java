package org.trivsel.platform.retention.page;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Wrong;

/** What would go, what went, and what is held. @param releasing the hold whose form could not be used, or null */
public record RetentionView(List<Kept> kept, List<Held> holds, List<Night> nights, Form form, @Nullable UUID releasing) {
    /** @param path of the setting that says for how long; null where the country does @param goes what would go, in words */
    public record Kept(@Nullable String path, String name, String time, String goes) {
    }

    /** @param over when it ended and why, in words; null while it holds */
    public record Held(UUID id, String about, String reason, String detail, @Nullable String over) {
    }

    /** @param counts one line for each kind of data */
    public record Night(String day, List<String> counts, boolean unfinished) {
    }

    /** @param child id of the child whom a new hold is to be about; empty: everybody */
    public record Form(String child, String about, String reason, String until, List<Wrong> wrongs, String csrf) {
        public @Nullable String wrong(String field) {
            return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
        }
    }
}

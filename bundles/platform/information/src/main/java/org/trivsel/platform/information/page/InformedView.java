package org.trivsel.platform.information.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * Who was told what about a child.
 *
 * @param form null for those who only read
 */
public record InformedView(String title, String name, String back, String csrf, List<Wrong> wrongs, List<Letter> letters, @Nullable Form form,
        List<Entry> entries) {
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }


    /** A letter and how far it is. @param path of its prints */
    public record Letter(String title, String path, List<Holder> holders) {
    }

    /** @param told whether it is done @param sealed of a protected address, or null */
    public record Holder(String name, String state, boolean told, @Nullable String sealed) {
    }

    /** What is typed to record that somebody was told. */
    public record Form(String path, List<Choice> letters, List<Choice> holders, List<Choice> channels, List<Choice> languages, String letter, String holder,
            String channel, String language, String day, String reason) {
    }

    /** @param withdrawn that it is wrong, or null @param withdraw address to say so, or null */
    public record Entry(String id, String when, String what, String detail, @Nullable String withdrawn, @Nullable String withdraw) {
    }
}

package org.trivsel.platform.legalbasis.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Count;
import org.trivsel.ui.Wrong;

/**
 * To whom what is recorded about a child was disclosed.
 *
 * @param facts of the printed page
 * @param form null for those who only read
 */
public record DisclosureView(String title, String name, String back, String csrf, List<Count> facts, List<Wrong> wrongs, List<Entry> entries,
        @Nullable Form form) {
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }

    /**
     * One of them.
     *
     * @param kind of the badge, or null
     * @param withdrawn since when and by whom, or null
     * @param withdraw address to record that, or null
     */
    public record Entry(String id, String to, String state, @Nullable String kind, String icon, String what, String when, String basis, String purpose,
            String recorded, @Nullable String withdrawn, @Nullable String withdraw) {
    }

    /** What is typed to record one. @param ticked kinds that are marked */
    public record Form(String path, List<Choice> froms, List<Choice> bases, List<Choice> kinds, List<String> ticked, List<Choice> tos, List<Choice> units,
            List<Choice> countries, List<Choice> transfers, Typed typed, String today) {
    }

    /** As it was typed. */
    public record Typed(String from, String basis, String consentBy, String purpose, String to, String unit, String username, String name, String country,
            String transfer, String reference, String first, String last) {
    }
}

package org.trivsel.platform.licence.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * Who is certified for what.
 *
 * @param form null for those who only read, and where no instrument asks for a certificate
 * @param withdrawing id of the one that is being withdrawn, or null
 */
public record CertificateView(String csrf, List<Wrong> wrongs, List<Row> rows, @Nullable Form form, @Nullable String withdrawing) {
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }

    /** @param kind of the badge @param withdraw where it is withdrawn, or null */
    public record Row(String id, String name, String instrument, String detail, String state, String kind, @Nullable String withdrawn, @Nullable String withdraw) {
    }

    /** What is typed. */
    public record Form(List<Choice> people, List<Choice> instruments, Map<String, String> values) {
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }
}

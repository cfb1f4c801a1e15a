package org.trivsel.platform.roster.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where imports begin.
 *
 * @param number what a national number is called; null where the country has none a municipality may use
 * @param wrong what is wrong with what was sent, or null
 * @param next where still earlier imports are, or null
 */
public record StartView(String csrf, @Nullable String number, @Nullable String wrong, boolean endMissing, boolean createUnits, List<Row> rows,
        @Nullable String next) {
    /** An earlier import. @param kind of its badge */
    public record Row(String path, String title, String detail, String status, @Nullable String kind, String icon) {
    }
}

package org.trivsel.legalbasis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record as a recipient sees it, in the caller's language.
 *
 * @param kind id of a {@link Kind}
 * @param day of which it is
 * @param text may be empty
 * @param path where on this site all of it is, or null when this is all
 */
public record DisclosedRecord(String kind, LocalDate day, String title, String text, @Nullable String path) {
}

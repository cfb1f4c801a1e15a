package org.trivsel.legalbasis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record as a recipient sees it, in the caller's language.
 *
 * @param day of which it is
 * @param text may be empty
 * @param path where on this site all of it is, or null when this is all
 */
public record DisclosedRecord(Covers kind, LocalDate day, String title, String text, @Nullable String path) {
}

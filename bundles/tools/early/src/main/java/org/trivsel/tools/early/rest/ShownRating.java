package org.trivsel.tools.early.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.round.Part;
import org.trivsel.tools.early.sheet.Company;
import org.trivsel.tools.early.sheet.Document;
import org.trivsel.tools.early.sheet.Rating;

/** The caller's own rating as programs see it. @param revision 0 when nothing is written yet @param company with whom it will be talked about */
public record ShownRating(UUID part, UUID round, UUID child, UUID unit, boolean open, String company, int revision, @Nullable Instant submitted,
        Map<String, Integer> marks, @Nullable Integer position, String observation) {

    static ShownRating of(Part part, @Nullable Rating own) {
        Document document = own == null ? Document.EMPTY : own.document();
        return new ShownRating(part.id(), part.round().value(), part.child().value(), part.unit().value(), part.roundOpen(),
                Company.of(part).name().toLowerCase(Locale.ROOT), own == null ? 0 : own.revision(), own == null ? null : own.submitted(), words(document),
                document.position(), document.observation());
    }

    /** By the words of the signs. */
    static Map<String, Integer> words(Document document) {
        Map<String, Integer> marks = new TreeMap<>();
        document.marks().forEach((sign, step) -> marks.put(sign.word(), step));
        return marks;
    }
}

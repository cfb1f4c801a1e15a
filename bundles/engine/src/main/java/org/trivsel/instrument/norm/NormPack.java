package org.trivsel.instrument.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.LocalText;

/**
 * Norms of one instrument in one edition, as read by {@link NormReader}. Never changes, as a definition does not.
 *
 * @param edition unique among the packs of an instrument, such as {@code synthetic-2026}
 * @param validFrom first day of assessment it may be used for
 * @param validTo last day; empty while open
 * @param language the language the children of the sample were assessed in
 * @param source where the numbers come from
 * @param sampleSize how many children they rest on
 * @param synthetic the numbers are invented; every result must say so
 * @param provisional the numbers may still change in the edition that replaces this one
 * @param replaces edition that this one takes the place of, from its own first day
 * @param derived kinds of score that may be worked out from z, because the z of this sample are spread as the normal distribution
 * @param hash as in {@link org.trivsel.instrument.definition.Definition}
 */
public record NormPack(String instrument, String edition, LocalDate validFrom, Optional<LocalDate> validTo,
        String language, LocalText source, int sampleSize, boolean synthetic, List<NormTable> tables,
        List<GroupNorm> groups, boolean provisional, Optional<String> replaces, Set<ScoreKind> derived, String hash) {

    /** Whether it may be used for an assessment on that day. */
    public boolean validOn(LocalDate date) {
        return !date.isBefore(validFrom) && validTo.map(last -> !date.isAfter(last)).orElse(true);
    }
}

package org.trivsel.legalbasis;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * A disclosure to be recorded.
 *
 * @param from the unit that discloses: what was made there and below is opened, and whoever records it has a say there
 * @param basis id of a legal basis of the country's pack
 * @param consentBy who consented, when the basis is consent, else null
 * @param covers kinds that somebody keeps here
 * @param first day from which on it holds
 * @param last day on which it does
 */
public record NewDisclosure(ChildId child, UnitId from, String basis, @Nullable String consentBy, String purpose, Recipient recipient, Set<Kind> covers,
        LocalDate first, LocalDate last) {
    /** Id of the basis of packs that is consent and can be withdrawn by whoever gave it. */
    public static final String CONSENT = "consent";
    /** In words, longest. */
    public static final int LONGEST_PURPOSE = 500;
    /** Of a name. */
    public static final int LONGEST_NAME = 200;
    /** Nothing is disclosed for longer at once. */
    public static final int LONGEST_YEARS = 5;

    public NewDisclosure {
        covers = Set.copyOf(covers);
    }
}

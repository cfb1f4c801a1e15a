package org.trivsel.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another edition of the norms makes of a completed assessment, beside its first outcome, which stays what it was. It belongs to one completion:
 * when the assessment is opened again it stays in the history only.
 *
 * @param normEdition the edition it was computed with
 * @param by name of who added it, or null when the account is gone or it is not the reader's to know
 * @param outcome JSON object, as that of an {@link Assessment}
 */
public record FurtherOutcome(String normEdition, Instant at, @Nullable String by, String outcome) {
}

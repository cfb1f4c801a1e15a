package org.trivsel.tools.language.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.registry.ChildId;

/**
 * A note to an assessment.
 *
 * @param childName given and family name as they are today; null with the notes of one assessment, whose page names the child
 * @param author name of who wrote it, as it was then
 * @param note may be empty when there is a day
 * @param due when to look again, or null
 * @param done when that was done, or null
 */
public record FollowUp(
        UUID id,
        AssessmentId assessment,
        ChildId child,
        @Nullable String childName,
        String author,
        String note,
        @Nullable LocalDate due,
        @Nullable Instant done,
        Instant created) {

    public boolean isOpen() {
        return due != null && done == null;
    }
}

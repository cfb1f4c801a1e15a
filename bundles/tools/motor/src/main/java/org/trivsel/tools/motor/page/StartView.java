package org.trivsel.tools.motor.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before an assessment: which form and why.
 *
 * @param path where it begins
 * @param age exact age on the day
 * @param date the day, for the field
 * @param latest today, for the field
 * @param reason why this form, or why none
 * @param form title of the form; null when none fits
 * @param blank where its blank form is printed, or null
 * @param parts what is in it
 * @param draftPath where a draft that is there goes on, or null
 * @param draft what is said about it, or null
 * @param last when the child was last assessed, or null
 * @param dateWrong what is wrong with the day, or null
 */
public record StartView(
        String path,
        String childPath,
        String child,
        String given,
        String title,
        String purpose,
        String notice,
        String age,
        String date,
        String latest,
        String reason,
        @Nullable String form,
        @Nullable String blank,
        List<PartLine> parts,
        @Nullable String draftPath,
        @Nullable String draft,
        @Nullable String last,
        @Nullable String dateWrong) {

    /** A part of the form and how much there is in it. */
    public record PartLine(String title, String items, String who) {
    }
}

package org.trivsel.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Setting;
import org.trivsel.registry.ChildId;

/**
 * What it takes to begin.
 *
 * @param date the day of the assessment, not in the future; decides the form
 * @param answers JSON object from item id to answer, or null for none yet
 * @param complete whether to complete at once
 * @param given how it is given: mode, language, grade, season, background, respondent, days of pregnancy. What is not said is not guessed; the season
 *     follows from the day, and the background from the languages in the register where the instrument asks for it
 * @param other the form to take although another fits, or null
 */
public record NewAssessment(
        ChildId child, String instrument, LocalDate date, @Nullable String answers, boolean complete, Setting given, @Nullable OtherForm other) {

    /** As nothing else is known, by the form that fits. */
    public NewAssessment(ChildId child, String instrument, LocalDate date, @Nullable String answers, boolean complete) {
        this(child, instrument, date, answers, complete, Setting.NONE, null);
    }

    /** Another form than the one that fits. @param reason 3 to 500 characters, kept with the assessment */
    public record OtherForm(String form, String reason) {
    }
}

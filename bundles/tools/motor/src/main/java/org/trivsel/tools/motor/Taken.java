package org.trivsel.tools.motor;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;

/** A completed assessment with its outcome, read with the version of the instrument it was taken with. */
public record Taken(Assessment assessment, Instrument instrument, Form form, Outcome outcome) {
    /** Oldest first. */
    public static final Comparator<Taken> BY_DATE =
            Comparator.comparing((Taken taken) -> taken.assessment().date()).thenComparing(taken -> taken.assessment().startedAt());

    public Definition definition() {
        return instrument.definition();
    }

    /** Mean step of a theme, with one decimal; null when it cannot be computed or is not in the form. */
    public @Nullable BigDecimal mean(String theme) {
        return outcome.scale(theme).map(ScaleScore::raw).filter(Measure.Value.class::isInstance).map(raw -> ((Measure.Value) raw).number()).orElse(null);
    }

    /** Whether both asked the same: then their steps may be compared one by one. */
    public boolean sameForm(Taken other) {
        return form.id().equals(other.form.id()) && major(assessment.definitionVersion()).equals(major(other.assessment.definitionVersion()));
    }

    private static String major(String version) {
        return version.split("\\.", 2)[0];
    }
}

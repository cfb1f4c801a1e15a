package org.trivsel.tools.language;

import java.util.Comparator;
import java.util.Objects;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
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

    /**
     * Whether the numbers of both may be set side by side: the same release of the instrument, up to small corrections, and the same norms. A
     * percentile is a place among the children of its norms.
     */
    public boolean comparableWith(Taken other) {
        return major(assessment.definitionVersion()).equals(major(other.assessment().definitionVersion()))
                && Objects.equals(assessment.normEdition(), other.assessment().normEdition());
    }

    private static String major(String version) {
        return version.split("\\.", 2)[0];
    }
}

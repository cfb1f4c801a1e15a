package org.trivsel.platform.forms;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Presentation.Link;

/** A completed assessment with its outcome, read with the version of the instrument it was taken with. */
public record Taken(Assessment assessment, Instrument instrument, Form form, Outcome outcome) {
    /** Oldest first. */
    public static final Comparator<Taken> BY_DATE =
            Comparator.comparing((Taken taken) -> taken.assessment().date()).thenComparing(taken -> taken.assessment().startedAt());

    public Definition definition() {
        return instrument.definition();
    }

    public Map<String, Answer> answers() {
        return new AnswerCodec().read(assessment.answers());
    }

    /**
     * Whether the numbers of both may be set side by side. The definition may say so of another version; else both are of one release, up to
     * small corrections, and of one form and the same norms: a raw score depends on what was asked, a norm score on whom one is compared with.
     */
    public boolean comparableWith(Taken other) {
        boolean same = major(assessment.definitionVersion()).equals(major(other.assessment.definitionVersion()));
        boolean equated = !same && definition().presentation().comparability(definition().id(), other.assessment.definitionVersion())
                .filter(stated -> stated.link() == Link.EQUATED).isPresent();
        return (same || equated) && Objects.equals(assessment.normEdition(), other.assessment.normEdition())
                && (assessment.normEdition() != null || form.id().equals(other.form.id()));
    }

    private static String major(String version) {
        return version.split("\\.", 2)[0];
    }
}

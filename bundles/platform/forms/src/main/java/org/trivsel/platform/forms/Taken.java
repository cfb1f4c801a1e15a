package org.trivsel.platform.forms;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Apart;
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

    public Map<String, Answer> answers() {
        return new AnswerCodec().read(assessment.answers());
    }

    /** Whether the numbers of both may be set side by side. */
    public boolean comparableWith(Taken other) {
        return apart(other).isEmpty();
    }

    /** Why they may not. */
    public Optional<Apart> apart(Taken other) {
        return Apart.between(definition(), outcome, other.outcome);
    }
}

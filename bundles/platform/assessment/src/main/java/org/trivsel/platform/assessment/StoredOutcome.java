package org.trivsel.platform.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.problem.Invalid;

/**
 * An outcome as it is stored.
 *
 * @param norms edition it was computed with, or null when none is valid on the day
 * @param needs whether some scale or group lies outside the highest of its bands
 */
record StoredOutcome(String text, @Nullable String norms, boolean needs) {
    static final OutcomeCodec CODEC = new OutcomeCodec();

    static StoredOutcome of(Instrument instrument, String form, Map<String, Answer> answers, Subject subject) {
        if (answers.isEmpty()) {
            throw new Invalid("answers", "answers-none", "Nothing has been answered, so there is nothing to complete.");
        }
        Outcome outcome = instrument.score(form, answers, subject);
        return new StoredOutcome(CODEC.compact(outcome), outcome.norms().orElse(null), needs(instrument.definition(), outcome));
    }

    private static boolean needs(Definition definition, Outcome outcome) {
        return Stream.concat(outcome.scales().stream().map(Outcome.ScaleScore::band), outcome.groups().stream().map(Outcome.GroupScore::band))
                .flatMap(Optional::stream).flatMap(id -> definition.band(id).stream())
                .anyMatch(band -> definition.bands().stream().anyMatch(set -> set.bands().contains(band) && band.level() < set.bands().size()));
    }
}

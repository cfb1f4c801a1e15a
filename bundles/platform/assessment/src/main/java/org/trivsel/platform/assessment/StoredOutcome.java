package org.trivsel.platform.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.problem.Invalid;

/**
 * An outcome as it is stored.
 *
 * @param text JSON
 * @param norms edition it was computed with, or null when none is valid on the day
 * @param needs whether some scale or group lies outside the highest of its bands
 */
record StoredOutcome(Outcome outcome, String text, @Nullable String norms, boolean needs) {
    static final OutcomeCodec CODEC = new OutcomeCodec();

    static StoredOutcome of(Instrument instrument, String form, Map<String, Answer> answers, Subject subject) {
        if (answers.isEmpty()) {
            throw new Invalid("answers", "answers-none", "Nothing has been answered, so there is nothing to complete.");
        }
        Outcome outcome = instrument.score(form, answers, subject);
        return new StoredOutcome(outcome, CODEC.compact(outcome), outcome.norms().orElse(null), needs(instrument.definition(), outcome));
    }

    private static boolean needs(Definition definition, Outcome outcome) {
        for (BandSet set : definition.bands()) {
            for (Band band : set.bands()) {
                if (band.level() < set.bands().size() && lies(outcome, band.id())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean lies(Outcome outcome, String band) {
        return outcome.scales().stream().anyMatch(scale -> scale.band().filter(band::equals).isPresent())
                || outcome.groups().stream().anyMatch(group -> group.band().filter(band::equals).isPresent());
    }
}

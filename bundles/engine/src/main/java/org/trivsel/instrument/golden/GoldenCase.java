package org.trivsel.instrument.golden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.engine.golden.Comparison;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Subject;

/**
 * Answers with the outcome they must give, worked out by hand or by other means than this engine.
 *
 * @param instrument id of the instrument it was worked out for, in {@code version}
 * @param name says what the case is about
 * @param form the form that must be chosen, or {@code too-young}, {@code too-old}, {@code no-form}, {@code not-born}
 * @param expected measures by {@code scale:vocabulary:raw}, {@code group:spoken-language:band} and so on; a number, a band, or
 *     {@code not: reason}. A score that comes out and is not expected is a difference, and the other way round
 * @param cautions those that must be given, when the case states them
 * @param skipped items that must not be asked, when the case states them
 */
public record GoldenCase(String instrument, String version, String name, Subject subject, String form, Map<String, Answer> answers, Map<String, String> expected,
        Optional<List<String>> cautions, Optional<List<String>> skipped) {

    /** Runs the case and lists what differs; nothing when it holds. */
    public List<String> differences(Instrument instrument) {
        return new Comparison(this, instrument).differences();
    }

    @Override
    public String toString() {
        return name;
    }
}

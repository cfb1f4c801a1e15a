package org.trivsel.instrument;

import java.util.List;

/** Answers with the outcome they must give, worked out by hand or by other means than this engine. */
public record GoldenCase(String name, String form, java.util.Map<String, Answer> answers, Subject subject,
        java.util.Map<String, String> expected) {

    /** Runs the case; the differences found, none when it holds. */
    public List<String> differences(Instrument instrument) {
        throw new UnsupportedOperationException(instrument.definition().id());
    }
}

package org.trivsel.instrument;

/** The engine's own sentences, in da, en, nb, de: why a form was chosen or none, why there is no number, how a number came about. */
public final class Wording {

    /** Sentences in a language, falling back to English. */
    public static Wording in(String language) {
        throw new UnsupportedOperationException(language);
    }

    public String age(Age age) {
        throw new UnsupportedOperationException();
    }

    public String reason(FormChoice choice) {
        throw new UnsupportedOperationException();
    }

    public String reason(Measure.NotScorable why, org.trivsel.instrument.definition.Definition definition) {
        throw new UnsupportedOperationException();
    }
}

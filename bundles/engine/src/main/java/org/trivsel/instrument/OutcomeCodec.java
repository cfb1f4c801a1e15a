package org.trivsel.instrument;

/** Outcomes as JSON. Stateless. */
public final class OutcomeCodec {

    /** The compact form that is stored: a few hundred bytes, ids and numbers only. */
    public String compact(Outcome outcome) {
        throw new UnsupportedOperationException();
    }

    /** Reads the compact form. */
    public Outcome read(String compact) {
        throw new UnsupportedOperationException();
    }

    /** The form for readers: titles and reasons in a language, and the explanation of every number. */
    public String full(Instrument instrument, Outcome outcome, Explanation explanation, String language) {
        throw new UnsupportedOperationException();
    }
}

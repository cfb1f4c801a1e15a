package org.trivsel.engine.scoring;

/** Points added up. {@code raw} is {@link #NONE} when too many items lack an answer. */
record RawScore(int sum, int missing, int raw) {
    static final int NONE = -1;
}

package org.trivsel.engine.scoring;

import org.trivsel.instrument.definition.Discontinue;

/** Watches the answers of one part and says when to stop asking. Remembers the last answers as bits, 1 for wrong. */
final class StopRule {
    private final int wrong;
    private final long window;
    private long last;

    StopRule(Discontinue rule) {
        this.wrong = rule.wrong();
        this.window = (1L << rule.of()) - 1;
    }

    /** Notes an answer; true when this one meets the rule. */
    boolean meets(boolean isWrong) {
        last = (last << 1 | (isWrong ? 1 : 0)) & window;
        return Long.bitCount(last) >= wrong;
    }
}

package org.trivsel.engine.scoring;

import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.definition.PartRules.Basal;

/**
 * Settles the items before the start. When the first answers from the start on are right, the items before it are not asked. When one of them
 * is wrong, those items are asked backwards until as many in a row are right; what lies before that row is not asked. It goes back once: what is
 * wrong later ends by the rule of discontinuing alone. Missing answers neither count nor break a row.
 */
final class Entry {
    private static final int NOWHERE = -1;
    private final Marks marks;
    private final CompiledPart part;
    private final int start;
    private final Basal basal;

    Entry(Marks marks, CompiledPart part, int start) {
        this.marks = marks;
        this.part = part;
        this.start = start;
        this.basal = part.basal();
    }

    /** The item to be asked next on the way back, or -1. */
    int settle() {
        int right = 0;
        for (int number = start; number < part.end() && right < basal.right(); number++) {
            if (marks.answered(number) && marks.wrong(number)) {
                return back();
            }
            right += marks.answered(number) ? 1 : 0;
        }
        if (right >= basal.right()) {
            leave(start);
        } else {
            postpone(start);
        }
        return NOWHERE;
    }

    private int back() {
        int right = 0;
        for (int number = start - 1; number >= part.first(); number--) {
            if (!marks.scored(number) || marks.unasked(number)) {
                continue;
            }
            if (marks.use(number) == Use.UNANSWERED) {
                postpone(number);
                return number;
            }
            if (marks.answered(number)) {
                right = marks.wrong(number) ? 0 : right + 1;
            }
            if (right == basal.right()) {
                leave(number);
                return NOWHERE;
            }
        }
        return NOWHERE;
    }

    private void leave(int before) {
        for (int number = part.first(); number < before; number++) {
            if (marks.scored(number) && !marks.unasked(number)) {
                if (basal.credit()) {
                    marks.credit(number);
                } else {
                    marks.leave(number, Use.BELOW_START);
                }
            }
        }
    }

    private void postpone(int before) {
        for (int number = part.first(); number < before; number++) {
            if (marks.scored(number) && marks.use(number) == Use.UNANSWERED) {
                marks.postpone(number);
            }
        }
    }
}

package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.definition.Condition;
import org.trivsel.instrument.definition.Part;

/** What each answer of a form is worth and how it is used. Items that never score have no use. */
final class Marks {
    private static final int NOWHERE = -1;
    private final CompiledForm form;
    private final @Nullable Answer[] answers;
    private final @Nullable Use[] uses;
    private final int[] points;
    private final @Nullable BigDecimal[] values;
    private final boolean[] unasked;
    private final int[] stoppedAt;
    private final int[] backTo;

    private Marks(CompiledForm form) {
        this.form = form;
        int items = form.items().size();
        answers = new Answer[items];
        uses = new Use[items];
        points = new int[items];
        values = new BigDecimal[items];
        unasked = new boolean[items];
        stoppedAt = new int[form.parts().size()];
        backTo = new int[form.parts().size()];
        Arrays.fill(backTo, NOWHERE);
    }

    /** @param age decides where parts begin; null when it is not known */
    static Marks of(CompiledForm form, Map<String, Answer> given, @Nullable Age age) {
        Marks marks = new Marks(form);
        for (int part = 0; part < form.parts().size(); part++) {
            marks.stoppedAt[part] = marks.mark(form.parts().get(part), given, age, part);
        }
        return marks;
    }

    private int mark(CompiledPart part, Map<String, Answer> given, @Nullable Age age, int place) {
        boolean closed = part.opener() != null && points(part.opener()).compareTo(BigDecimal.valueOf(part.needed())) < 0;
        int start = part.start(age);
        StopRule rule = part.part().discontinue().map(StopRule::new).orElse(null);
        int stopped = NOWHERE;
        for (int number = part.first(); number < part.end(); number++) {
            CompiledItem item = form.items().get(number);
            answers[number] = given.get(item.item().id());
            if (closed || part.branches() && !routed(item)) {
                leave(number, closed ? Use.GATE_CLOSED : Use.NOT_ROUTED);
            } else if (item.scored() && stopped != NOWHERE) {
                leave(number, Use.AFTER_DISCONTINUE);
            } else if (item.scored()) {
                mark(number, item, part.part());
                if (rule != null && number >= start && answered(number) && rule.meets(wrong(number))) {
                    stopped = number;
                }
            }
        }
        if (start > part.first() && !closed) {
            backTo[place] = new Entry(this, part, start).settle();
        }
        return stopped;
    }

    /** An item is asked when one of its conditions holds; what was not asked itself says nothing. */
    private boolean routed(CompiledItem item) {
        if (item.item().askWhen().isEmpty()) {
            return true;
        }
        for (Condition condition : item.item().askWhen()) {
            int on = form.number(condition.item());
            if (on >= 0 && !unasked[on] && Cautions.holds(condition, answers[on])) {
                return true;
            }
        }
        return false;
    }

    /** Not asked, for this reason; no points even if there is an answer. */
    void leave(int number, Use why) {
        unasked[number] = true;
        points[number] = 0;
        values[number] = null;
        uses[number] = form.items().get(number).scored() ? why : null;
    }

    /** Not asked, and counted as right. */
    void credit(int number) {
        leave(number, Use.CREDITED);
        CompiledItem item = form.items().get(number);
        points[number] = item.item().max();
        values[number] = item.exact() ? item.most() : null;
    }

    /** Not asked as long as something else is not answered. */
    void postpone(int number) {
        unasked[number] = true;
    }

    private void mark(int number, CompiledItem item, Part part) {
        Answer answer = answers[number];
        if (answer == null) {
            uses[number] = Use.UNANSWERED;
        } else if (answer instanceof Answer.Missing missing) {
            uses[number] = part.countsAsWrong().contains(missing.code()) ? Use.COUNTED_AS_WRONG : Use.MISSING;
        } else {
            Worth worth = item.worth(answer);
            uses[number] = worth == null ? Use.MISSING : Use.SCORED;
            points[number] = worth == null ? 0 : worth.points();
            values[number] = worth == null || !item.exact() ? null : worth.value();
        }
    }

    private BigDecimal points(CompiledPart part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int number = part.first(); number < part.end(); number++) {
            sum = sum.add(value(number));
        }
        return sum;
    }

    boolean answered(int number) {
        return uses[number] == Use.SCORED || uses[number] == Use.COUNTED_AS_WRONG;
    }

    boolean wrong(int number) {
        return value(number).signum() == 0;
    }

    boolean scored(int number) {
        return form.items().get(number).scored();
    }

    @Nullable Answer answer(int number) {
        return answers[number];
    }

    /** How a scored item is used; null for practice and context. */
    @Nullable Use use(int number) {
        return uses[number];
    }

    int points(int number) {
        return points[number];
    }

    /** The points, or the exact value of an item that has one. */
    BigDecimal value(int number) {
        BigDecimal value = values[number];
        return value == null ? RawScore.number(points[number]) : value;
    }

    /** Whether a scored item lacks an answer that counts. */
    boolean missing(int number) {
        return uses[number] == Use.MISSING || uses[number] == Use.UNANSWERED;
    }

    /** Whether the item is not asked, at least not now. */
    boolean unasked(int number) {
        return unasked[number];
    }

    /** The number of the item at which the rule of the part was met, or -1. */
    int stoppedAt(int part) {
        return stoppedAt[part];
    }

    /** The item before the start that is to be asked next, going backwards, or -1. */
    int backTo(int part) {
        return backTo[part];
    }
}

package org.trivsel.engine.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.definition.Part;

/** What each answer of a form is worth and how it is used. Items that never score have no use. */
final class Marks {
    private static final int NOWHERE = -1;
    private final @Nullable Answer[] answers;
    private final @Nullable Use[] uses;
    private final int[] points;
    private final int[] stoppedAt;

    private Marks(int items, int parts) {
        answers = new Answer[items];
        uses = new Use[items];
        points = new int[items];
        stoppedAt = new int[parts];
    }

    static Marks of(CompiledForm form, Map<String, Answer> given) {
        Marks marks = new Marks(form.items().size(), form.parts().size());
        for (int part = 0; part < form.parts().size(); part++) {
            marks.stoppedAt[part] = marks.mark(form, form.parts().get(part), given);
        }
        return marks;
    }

    private int mark(CompiledForm form, CompiledPart part, Map<String, Answer> given) {
        StopRule rule = part.part().discontinue().map(StopRule::new).orElse(null);
        int stopped = NOWHERE;
        for (int number = part.first(); number < part.end(); number++) {
            CompiledItem item = form.items().get(number);
            answers[number] = given.get(item.item().id());
            if (!item.scored()) {
                continue;
            }
            if (stopped != NOWHERE) {
                uses[number] = Use.AFTER_DISCONTINUE;
                continue;
            }
            mark(number, item, part.part());
            if (rule != null && answered(number) && rule.meets(points[number] == 0)) {
                stopped = number;
            }
        }
        return stopped;
    }

    private void mark(int number, CompiledItem item, Part part) {
        Answer answer = answers[number];
        if (answer == null) {
            uses[number] = Use.UNANSWERED;
        } else if (answer instanceof Answer.Missing missing) {
            uses[number] = part.countsAsWrong().contains(missing.code()) ? Use.COUNTED_AS_WRONG : Use.MISSING;
        } else {
            uses[number] = Use.SCORED;
            points[number] = item.points(answer);
        }
    }

    private boolean answered(int number) {
        return uses[number] == Use.SCORED || uses[number] == Use.COUNTED_AS_WRONG;
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

    /** Whether a scored item lacks an answer that counts. */
    boolean missing(int number) {
        return uses[number] == Use.MISSING || uses[number] == Use.UNANSWERED;
    }

    /** The number of the item at which the rule of the part was met, or -1. */
    int stoppedAt(int part) {
        return stoppedAt[part];
    }
}

package org.trivsel.engine.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.Way;

/** Says of every item that is not asked why, and where parts begin and go back to. */
final class WayFinding {
    private final CompiledForm form;
    private final Marks marks;
    private final @Nullable Age age;

    WayFinding(CompiledForm form, Marks marks, @Nullable Age age) {
        this.form = form;
        this.marks = marks;
        this.age = age;
    }

    Way way() {
        Map<String, Use> left = new LinkedHashMap<>();
        Map<String, String> starts = new LinkedHashMap<>();
        Map<String, String> back = new LinkedHashMap<>();
        for (int place = 0; place < form.parts().size(); place++) {
            CompiledPart part = form.parts().get(place);
            int start = part.start(age);
            if (start > part.first()) {
                starts.put(part.part().id(), id(start));
            }
            if (marks.backTo(place) >= 0) {
                back.put(part.part().id(), id(marks.backTo(place)));
            }
            for (int number = part.first(); number < part.end(); number++) {
                if (marks.unasked(number)) {
                    left.put(id(number), why(number));
                }
            }
        }
        return new Way(left, starts, back);
    }

    /** What never scores has no use: only another answer or a closed part leaves it out. What waits is before the start. */
    private Use why(int number) {
        Use use = marks.use(number);
        if (use == null) {
            return form.items().get(number).item().askWhen().isEmpty() ? Use.GATE_CLOSED : Use.NOT_ROUTED;
        }
        return use == Use.UNANSWERED ? Use.BELOW_START : use;
    }

    private String id(int number) {
        return form.items().get(number).item().id();
    }
}

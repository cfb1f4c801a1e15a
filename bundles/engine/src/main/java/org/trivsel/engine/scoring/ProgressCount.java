package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.Progress;
import org.trivsel.instrument.Progress.PartProgress;

/** Counts what is answered, what is missing and what comes next. */
final class ProgressCount {
    private final CompiledForm form;
    private final Marks marks;

    ProgressCount(CompiledForm form, Marks marks) {
        this.form = form;
        this.marks = marks;
    }

    Progress progress() {
        List<PartProgress> parts = new ArrayList<>();
        for (int number = 0; number < form.parts().size(); number++) {
            parts.add(part(number));
        }
        return new Progress(parts.stream().mapToInt(PartProgress::required).sum(),
                parts.stream().mapToInt(PartProgress::answered).sum(), parts.stream().mapToInt(PartProgress::missing).sum(),
                next(), parts);
    }

    private PartProgress part(int number) {
        CompiledPart part = form.parts().get(number);
        int answered = 0;
        List<String> missing = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (int i = part.first(); i < part.end(); i++) {
            Use use = marks.use(i);
            if (use == null) {
                continue;
            }
            switch (use) {
                case UNANSWERED -> {
                    if (!marks.unasked(i)) {
                        open.add(id(i));
                    }
                }
                case AFTER_DISCONTINUE, CREDITED, BELOW_START, GATE_CLOSED, NOT_ROUTED -> skipped.add(id(i));
                case SCORED, COUNTED_AS_WRONG, MISSING -> {
                    if (marks.answer(i) instanceof Answer.Missing) {
                        missing.add(id(i));
                    } else {
                        answered++;
                    }
                }
            }
        }
        return new PartProgress(part.part().id(), answered + missing.size() + open.size(), answered, missing.size(), open,
                stoppedAt(number), skipped);
    }

    private Optional<String> stoppedAt(int part) {
        int at = marks.stoppedAt(part);
        return at < 0 ? Optional.empty() : Optional.of(id(at));
    }

    private Optional<String> next() {
        for (int number = 0; number < form.parts().size(); number++) {
            CompiledPart part = form.parts().get(number);
            if (marks.backTo(number) >= 0) {
                return Optional.of(id(marks.backTo(number)));
            }
            for (int i = part.first(); i < part.end(); i++) {
                if (marks.answer(i) == null && !marks.unasked(i)) {
                    return Optional.of(id(i));
                }
            }
        }
        return Optional.empty();
    }

    private String id(int number) {
        return form.items().get(number).item().id();
    }
}

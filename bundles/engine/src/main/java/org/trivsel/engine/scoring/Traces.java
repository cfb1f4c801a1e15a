package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Explanation.GroupTrace;
import org.trivsel.instrument.Explanation.ItemTrace;
import org.trivsel.instrument.Explanation.ScaleTrace;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.definition.Item;

/** Tells how results came about, from the very values they were computed with. */
final class Traces {
    private final CompiledForm form;
    private final Marks marks;

    Traces(CompiledForm form, Marks marks) {
        this.form = form;
        this.marks = marks;
    }

    ScaleTrace of(ScaleResult result) {
        RawScore raw = result.raw();
        boolean scorable = raw.value() != null;
        return new ScaleTrace(result.score().scale(), items(result.scale()), raw.sum(), Optional.ofNullable(raw.divisor()), raw.missing(),
                result.scale().scale().missingLimit(), scorable && raw.missing() > 0 && result.scale().scale().prorate(),
                Optional.ofNullable(result.table()).map(CompiledTable::table),
                result.score().z() instanceof Measure.Value || result.score().percentile() instanceof Measure.Value || !result.score().scores().isEmpty()
                        ? Optional.ofNullable(raw.value()) : Optional.empty(), result.band());
    }

    GroupTrace of(GroupResult result) {
        return new GroupTrace(result.score().group(), List.copyOf(result.scales()), Optional.ofNullable(result.mean()),
                Optional.ofNullable(result.norm()), result.band());
    }

    private List<ItemTrace> items(CompiledScale scale) {
        List<ItemTrace> traces = new ArrayList<>();
        for (int place = 0; place < scale.items().length; place++) {
            int number = scale.items()[place];
            Turn turn = scale.turn(place);
            Item item = form.items().get(number).item();
            Use use = marks.use(number);
            Optional<Answer> answer = Optional.ofNullable(marks.answer(number));
            traces.add(new ItemTrace(item.id(), answer, use == null ? Use.UNANSWERED : use, marks.points(number), item.max(),
                    turn.turned(marks, number), turn.weight(), turn.reverse()));
        }
        return List.copyOf(traces);
    }
}

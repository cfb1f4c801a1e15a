package org.trivsel.tools.language.page;

import java.util.ArrayList;
import java.util.List;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.Explanation.GroupTrace;
import org.trivsel.instrument.Explanation.ItemTrace;
import org.trivsel.instrument.Explanation.ScaleTrace;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Item;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.Taken;

/**
 * Where a number came from.
 *
 * @param lines one sentence a step
 * @param items the items that entered, with their points; empty for a group
 */
public record Explained(String title, List<String> lines, List<ItemPoints> items) {

    /** An item and what it gave. */
    public record ItemPoints(String question, String use, String points) {
    }

    /** Of every number of the result: groups first, then scales. */
    static List<Explained> of(Texts texts, Taken taken) {
        Explanation explanation = taken.instrument().explain(taken.outcome(), new AnswerCodec().read(taken.assessment().answers()));
        Making making = new Making(texts, taken);
        List<Explained> all = new ArrayList<>();
        explanation.groups().forEach(trace -> all.add(making.group(trace)));
        explanation.scales().forEach(trace -> all.add(making.scale(trace)));
        return List.copyOf(all);
    }

    private record Making(Texts texts, Taken taken) {
        Explained group(GroupTrace trace) {
            String title = taken.definition().group(trace.group()).orElseThrow().title().in(language());
            List<String> lines = taken.outcome().group(trace.group())
                    .map(score -> Wording.in(language()).explain(taken.definition(), score, trace, taken.outcome())).orElse(List.of());
            return new Explained(title, lines, List.of());
        }

        Explained scale(ScaleTrace trace) {
            String title = taken.definition().scale(trace.scale()).orElseThrow().title().in(language());
            List<String> lines = taken.outcome().scale(trace.scale())
                    .map(score -> Wording.in(language()).explain(taken.definition(), score, trace)).orElse(List.of());
            return new Explained(title, lines, trace.items().stream().map(this::item).toList());
        }

        private ItemPoints item(ItemTrace trace) {
            Item item = taken.definition().items().get(trace.item());
            String question = item == null ? trace.item() : item.say().isEmpty() ? item.prompt().in(language()) : item.say().in(language());
            String use = trace.answer().filter(Answer.Missing.class::isInstance).map(Answer.Missing.class::cast)
                    .map(missing -> texts.get("missing." + missing.code().id())).orElseGet(() -> texts.get("use." + trace.use().id()));
            return new ItemPoints(question, use, texts.get("points", trace.points(), trace.max()));
        }

        private String language() {
            return texts.locale().getLanguage();
        }
    }
}

package org.trivsel.platform.forms.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.Explanation.ItemTrace;
import org.trivsel.instrument.Explanation.ScaleTrace;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.platform.forms.Taken;
import org.trivsel.text.Texts;

/**
 * Where a number came from.
 *
 * @param lines one sentence a step
 * @param items the items that entered, with what they gave; empty for a group or verdict
 */
public record Explained(String title, List<String> lines, List<String> items) {

    /** Of everything the result says: groups, scales, verdicts. @param withItems whether the items that entered are named */
    static List<Explained> of(Texts texts, Taken taken, boolean withItems) {
        Explanation explanation = taken.instrument().explain(taken.outcome(), taken.answers());
        Wording wording = Wording.in(texts.locale().getLanguage());
        Scores scores = new Scores(taken.definition(), texts);
        List<Explained> all = new ArrayList<>();
        explanation.groups().forEach(trace -> taken.outcome().group(trace.group()).ifPresent(score ->
                all.add(new Explained(scores.title(trace.group()), wording.explain(taken.definition(), score, trace, taken.outcome()), List.of()))));
        explanation.scales().forEach(trace -> taken.outcome().scale(trace.scale()).ifPresent(score ->
                all.add(new Explained(scores.title(trace.scale()), lines(wording, taken, score, trace), withItems ? items(texts, taken.definition(), trace) : List.of()))));
        explanation.verdicts().forEach(trace -> taken.outcome().verdict(trace.verdict()).ifPresent(score ->
                all.add(new Explained(scores.title(trace.verdict()), wording.explain(taken.definition(), score, trace), List.of()))));
        return List.copyOf(all);
    }

    /** An instrument that has no norms and means to have none need not say at each number that there are none. */
    private static List<String> lines(Wording wording, Taken taken, ScaleScore score, ScaleTrace trace) {
        String none = wording.reason(new NotScorable(Measure.Reason.NO_NORMS, List.of()), taken.definition());
        return wording.explain(taken.definition(), score, trace).stream().filter(line -> !taken.instrument().norms().isEmpty() || !line.equals(none)).toList();
    }

    private static List<String> items(Texts texts, Definition definition, ScaleTrace trace) {
        return trace.items().stream().map(item -> item(texts, definition, item)).toList();
    }

    private static String item(Texts texts, Definition definition, ItemTrace trace) {
        String question = Optional.ofNullable(definition.items().get(trace.item())).map(new Said(texts)::question).orElse(trace.item());
        return texts.get("explained.item", question, texts.get("use." + trace.use().id()), trace.value());
    }
}

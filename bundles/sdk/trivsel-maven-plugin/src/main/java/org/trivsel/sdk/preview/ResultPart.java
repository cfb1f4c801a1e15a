package org.trivsel.sdk.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerFault;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.Explanation.GroupTrace;
import org.trivsel.instrument.Explanation.ScaleTrace;
import org.trivsel.instrument.Explanation.VerdictTrace;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.Definition;

/** What the answers come to, and why. */
final class ResultPart {
    private final Instrument instrument;
    private final Definition definition;
    private final String language;
    private final Sentences words;
    private final Wording wording;

    ResultPart(Instrument instrument, String language) {
        this.instrument = instrument;
        this.definition = instrument.definition();
        this.language = language;
        this.words = new Sentences(language);
        this.wording = Wording.in(language);
    }

    String html(String form, Map<String, Answer> answers, Subject subject) {
        List<AnswerFault> faults = instrument.check(form, answers);
        String heading = "<section id=\"result\" aria-live=\"polite\"><h2>" + Html.text(words.get("result")) + "</h2>";
        if (!faults.isEmpty()) {
            return heading + Html.list(faults.stream().map(AnswerFault::toString).toList()) + "</section>";
        }
        Explanation explanation = instrument.explain(form, answers, subject);
        Outcome outcome = explanation.outcome();
        StringBuilder html = new StringBuilder(heading).append(Html.paragraph(definition.notice().in(language)));
        for (ScaleTrace trace : explanation.scales()) {
            Outcome.ScaleScore score = outcome.scale(trace.scale()).orElseThrow();
            html.append(card(definition.scale(trace.scale()).orElseThrow().title().in(language), List.of(line("raw", score.raw()), line("z", score.z()),
                    line("percentile", score.percentile())), score.band(), wording.explain(definition, score, trace)));
        }
        for (GroupTrace trace : explanation.groups()) {
            Outcome.GroupScore score = outcome.group(trace.group()).orElseThrow();
            html.append(card(definition.group(trace.group()).orElseThrow().title().in(language), List.of(line("z", score.z()), line("percentile", score.percentile())), score.band(),
                    wording.explain(definition, score, trace, outcome)));
        }
        for (VerdictTrace trace : explanation.verdicts()) {
            Outcome.VerdictScore score = outcome.verdict(trace.verdict()).orElseThrow();
            html.append(card(definition.conclusions().verdict(trace.verdict()).orElseThrow().title().in(language), List.of(), Optional.empty(), wording.explain(definition, score, trace)));
        }
        outcome.cautions().forEach(caution -> html.append(Html.paragraph(definition.caution(caution).orElseThrow().text().in(language))));
        List.of("staff", "parent", "child", "leader").forEach(audience -> definition.presentation().feedback(outcome, audience)
                .forEach(said -> html.append(Html.paragraph(words.get("said." + audience) + " " + said.text().in(language)))));
        return html.append("</section>").toString();
    }

    private String line(String name, Measure measure) {
        return words.get(name) + ": " + (measure instanceof Measure.Value value ? value.number().toPlainString() : wording.reason((Measure.NotScorable) measure, definition));
    }

    private String card(String title, List<String> lines, Optional<String> band, List<String> why) {
        String named = band.flatMap(definition::band).map(Band::title).map(text -> text.in(language)).orElse("");
        return "<article class=\"card\"><h3>" + Html.text(title) + "</h3>" + (named.isEmpty() ? "" : "<p><strong>" + Html.text(named) + "</strong></p>")
                + lines.stream().map(Html::paragraph).collect(Collectors.joining())
                + "<details open><summary>" + Html.text(words.get("why")) + "</summary>" + Html.list(why) + "</details></article>";
    }
}

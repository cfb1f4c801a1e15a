package org.trivsel.platform.assessment.rest;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.FormAdvising;
import org.trivsel.assessment.FurtherOutcome;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.Setting;
import org.trivsel.licence.Hindrance;
import org.trivsel.platform.assessment.Completed;
import org.trivsel.platform.assessment.Whole;
import org.trivsel.platform.assessment.json.JsonText;

/** Assessments as programs get them. Answers and outcome go out as they are stored. */
final class AssessmentJson {
    private static final OutcomeCodec OUTCOMES = new OutcomeCodec();
    private static final AnswerCodec ANSWERS = new AnswerCodec();

    private AssessmentJson() {
    }

    /** @param items whether answers to items are for the caller */
    static String of(Assessment assessment, boolean items) {
        return told(assessment, items).end();
    }

    /** With what was added to it. @param items whether answers to items are for the caller */
    static String of(Whole whole, boolean items) {
        JsonText json = told(whole.assessment(), items);
        return (whole.further().isEmpty() ? json : json.raw("further", further(whole.further()))).end();
    }

    private static String further(List<FurtherOutcome> all) {
        return all.stream().map(one -> new JsonText().text("normEdition", one.normEdition()).text("addedAt", one.at()).raw("outcome", one.outcome()).end())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static JsonText told(Assessment assessment, boolean items) {
        JsonText json = head(assessment).raw("answers", items ? assessment.answers() : "{}");
        return (items ? json : json.raw("itemsWithheld", "true")).raw("outcome", assessment.outcome());
    }

    static String list(List<Assessment> assessments, Predicate<Assessment> items) {
        return assessments.stream().map(one -> of(one, items.test(one))).collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    /** What has just been begun. @param items JSON array */
    static String begun(Assessment assessment, String items) {
        return head(assessment).raw("answers", assessment.answers()).raw("itemList", items).end();
    }

    /** What has just been completed, in numbers. */
    static String scored(Assessment assessment, Outcome outcome) {
        return scores(head(assessment), outcome).end();
    }

    /** An outcome with the reason of every number. */
    static String explained(Completed completed, Locale locale) {
        Assessment assessment = completed.assessment();
        Instrument instrument = completed.instrument();
        Outcome outcome = OUTCOMES.read(assessment.outcome());
        Explanation explanation = instrument.explain(outcome, ANSWERS.read(assessment.answers()));
        return scores(head(assessment), outcome).raw("explanation", OUTCOMES.full(instrument, explanation, locale.getLanguage())).end();
    }

    /** What an autosave needs to know. */
    static String saved(Assessment assessment) {
        return new JsonText().text("id", assessment.id()).number("revision", assessment.revision())
                .text("status", status(assessment)).text("changedAt", assessment.changedAt()).end();
    }

    private static JsonText head(Assessment a) {
        return new JsonText(2048)
                .text("id", a.id())
                .text("child", a.child())
                .text("unit", a.unit())
                .text("instrument", a.instrument())
                .text("definitionVersion", a.definitionVersion())
                .text("normEdition", a.normEdition())
                .text("form", a.form())
                .text("date", a.date())
                .text("status", status(a))
                .number("revision", a.revision())
                .text("startedBy", a.startedBy())
                .text("startedAt", a.startedAt())
                .text("changedAt", a.changedAt())
                .text("completedAt", a.completedAt())
                .text("reason", a.voidedOrReopened())
                .raw("given", a.given().isEmpty() ? null : given(a.given()))
                .raw("otherForm", a.taken() == null ? null
                        : new JsonText().text("advised", a.taken().advised()).text("reason", a.taken().reason()).end());
    }

    static String given(Setting given) {
        JsonText json = new JsonText();
        given.keys().forEach((key, value) -> json.text(key.id(), value));
        given.language().ifPresent(language -> json.text("language", language));
        given.gestation().ifPresent(days -> json.number("gestation", days));
        if (!given.facts().isEmpty()) {
            JsonText facts = new JsonText();
            given.facts().forEach(facts::text);
            json.raw("facts", facts.end());
        }
        return json.end();
    }

    /** Which form would be taken, why, and what stands in the way. */
    static String advice(FormAdvising.Advice advice) {
        String form = advice.form().choice() instanceof FormChoice.Chosen chosen ? chosen.form().id() : null;
        return new JsonText().text("form", form).raw("given", given(advice.given())).raw("reasons", texts(advice.reasons()))
                .raw("forms", texts(advice.form().trials().stream().map(trial -> trial.form().id()).toList()))
                .raw("obstacles", texts(Stream.concat(advice.timing().obstacles().stream().map(one -> one.kind().id()),
                        advice.hindrances().stream().map(Hindrance::id)).toList()))
                .raw("obstaclesSaid", texts(advice.obstacles())).end();
    }

    private static JsonText scores(JsonText json, Outcome outcome) {
        JsonText raw = new JsonText();
        JsonText percentiles = new JsonText();
        JsonText groups = new JsonText();
        outcome.scales().forEach(scale -> {
            raw.raw(scale.scale(), measure(scale.raw()));
            percentiles.raw(scale.scale(), measure(scale.percentile()));
        });
        outcome.groups().forEach(group -> groups.raw(group.group(), new JsonText()
                .raw("z", measure(group.z())).raw("percentile", measure(group.percentile())).text("band", group.band().orElse(null)).end()));
        return json.raw("rawScores", raw.end()).raw("percentiles", percentiles.end()).raw("effortGroups", groups.end())
                .raw("cautions", texts(outcome.cautions()));
    }

    /** A number, or an object that says why there is none. */
    private static String measure(Measure measure) {
        if (measure instanceof Measure.Value value) {
            return value.number().toPlainString();
        }
        Measure.NotScorable why = (Measure.NotScorable) measure;
        return new JsonText().text("notScorable", why.reason().id()).raw("details", texts(why.details())).end();
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(JsonText::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String status(Assessment assessment) {
        return assessment.status().name().toLowerCase(Locale.ROOT);
    }

    /** The tag of a revision, in the quotes of HTTP. */
    static String tag(Assessment assessment) {
        return "\"" + assessment.revision() + "\"";
    }
}

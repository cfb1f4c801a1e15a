package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.definition.DefinitionReader;

/** E11, E12, E14: how numbers are put together, and that each says where it came from. */
class ScoringRulesTest {
    private static final String SOURCE = Small.resource("scoring/instrument.yaml");
    private static final Map<String, Answer> ANSWERS = Samples.answers("{'d1':'mid','d2':'low','d3':'mid','t1':{'correct':20,'seconds':50},"
            + "'t2':{'correct':16,'seconds':58},'l1':3,'l2':1,'l3':3,'parent-reads':'yes'}");
    private static final Subject CHILD = new Subject(Samples.DAY.minusYears(6), Samples.DAY, Sex.UNSPECIFIED,
            Setting.NONE.withFact("grade-mean", "6.5").withFact("absence", "low"));

    private static List<String> explained(String scale) {
        Explanation explanation = Samples.SCORING.explain("one", ANSWERS, CHILD);
        var trace = explanation.scales().stream().filter(one -> one.scale().equals(scale)).findFirst().orElseThrow();
        return Wording.in("en").explain(Samples.SCORING.definition(), explanation.outcome().scale(scale).orElseThrow(), trace);
    }

    @Test
    void eachMethodSaysHowItsNumberCameAbout() {
        assertEquals(List.of("2 tasks gave 36. 0 have no answer, at most 0 may be missing.", "36 correct in 108 seconds give 20.0 a minute.",
                "Norm for girls and boys from 5 years 0 months 0 days to before 9 years 0 months 0 days (100 children): raw score 20.0 gives T-score 50.5."),
                explained("rate"));
        assertEquals("Mean: 5 divided by 3 gives 1.67.", explained("mean").get(1));
        assertEquals("The highest level that was passed with all below it: 1.", explained("level").get(1));
        assertEquals("raw score 6 lies in Yellow.", explained("will").get(3));
        var calm = Samples.SCORING.explain("one", ANSWERS, CHILD).scales().stream().filter(one -> one.scale().equals("calm")).findFirst().orElseThrow();
        assertEquals("d2 reversed 4 x 0.5", calm.items().get(0).item() + (calm.items().get(0).reverse() ? " reversed " : " ")
                + calm.items().get(0).value() + " x " + calm.items().get(0).weight());
    }

    @Test
    void verdictsSayWhatHeldAndWhatAPersonDecides() {
        Explanation explanation = Samples.SCORING.explain("one", ANSWERS, CHILD);
        List<String> lines = IntStream.range(0, 3).mapToObj(i -> Wording.in("en").explain(Samples.SCORING.definition(),
                explanation.outcome().verdicts().get(i), explanation.verdicts().get(i)).get(0)).toList();
        assertEquals(List.of("Risk: Some, because Will is one of: Red, Yellow.", "Ready: Ready, because Mean of grades is at least 5.0.",
                "Shared colour is decided by a person and is not computed."), lines);
        Explanation lacking = Samples.SCORING.explain("one", ANSWERS, Samples.aged(6));
        assertEquals("Ready kan ikke afgøres, fordi dette mangler: fact absence.",
                Wording.in("da").explain(Samples.SCORING.definition(), lacking.outcome().verdicts().get(1), lacking.verdicts().get(1)).get(0));
    }

    @Test
    void aFactThatIsNoNumberIsAsGoodAsNone() {
        Subject wrong = new Subject(CHILD.birth(), CHILD.date(), CHILD.sex(), CHILD.setting().withFact("grade-mean", "six"));
        assertEquals(List.of("fact grade-mean"), Samples.SCORING.score("one", ANSWERS, wrong).verdict("ready").orElseThrow().lacks());
    }

    @Test
    void anotherEditionCanBeTriedWithoutChangingTheOutcome() {
        Outcome outcome = Samples.SCORING.score("one", ANSWERS, CHILD);
        assertEquals(outcome, Samples.SCORING.rescore(outcome, ANSWERS, "made-up-2026"));
    }

    @Test
    void nothingIsComputedWhereNothingIsScored() {
        Outcome outcome = Samples.ROOMS.score("round", Samples.answers("{'strength':'Air','light':'good'}"), Subject.withoutAge(Samples.DAY, Setting.NONE));
        assertEquals(List.of(), outcome.scales());
        assertEquals(List.of(), outcome.groups());
        assertEquals(outcome, new OutcomeCodec().read(new OutcomeCodec().compact(outcome)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "method: rate, decimals: 1 | method: rate, decimals: 9 | /scales/4/decimals: must have a maximum value of 4, found 9",
        "items: [t1, t2], method: rate | items: [t1, d1], method: rate | item \"d1\" has no seconds, a rate counts items of kind timed",
        "items: [d1, {item: d3, weight: 2}], missing: {limit: 1, rule: adjust} | items: [d1, {item: d1, weight: 2}], missing: {limit: 1, rule: adjust} | item \"d1\" stands twice in this scale",
        "missing: {limit: 1, rule: adjust} | missing: {limit: 1} | rule is missing: say whether missing answers are prorated, count as zero or are adjusted",
        "items: [d1, {item: d3 | items: [parent-reads, {item: d3 | item \"parent-reads\" is practice or context and never scores",
        "method: level, missing: {limit: 0}, | missing: {limit: 0, rule: zero}, | method level and levels belong together",
        "{level: 2, items: [l2] | {level: 1, items: [l2] | level 1 follows 1, levels must rise",
        "weights: {will: 3} | weights: {mean: 3} | scale \"mean\" has a weight but is not in this group",
        "{scale: will, any-of: [red]}, {scale: rate, at-most: 30} | {scale: wil, any-of: [red]}, {scale: rate, at-most: 30} | there is no scale \"wil\"",
        "{scale: will, any-of: [red, yellow]} | {scale: will, any-of: [read, yellow]} | there is no band \"read\"",
        "{fact: grade-mean, at-least: 5.0} | {fact: grade-mean, any-of: [x]} | fact \"grade-mean\" is a number, compare it by at-least or at-most",
        "{verdict: risk, any-of: [high]} | {verdict: risk, any-of: [huge]} | \"huge\" is no choice of verdict \"risk\"",
        "{id: low, title: {en: \"Low\"}} | {id: low, title: {en: \"Low\"}, any: [{scale: will, at-most: 1}]} | the last choice has a rule, so none might hold",
        "{id: thrives, title: {en: \"Thrives\"}} | {id: thrives, title: {en: \"Thrives\"}, any: [{scale: will, at-most: 1}]} | a person decides this verdict, so no rule does"})
    void rulesThatAreWrongAreNamedWithTheRemedy(String right, String wrong, String message) {
        assertTrue(SOURCE.contains(right), right);
        String all = assertThrows(InvalidInstrument.class, () -> new DefinitionReader().read(SOURCE.replace(right, wrong))).faults().toString();
        assertTrue(all.contains(message) && all.contains("line "), all);
    }
}

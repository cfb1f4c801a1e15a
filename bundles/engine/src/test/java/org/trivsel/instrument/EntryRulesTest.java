package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.Explanation.ItemTrace;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Item;

/** E6, E10: start, basal, reversal, gates and branches. */
class EntryRulesTest {
    private static final Instrument ENTRY = Samples.ENTRY;
    private static final String SOURCE = Small.resource("entry/instrument.yaml");

    private static List<Use> uses(String answers, int years) {
        return ENTRY.explain("one", Samples.answers(answers), Samples.aged(years)).scales().get(0).items().stream().map(ItemTrace::use).toList();
    }

    @Test
    void whatIsNotAskedSaysWhy() {
        assertEquals(List.of(Use.CREDITED, Use.CREDITED, Use.SCORED, Use.SCORED, Use.UNANSWERED, Use.UNANSWERED, Use.UNANSWERED), uses("{'w3':1,'w4':1}", 4));
        Explanation closed = ENTRY.explain("one", Samples.answers("{'r1':1,'b1':2}"), Samples.aged(4));
        assertEquals(List.of(Use.GATE_CLOSED, Use.GATE_CLOSED), closed.scales().get(2).items().stream().map(ItemTrace::use).toList());
        assertEquals("2 opgaver blev ikke stillet, fordi trinnet under ikke var nået. De giver 0 point.",
                Wording.in("da").explain(ENTRY.definition(), closed.outcome().scales().get(2), closed.scales().get(2)).get(1));
    }

    @Test
    void withoutCreditWhatLiesBeforeTheStartEarnsNothing() {
        Instrument without = Instrument.of(new DefinitionReader().read(SOURCE.replace("credit: true", "credit: false")), List.of());
        Explanation explanation = without.explain("one", Samples.answers("{'w5':1,'w6':1,'w7':1}"), Samples.aged(5));
        assertEquals("3", Small.raw(explanation.outcome(), "words"));
        assertEquals(Use.BELOW_START, explanation.scales().get(0).items().get(0).use());
    }

    @Test
    void progressWithoutAnAgeBeginsAtTheFirstItem() {
        assertEquals("w1", ENTRY.progress("one", Samples.answers("{'show':1}")).next().orElseThrow());
        assertEquals("w5", ENTRY.progress("one", Samples.answers("{'show':1}"), Samples.aged(5)).next().orElseThrow());
    }

    @Test
    void missingAnswersNeitherCountNorBreakTheRow() {
        assertEquals(Use.CREDITED, uses("{'w5':1,'w6':{'missing':'declined'},'w7':1}", 5).get(0));
    }

    @Property
    void answeringWhatComesNextEndsAndNothingIsAskedTwice(@ForAll Random dice, @ForAll @IntRange(min = 3, max = 6) int years) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        List<String> asked = new ArrayList<>();
        for (var next = ENTRY.progress("one", answers, Samples.aged(years)).next(); next.isPresent();
                next = ENTRY.progress("one", answers, Samples.aged(years)).next()) {
            asked.add(next.get());
            answers.put(next.get(), answer(ENTRY.definition().items().get(next.get()), dice));
            assertTrue(asked.size() <= ENTRY.definition().items().size(), asked::toString);
        }
        assertTrue(ENTRY.progress("one", answers, Samples.aged(years)).complete());
        Explanation explanation = ENTRY.explain("one", answers, Samples.aged(years));
        assertEquals(explanation.outcome(), ENTRY.explain(explanation.outcome(), answers).outcome());
        assertTrue(explanation.scales().stream().allMatch(scale -> scale.missing() == 0), explanation.scales()::toString);
    }

    @Property
    void aRightAnswerNeverLowersTheScore(@ForAll Random dice, @ForAll @IntRange(min = 3, max = 6) int years) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 1; i <= 7; i++) {
            answers.put("w" + i, Answer.count(dice.nextInt(2)));
        }
        int before = Integer.parseInt(Small.raw(ENTRY.score("one", answers, Samples.aged(years)), "words"));
        answers.put("w" + (1 + dice.nextInt(7)), Answer.correct());
        assertTrue(Integer.parseInt(Small.raw(ENTRY.score("one", answers, Samples.aged(years)), "words")) >= before, answers::toString);
    }

    private static Answer answer(Item item, Random dice) {
        return switch (item.kind()) {
            case CHOICE -> Answer.choice(dice.nextBoolean() ? "yes" : "no");
            case TEXT -> Answer.text("x");
            default -> Answer.count(dice.nextInt(item.max() + 1));
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "gate: {part: red, at-least: 2} | gate: {part: blue, at-least: 2} | there is no part \"blue\"",
        "- {part: red, items: [r1, r2]}\\n      - {part: blue, items: [b1, b2]} | - {part: blue, items: [b1, b2]}\\n      - {part: red, items: [r1, r2]} | part \"blue\" opens by part \"red\", which does not stand before it in this form",
        "{part: home, items: [pet, which]} | {part: home, items: [which, pet]} | item \"which\" is asked by the answer to \"pet\", which does not stand before it in this form",
        "before: 5y0m0d, item: w3 | before: 5y0m1d, item: w3 | overlap with",
        "item: w5} | item: r1} | part \"words\" begins with item \"r1\" for ages 5y0m0d to before 7y0m0d, which it does not have in this form",
        "start: [{from: 4y0m0d, before: 5y0m0d, item: w3}, {from: 5y0m0d, before: 7y0m0d, item: w5}], |  | there is no start, so no item stands before it",
        "respondent: parent, context: true} | respondent: parent, context: true, discontinue: {wrong: 2}} | a context part scores nothing"})
    void whatIsWrongIsNamedWithTheRemedy(String right, String wrong, String message) {
        String from = right.replace("\\n", "\n");
        assertTrue(SOURCE.contains(from), right);
        String to = wrong == null ? "" : wrong.replace("\\n", "\n");
        String all = assertThrows(InvalidInstrument.class, () -> new DefinitionReader().read(SOURCE.replace(from, to))).faults().toString();
        assertTrue(all.contains(message) && all.contains("line "), all);
    }
}

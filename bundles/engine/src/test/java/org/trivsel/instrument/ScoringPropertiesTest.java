package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;

/** What must hold for any answers at all. */
class ScoringPropertiesTest {
    private static final Instrument SMALL = Small.INSTRUMENT;
    private static final Form YOUNG = SMALL.definition().form("young").orElseThrow();

    @Provide
    Arbitrary<Map<String, Answer>> answers() {
        return Arbitraries.randomValue(ScoringPropertiesTest::some);
    }

    private static Map<String, Answer> some(Random random) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : YOUNG.items()) {
            int chance = random.nextInt(10);
            if (chance == 0) {
                answers.put(item.id(), Answer.missing(MissingCode.values()[random.nextInt(MissingCode.values().length)]));
            } else if (chance > 1) {
                answers.put(item.id(), some(item, random));
            }
        }
        return answers;
    }

    private static Answer some(Item item, Random random) {
        return switch (item.kind()) {
            case CORRECT -> Answer.count(random.nextInt(2));
            case COUNT -> Answer.count(random.nextInt(item.max() + 1));
            case CHOICE -> Answer.choice(item.choices().get(random.nextInt(item.choices().size())).id());
            case WORDS -> random.nextBoolean() ? Answer.words("da") : Answer.words("da", "en");
            case TEXT -> Answer.text("x".repeat(random.nextInt(item.max())));
            default -> throw new AssertionError("the small instrument has no item of kind " + item.kind());
        };
    }

    private static Answer best(Item item) {
        return switch (item.kind()) {
            case CORRECT, COUNT -> Answer.count(item.max());
            case CHOICE -> Answer.choice(item.choices().get(0).id());
            case WORDS -> Answer.words("a", "b", "c");
            case TEXT -> Answer.text("");
            default -> throw new AssertionError("the small instrument has no item of kind " + item.kind());
        };
    }

    private static Outcome score(Map<String, Answer> answers) {
        return SMALL.score("young", answers, Small.GIRL);
    }

    @Property
    void answersMadeToFitPassTheCheck(@ForAll("answers") Map<String, Answer> answers) {
        assertEquals(List.of(), SMALL.check("young", answers));
    }

    @Property
    void aRightAnswerNeverLowersARawScore(@ForAll("answers") Map<String, Answer> answers, @ForAll Random random) {
        Item item = YOUNG.items().stream().filter(one -> !one.id().startsWith("x")).toList().get(random.nextInt(14));
        Map<String, Answer> better = new LinkedHashMap<>(answers);
        better.put(item.id(), best(item));
        List<ScaleScore> before = score(answers).scales();
        List<ScaleScore> after = score(better).scales();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).raw() instanceof Measure.Value low && after.get(i).raw() instanceof Measure.Value high) {
                assertTrue(high.number().compareTo(low.number()) >= 0, item.id() + " in " + answers);
            }
        }
    }

    @Property
    void contextAndPracticeNeverChangeANumber(@ForAll("answers") Map<String, Answer> answers, @ForAll("answers") Map<String, Answer> others) {
        Map<String, Answer> changed = new LinkedHashMap<>(answers);
        for (String item : List.of("p1", "x1", "x2", "x3")) {
            changed.remove(item);
            if (others.containsKey(item)) {
                changed.put(item, others.get(item));
            }
        }
        assertEquals(score(answers).scales(), score(changed).scales());
        assertEquals(score(answers).groups(), score(changed).groups());
    }

    @Property
    void theOrderOfAnswersDoesNotMatter(@ForAll("answers") Map<String, Answer> answers, @ForAll Random random) {
        List<String> items = new ArrayList<>(answers.keySet());
        Collections.shuffle(items, random);
        Map<String, Answer> shuffled = new LinkedHashMap<>();
        items.forEach(item -> shuffled.put(item, answers.get(item)));
        assertEquals(score(answers), score(shuffled));
        assertEquals(SMALL.progress("young", answers), SMALL.progress("young", shuffled));
    }

    @Property
    void aScaleHasNoNumberExactlyWhenTooMuchIsMissing(@ForAll("answers") Map<String, Answer> answers) {
        Explanation explanation = SMALL.explain("young", answers, Small.GIRL);
        for (int i = 0; i < explanation.scales().size(); i++) {
            var trace = explanation.scales().get(i);
            boolean tooMany = trace.missing() > trace.missingLimit() || trace.missing() == trace.items().size();
            assertEquals(!tooMany, explanation.outcome().scales().get(i).raw() instanceof Measure.Value);
        }
    }

    @Property
    void rawScoresStayBetweenNothingAndTheMost(@ForAll("answers") Map<String, Answer> answers) {
        for (ScaleScore score : score(answers).scales()) {
            if (score.raw() instanceof Measure.Value raw) {
                assertTrue(raw.number().signum() >= 0 && raw.number().compareTo(BigDecimal.valueOf(score.max())) <= 0);
            }
        }
    }

    @Property
    void answersAndOutcomesSurviveBeingStored(@ForAll("answers") Map<String, Answer> answers) {
        assertEquals(answers, new AnswerCodec().read(new AnswerCodec().write(answers)));
        Outcome outcome = score(answers);
        assertEquals(outcome, new OutcomeCodec().read(new OutcomeCodec().compact(outcome)));
        assertEquals(outcome, SMALL.explain(outcome, answers).outcome());
    }

    @Property
    void answeringWhatComesNextEndsWithACompleteForm(@ForAll("answers") Map<String, Answer> answers, @ForAll Random random) {
        Map<String, Answer> filled = new LinkedHashMap<>(answers);
        for (int i = 0; i <= YOUNG.items().size(); i++) {
            SMALL.progress("young", filled).next().flatMap(YOUNG::item).ifPresent(item -> filled.put(item.id(), some(item, random)));
        }
        assertTrue(SMALL.progress("young", filled).complete());
        assertTrue(SMALL.progress("young", filled).next().isEmpty());
    }
}

package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.Explanation.ItemTrace;
import org.trivsel.instrument.Explanation.ScaleTrace;
import org.trivsel.instrument.Explanation.Use;

class ExplanationTest {
    @Test
    void namesWhatEachItemDid() {
        Map<String, Answer> answers = Small.young("{'a1':{'missing':'does-not-know'},'a2':0,'c1':{'missing':'declined'},'c2':null}");
        Explanation explanation = Small.INSTRUMENT.explain("young", answers, Small.GIRL);
        assertEquals(List.of(Use.COUNTED_AS_WRONG, Use.SCORED, Use.AFTER_DISCONTINUE, Use.AFTER_DISCONTINUE, Use.AFTER_DISCONTINUE),
                explanation.scales().get(0).items().stream().map(ItemTrace::use).toList());
        assertEquals(List.of(Use.MISSING, Use.UNANSWERED, Use.SCORED, Use.SCORED),
                explanation.scales().get(2).items().stream().map(ItemTrace::use).toList());
    }

    @Test
    void namesTheNormRow() {
        ScaleTrace row = Small.INSTRUMENT.explain("young", Small.young("{}"), Small.BOY).scales().get(0);
        assertEquals(Sex.UNSPECIFIED, row.table().orElseThrow().sex(), "there is none for boys");
        assertEquals(BigDecimal.valueOf(3), row.row().orElseThrow());
        assertEquals("high", row.band().orElseThrow().id());
    }

    @Test
    void isPutInSentences() {
        Explanation explanation = Small.INSTRUMENT.explain("young", Small.young("{'a3':null}"), Small.BOY);
        Outcome outcome = explanation.outcome();
        assertEquals(List.of("5 tasks gave 3 of 5 points. 1 have no answer, at most 2 may be missing.",
                "Raw score 4 of 5. The missing tasks are counted in the same proportion as the rest.",
                "Norm for girls and boys from 3 years 0 months 0 days to before 4 years 0 months 0 days (200 children): raw score 4 gives z 0.85 and percentile 80.",
                "Percentile 80 lies in High (percentiles 16 to 99)."),
                Wording.in("en").explain(Small.INSTRUMENT.definition(), outcome.scales().get(0), explanation.scales().get(0)));
        assertEquals(List.of("Gennemsnit med lige vægt af Række 0,85, Blandet 0,50: 0,6750.",
                "Norm for piger og drenge fra 3 år 0 md. 0 dage til før 4 år 0 md. 0 dage (200 børn): gennemsnit 0,0125, spredning 0,80. Det giver z 0,83.",
                "z 0,83 svarer i en normalfordeling til percentil 80.", "Percentil 80 ligger i Høj (percentil 16 til 99)."),
                Wording.in("da").explain(Small.INSTRUMENT.definition(), outcome.groups().get(0), explanation.groups().get(0), outcome));
    }

    @Test
    void isDerivedAgainWithTheEditionOfTheTime() {
        Map<String, Answer> answers = Small.young("{}");
        Outcome earlier = Small.INSTRUMENT.score("young", answers, Small.BOY);
        Outcome stored = new OutcomeCodec().read(new OutcomeCodec().compact(earlier));
        assertEquals(earlier, Small.INSTRUMENT.explain(stored, answers).outcome());
    }

    @Test
    void refusesAnswersThatDoNotLeadToTheOutcome() {
        Outcome earlier = Small.INSTRUMENT.score("young", Small.young("{}"), Small.BOY);
        Map<String, Answer> others = Small.young("{'a1':0}");
        assertThrows(IllegalArgumentException.class, () -> Small.INSTRUMENT.explain(earlier, others));
    }

    @Test
    void givesTheSameOutcomeAsScoring() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        Subject old = new Subject(day.minusYears(4), day, Sex.MALE);
        Map<String, Answer> answers = Small.answers("{'a1':1}");
        assertEquals(Small.INSTRUMENT.score("old", answers, old), Small.INSTRUMENT.explain("old", answers, old).outcome());
    }
}

package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.FormAdvising.Advice;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.NewAssessment.OtherForm;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.Setting;
import org.trivsel.platform.assessment.instrument.TestTool;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** What decides on the form beside the age, and taking another form for a reason. */
class GivenTest {
    private final World world = new World();
    private final LocalDate today = world.pedagogue.today();
    private final String keyed = "keyed-" + world.tool;

    @BeforeEach
    void keyed() {
        new TestTool(world.tool, "1.1.0").withFile("instruments/keyed.yaml", """
                format: trivsel-instrument/1
                id: %s
                version: 1.0.0
                released: 2026-01-01
                languages: [da]
                title: {da: "Efter mange ting"}
                administration: {correct-age: {born-before-day: 259, until: 2y0m0d}}
                items: [{id: a, kind: count, max: 4}, {id: b, kind: count, max: 4}]
                parts: [{id: main, title: {da: "Det hele"}, respondent: child}]
                forms:
                  - {id: class, title: {da: "Klasse"}, for: {mode: [class], grade: ["0", "1"]}, parts: [{part: main, items: [a]}]}
                  - {id: several, title: {da: "Flere sprog"}, ages: {from: 3y0m0d, before: 7y0m0d}, for: {background: [multilingual]}, parts: [{part: main, items: [b]}]}
                  - {id: one, title: {da: "Alene"}, ages: {from: 3y0m0d, before: 7y0m0d}, for: {mode: [individual]}, parts: [{part: main, items: [a, b]}]}
                  - {id: baby, title: {da: "Lille"}, ages: {from: 0y9m0d, before: 1y0m0d}, parts: [{part: main, items: [a]}]}
                scales: [{id: main, title: {da: "I alt"}, parts: [main], missing: {limit: 0, rule: zero}}]
                """.formatted(keyed)).startIn(world.library);
    }

    @Test
    void modeAndGradeChooseTheFormAndStayWithTheOutcome() {
        Setting given = Setting.NONE.with(Key.MODE, "class").with(Key.GRADE, "0").inLanguage("da").withFact("grade", "7");
        Assessment begun = world.assessments.start(world.pedagogue, new NewAssessment(world.child, keyed, today, "{\"a\":2}", true, given, null));
        assertEquals("class", begun.form());
        Assessment kept = world.assessments.get(world.pedagogue, begun.id());
        assertEquals(given, kept.given());
        assertEquals(given, new OutcomeCodec().read(kept.outcome()).setting());
        assertNull(kept.taken());
    }

    @Test
    void aDraftIsScoredAsItIsGiven() {
        Setting given = Setting.NONE.with(Key.MODE, "individual");
        Assessment draft = begin(given, null);
        world.assessments.answer(world.pedagogue, draft.id(), 1, "{\"a\":1,\"b\":2}");
        Assessment complete = world.assessments.complete(world.pedagogue, draft.id());
        assertEquals(given, new OutcomeCodec().read(complete.outcome()).setting());
    }

    @Test
    void whatIsNotSaidIsNotGuessed() {
        Fault none = assertThrows(Invalid.class, () -> begin(Setting.NONE, null)).faults().get(0);
        assertEquals("no-form", none.code());
        assertTrue(none.message().contains("mode: individual"), none.message());
        assertEquals(0, world.count("select count(*) from assessment"));
    }

    @Test
    void theBackgroundFollowsFromTheRegisterWhereItIsAskedFor() {
        world.run("update child set languages = '{da,pl}' where id = ?", world.child.value());
        Assessment begun = begin(Setting.NONE, null);
        assertEquals("several", begun.form());
        assertEquals(Optional.of("multilingual"), begun.given().key(Key.BACKGROUND));
        Assessment other = world.assessments.start(world.pedagogue, world.draft());
        assertEquals(Setting.NONE, other.given(), "an instrument that does not ask is given as ever");
        assertEquals("one", begin(Setting.NONE.with(Key.BACKGROUND, "monolingual").with(Key.MODE, "individual"), null).form(), "what is said goes first");
    }

    @Test
    void aChildBornEarlyIsCountedFromTheExpectedDay() {
        var baby = world.child(today.minusMonths(13), world.group);
        var plain = new NewAssessment(baby, keyed, today, null, false);
        assertThrows(Invalid.class, () -> world.assessments.start(world.pedagogue, plain));
        assertEquals("baby", world.assessments.start(world.pedagogue, new NewAssessment(baby, keyed, today, null, false,
                Setting.NONE.bornAfter(210), null)).form());
    }

    @Test
    void anotherFormIsTakenForAReasonThatIsKeptAndStandsInTheHistory() {
        Setting given = Setting.NONE.with(Key.MODE, "individual");
        Assessment begun = begin(given, new OtherForm("baby", "  Barnet er langt fra sine jævnaldrende "));
        assertEquals("baby", begun.form());
        Assessment kept = world.assessments.get(world.pedagogue, begun.id());
        assertEquals(new Assessment.TakenForm("one", "Barnet er langt fra sine jævnaldrende"), kept.taken());
        List<HistoryEntry> history = world.assessments.withCourse(world.pedagogue, begun.id()).history();
        assertEquals(List.of(HistoryEntry.Kind.FORM), history.stream().map(HistoryEntry::kind).toList());
        assertEquals("Barnet er langt fra sine jævnaldrende", history.get(0).reason());
        assertEquals("Anna", history.get(0).by());
    }

    @Test
    void lockingAtOnceLeavesBothLines() {
        Assessment begun = world.assessments.start(world.pedagogue, new NewAssessment(world.child, keyed, today, "{\"a\":1}", true, Setting.NONE,
                new OtherForm("baby", "Sådan er det")));
        world.assessments.lock(world.pedagogue, begun.id());
        assertEquals(List.of(HistoryEntry.Kind.FORM, HistoryEntry.Kind.LOCK),
                world.assessments.withCourse(world.pedagogue, begun.id()).history().stream().map(HistoryEntry::kind).toList());
        assertNull(world.assessments.get(world.pedagogue, begun.id()).taken().advised(), "no form fits");
    }

    @Test
    void theFormThatFitsNeedsNoReasonKept() {
        assertNull(begin(Setting.NONE.with(Key.MODE, "individual"), new OtherForm("one", "For en sikkerheds skyld")).taken());
    }

    @Test
    void refusesAReasonThatSaysNothingAndFormsThatAreNone() {
        assertEquals("reason", refused(Setting.NONE, new OtherForm("baby", " ")).code());
        assertEquals("unknown-form", refused(Setting.NONE, new OtherForm("zebra", "Sådan er det")).code());
        assertEquals("mode", refused(Setting.NONE.with(Key.MODE, "a b"), null).where());
        assertEquals("grade", refused(Setting.NONE.with(Key.GRADE, "first"), null).where());
        assertEquals("language", refused(Setting.NONE.inLanguage("dansk!"), null).where());
        assertEquals("gestation", refused(Setting.NONE.bornAfter(20), null).where());
        assertEquals("facts", refused(Setting.NONE.withFact("x", " "), null).where());
        assertEquals(0, world.count("select count(*) from assessment"));
    }

    @Test
    void saysBeforehandWhichFormFitsAndWhyWithoutBeginning() {
        Advice advice = world.assessments.advise(world.pedagogue, new NewAssessment(world.child, keyed, today, null, false,
                Setting.NONE.with(Key.MODE, "individual"), null));
        assertTrue(advice.reasons().get(0).startsWith("Alene, fordi barnet er "), advice.reasons().toString());
        assertEquals(List.of(), advice.obstacles());
        assertEquals(4, advice.form().trials().size());
        assertEquals(0, world.count("select count(*) from assessment"));
        assertEquals("assessment.advise", world.audit.last().action());
    }

    private Assessment begin(Setting given, @Nullable OtherForm other) {
        return world.assessments.start(world.pedagogue, new NewAssessment(world.child, keyed, today, null, false, given, other));
    }

    private Fault refused(Setting given, @Nullable OtherForm other) {
        return assertThrows(Invalid.class, () -> begin(given, other)).faults().get(0);
    }
}

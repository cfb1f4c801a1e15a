package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.platform.assessment.instrument.TestTool;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** What an instrument says on when it may be given, and what a day can be. */
class RulesTest {
    private final World world = new World();
    private final String steps = "steps-" + world.tool;
    private final LocalDate today = world.pedagogue.today();

    @BeforeEach
    void installs() {
        new TestTool(world.tool, "1.1.0").withFile("instruments/steps.yaml", """
                format: trivsel-instrument/1
                id: %s
                version: 1.0.0
                released: 2026-01-01
                languages: [da]
                title: {da: "Trin"}
                administration: {repeat: {interval: P10W, attempts: 2}}
                items:
                  - {id: babble, kind: observation, choices: [{id: partly, name: {da: "Delvist"}, points: 1}, {id: fully, name: {da: "Helt"}, points: 2}]}
                parts: [{id: first, title: {da: "Først"}, respondent: staff}]
                forms: [{id: one, title: {da: "Et"}, ages: {from: 0y0m0d, before: 9y0m0d}, parts: [{part: first, items: [babble]}]}]
                scales: [{id: early, title: {da: "Tidligt"}, parts: [first], missing: {limit: 0, rule: zero}}]
                """.formatted(steps)).startIn(world.library);
    }

    @Test
    void isGivenAgainOnlyAfterTheTimeItSaysAndAsOftenAsItSays() {
        begin(today.minusWeeks(30));
        assertEquals("too-soon", refused(today.minusWeeks(21)).code());
        assertTrue(refused(today.minusWeeks(21)).message().contains("Det kan gøres igen fra " + today.minusWeeks(20)));
        Assessment second = begin(today.minusWeeks(20));
        assertEquals("no-attempt-left", refused(today).code());
        world.assessments.voidBecause(world.leader, second.id(), "Forkert barn");
        begin(today);
    }

    @Test
    void refusesInTheLanguageOfTheCaller() {
        begin(today);
        var again = new NewAssessment(world.child, steps, today, null, false);
        for (var said : Map.of("en", "It may be given again from", "de", "ist es wieder möglich", "nb", "fra").entrySet()) {
            Invalid refused = assertThrows(Invalid.class, () -> world.assessments.start(world.pedagogue.speaking(Locale.forLanguageTag(said.getKey())), again));
            assertEquals("too-soon", refused.faults().get(0).code());
            assertTrue(refused.getMessage().contains(said.getValue()), refused.getMessage());
        }
    }

    @Test
    void rulesOfOneChildAreNotThoseOfAnother() {
        begin(today);
        world.assessments.start(world.pedagogue, new NewAssessment(world.child(today.minusYears(3), world.group), steps, today, null, false));
    }

    @Test
    void nothingIsSeenBeforeBirthOrTomorrow() {
        assertEquals(List.of("observed-in-future"), codes(seen(today.plusDays(1))));
        assertEquals(List.of("observed-before-birth"), codes(seen(today.minusYears(4).minusDays(1))));
        assertEquals(0, world.count("select count(*) from assessment"));
        Assessment draft = begin(today);
        Invalid later = assertThrows(Invalid.class, () -> world.assessments.answer(world.pedagogue, draft.id(), 1, seen(today.plusDays(1))));
        assertEquals("babble", later.faults().get(0).where());
        assertEquals("{}", world.assessments.get(world.pedagogue, draft.id()).answers(), "nothing was written");
        assertEquals(2, world.assessments.answer(world.pedagogue, draft.id(), 1, seen(today)).revision());
    }

    private Assessment begin(LocalDate day) {
        return world.assessments.start(world.pedagogue, new NewAssessment(world.child, steps, day, null, false));
    }

    private Fault refused(LocalDate day) {
        return assertThrows(Invalid.class, () -> begin(day)).faults().get(0);
    }

    private List<String> codes(String answers) {
        var begun = new NewAssessment(world.child, steps, today, answers, false);
        return assertThrows(Invalid.class, () -> world.assessments.start(world.pedagogue, begun)).faults().stream().map(Fault::code).toList();
    }

    private static String seen(LocalDate on) {
        return "{\"babble\":{\"seen\":[{\"state\":\"fully\",\"on\":\"" + on + "\"}]}}";
    }
}

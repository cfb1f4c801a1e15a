package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.LadderState.Reached;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Presentation;
import org.trivsel.instrument.definition.Presentation.Feedback;
import org.trivsel.instrument.definition.Presentation.Kind;
import org.trivsel.instrument.definition.Presentation.Light;
import org.trivsel.instrument.definition.Presentation.Link;
import org.trivsel.instrument.definition.Presentation.Question;

/** E3, E4, E5, E16, E20, E21, E25: ladders, several raters, other subjects, and what is said and shown. */
class PracticeTest {
    private static final String SOURCE = Small.resource("practice/instrument.yaml");
    private static final Instrument PRACTICE = Samples.PRACTICE;
    private static final Map<String, Answer> SEEN = Samples.answers("{'coos':{'seen':[{'state':'partly','on':'2025-01-01','by':'ada'},"
            + "{'state':'fully','on':'2025-03-01','by':'bo'}]},'points':{'seen':[{'state':'fully','on':'2025-06-01'}]},"
            + "'names':{'seen':[{'state':'fully','on':'2025-02-01'}]},'joins':{'seen':[{'state':'partly','on':'2026-01-01'}]}}");

    @Test
    void aStepIsReachedWithAllBelowIt() {
        LadderState state = PRACTICE.ladder("way", SEEN, LocalDate.of(2026, 2, 1));
        assertEquals(List.of(new Reached("s1", LocalDate.of(2025, 3, 1)), new Reached("s2", LocalDate.of(2025, 3, 1))), state.reached());
        assertEquals(Optional.of("s3"), state.next());
        assertEquals(List.of("joins"), state.open());
        assertEquals(Optional.empty(), state.stepsAYear(), "both on one day");
    }

    @Test
    void onlyWhatWasSeenUntilTheDayCounts() {
        assertEquals(Optional.empty(), PRACTICE.ladder("way", SEEN, LocalDate.of(2025, 2, 28)).current());
        assertThrows(IllegalArgumentException.class, () -> PRACTICE.ladder("none", SEEN, Samples.DAY));
    }

    @Test
    void paceIsCountedInStepsAYear() {
        Map<String, Answer> later = Samples.answers("{'coos':{'seen':[{'state':'fully','on':'2025-01-01'}]},'names':{'seen':[{'state':'fully','on':'2025-07-01'}]},"
                + "'joins':{'seen':[{'state':'fully','on':'2026-01-01'}]}}");
        LadderState state = PRACTICE.ladder("way", later, Samples.DAY);
        assertEquals(Optional.of(new BigDecimal("2.0")), state.stepsAYear());
        assertEquals(Optional.empty(), state.next());
    }

    @Test
    void observationsOfSeveralAreJoinedAndOtherDifferencesAreShown() {
        Gathered gathered = Samples.KINDS.gather(Map.of(
                "ada", Samples.answers("{'babble':{'seen':[{'state':'fully','on':'2026-02-01'}]},'mood':4,'hop':'alone','run':{'missing':'not-asked'}}"),
                "bo", Samples.answers("{'babble':{'seen':[{'state':'partly','on':'2026-01-01'}]},'mood':6,'hop':'alone','run':{'trials':[12]}}")));
        assertEquals(Samples.answers("{'babble':{'seen':[{'state':'partly','on':'2026-01-01'},{'state':'fully','on':'2026-02-01'}]},'hop':'alone','run':{'trials':[12]}}"),
                gathered.answers());
        assertEquals(List.of("mood"), gathered.differences().stream().map(Gathered.Difference::item).toList());
        assertEquals(Map.of("ada", Answer.count(4), "bo", Answer.count(6)), gathered.differences().get(0).byRater());
    }

    @Test
    void eachAudienceIsToldItsOwn() {
        Presentation presentation = PRACTICE.definition().presentation();
        Outcome outcome = PRACTICE.score("ladder", Samples.answers("{'names':{'seen':[{'state':'partly','on':'2026-01-01'}]}}"), Samples.aged(2));
        List<Feedback> told = presentation.feedback(outcome, "parent");
        assertEquals(List.of("I kan synge sammen."), told.stream().map(one -> one.text().in("da")).toList());
        assertEquals("Sing", presentation.activity(told.get(0).activities().get(0)).orElseThrow().title().in("en"));
        assertEquals(1, presentation.feedback(outcome, "staff").size());
        assertEquals(List.of(), presentation.feedback(outcome, "leader"));
    }

    @Test
    void resultsStandSideBySideOnlyWhereThatIsStated() {
        Presentation presentation = PRACTICE.definition().presentation();
        assertEquals(Link.NOT_COMPARABLE, presentation.comparability("practice", "2.4.0").orElseThrow().link());
        assertEquals(Optional.empty(), presentation.comparability("practice", "1.0.0"));
        assertEquals(Link.EQUATED, presentation.comparability("other", "9.9.9").orElseThrow().link());
    }

    @Test
    void whyNumbersAreNotSetSideBySideIsSaid() {
        Outcome now = PRACTICE.score("ladder", SEEN, Samples.aged(2));
        assertEquals(Optional.empty(), Apart.between(PRACTICE.definition(), now, now));
        assertEquals("Kan ikke sammenlignes direkte: Ordene er andre.", apart(now, "practice", "2.4.0", now.norms()));
        assertEquals("Kan ikke sammenlignes direkte, fordi de er lavet med forskellige udgaver af redskabet.", apart(now, "third", "1.0.0", now.norms()));
        assertEquals("Kan ikke sammenlignes direkte, fordi de er regnet ud med forskellige normer.", apart(now, "other", "9.9.9", Optional.of("new")));
        assertEquals("", apart(now, "other", "9.9.9", now.norms()), "stated to be one scale");
    }

    private static String apart(Outcome now, String instrument, String version, Optional<String> norms) {
        Outcome other = new Outcome(instrument, version, now.form(), now.age(), now.sex(), norms, now.scales(), now.groups(), now.cautions(), now.setting(), now.verdicts());
        return Apart.between(PRACTICE.definition(), now, other).map(Wording.in("da")::reason).orElse("");
    }

    @Test
    void chartsAndDataSheetAreData() {
        Presentation presentation = PRACTICE.definition().presentation();
        assertEquals(List.of(Kind.SPIDER, Kind.LADDER), presentation.charts().stream().map(Presentation.Chart::kind).toList());
        assertEquals("Ikke til udredning.", presentation.sheet().get(Question.NOT_FOR).in("da"));
        assertEquals("institution", Samples.ROOMS.definition().administration().subject());
        assertEquals("Does your child coo?", PRACTICE.definition().items().get("coos").promptFor("parent").in("en"));
        assertEquals("Coos", PRACTICE.definition().items().get("coos").promptFor("staff").in("en"));
    }

    @Test
    void chartsMayHaveANoteAndLights() {
        String yaml = Small.resource("practice/instrument.yaml").replace("kind: spider, of: [sounds, hands, words]",
                "kind: lights, of: [words], lights: {more: red, fine: green}, note: {da: Læs ordene, en: Read the words}");
        Presentation.Chart chart = new DefinitionReader().read(yaml).presentation().charts().get(0);
        assertEquals(Map.of("more", Light.RED, "fine", Light.GREEN), chart.lights());
        assertEquals("Read the words", chart.note().in("en"));
        assertTrue(PRACTICE.definition().presentation().charts().get(0).note().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "kind: spider, of: [sounds, hands, words] | kind: spider, of: [sounds, hands] | 2 axes were found, a spider needs at least 3",
        "kind: ladder, of: [way] | kind: ladder, of: [words] | there is no ladder \"words\"",
        "kind: ladder, of: [way] | kind: ladder, of: [way], lights: {more: red} | only a chart of kind lights has lights, this one is of kind ladder",
        "kind: spider, of: [sounds, hands, words] | kind: lights, of: [words], lights: {good: green} | there is no band or choice \"good\"",
        "about: words, in: [fine] | about: word, in: [fine] | there is no scale, group or verdict \"word\"",
        "about: words, in: [fine] | about: words, in: [good] | there is no band or choice \"good\" for \"words\"",
        "activities: [song] | activities: [sing] | there is no activity \"sing\"; there are song",
        "scales: [words], link | scales: [talk], link | there is no scale or group \"talk\"",
        "items: [coos, points], needs: 1 | items: [coos, points], needs: 3 | 3 of 2 observations can never be reached",
        "reached: [fully] | reached: [done] | item \"coos\" has none of the states [done] that count as reached",
        "items: [names]} | items: [name]} | there is no item \"name\""})
    void whatIsWrongIsNamedWithTheRemedy(String right, String wrong, String message) {
        assertTrue(SOURCE.contains(right), right);
        String all = assertThrows(InvalidInstrument.class, () -> new DefinitionReader().read(SOURCE.replace(right, wrong))).faults().toString();
        assertTrue(all.contains(message) && all.contains("line "), all);
    }
}

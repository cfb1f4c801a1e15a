package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Item;

/** E7, E8, E9: every kind of item, its answers and what is refused. */
class ItemKindsTest {
    private static final String SOURCE = Small.resource("kinds/instrument.yaml");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'hop':'often'} | hop unknown-choice", "{'hop':1} | hop wrong-type", "{'plays':['alone','x']} | plays unknown-choice",
        "{'run':{'trials':[1,2,3,4]}} | run too-many", "{'run':{'trials':[61]}} | run out-of-range", "{'run':{'trials':[1.234]}} | run out-of-range",
        "{'run':{'sides':{'left':[1]}}} | run unknown-choice", "{'run':12} | run wrong-type", "{'grip':{'sides':{'top':[1]}}} | grip unknown-choice",
        "{'read':{'correct':61,'seconds':10}} | read out-of-range", "{'read':{'correct':1,'seconds':121}} | read out-of-range",
        "{'read':{'correct':1,'seconds':0}} | read out-of-range", "{'mood':11} | mood out-of-range", "{'room':{'marks':{'x':'yes'}}} | room unknown-choice",
        "{'room':['r11']} | room wrong-type", "{'babble':{'seen':[{'state':'x','on':'2026-01-01'}]}} | babble unknown-choice",
        "{'babble':{'seen':[{'state':'fully','on':'2026-01-01','by':' '}]}} | babble too-long", "{'total':{'value':40.5}} | total out-of-range",
        "{'total':{'value':1.25}} | total out-of-range", "{'total':41} | total out-of-range", "{'sound':'bell'} | sound unknown-choice"})
    void answersThatDoNotFitAreNamed(String answers, String fault) {
        assertEquals(List.of(fault), Samples.codes(Samples.KINDS.check("all", Samples.answers(answers))));
    }

    @Test
    void everyMissingCodeFitsEveryKind() {
        for (Item item : Samples.KINDS.definition().items().values()) {
            for (MissingCode code : MissingCode.values()) {
                assertEquals(List.of(), Samples.KINDS.check("all", Map.of(item.id(), Answer.missing(code))));
            }
        }
    }

    @Test
    void saysWhatWouldFit() {
        assertEquals("grip: wrong-type, found 1, allowed {\"sides\": {...}} with left, right and at most 2 trials, each a number from 0 to 50 with at most 1"
                + " decimals kg or null, or {\"missing\": a code}", Samples.KINDS.check("all", Samples.answers("{'grip':1}")).get(0).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a':{'trials':1}}", "{'a':{'trials':['x']}}", "{'a':{'trials':[1],'x':2}}", "{'a':{'sides':[1]}}", "{'a':{'correct':1}}",
        "{'a':{'correct':1.5,'seconds':1}}", "{'a':{'marks':{'x':'maybe'}}}", "{'a':{'marks':{'x':1}}}", "{'a':{'seen':[{'state':'x'}]}}",
        "{'a':{'seen':[{'state':'x','on':'2026-02-30'}]}}", "{'a':{'seen':[{'state':'x','on':'2026-02-01','why':'y'}]}}", "{'a':{'value':'1'}}",
        "{'a':{'value':1e999999999}}", "{'a':{'value':1.1234567}}", "{'a':{'value':1234567890123}}", "{'a':{'value':NaN}}", "{'a':{'other':1}}"})
    void shapesThatAreNoneAreRefused(String json) {
        assertThrows(UnreadableAnswers.class, () -> Samples.answers(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "trials: 3, take: lowest} | trials: 3} | /items/3: take is missing: of 3 trials one number counts, say which",
        "take: highest, across: mean | take: highest | across is missing: the sides [left, right] are put together, say how",
        "range: {from: 0, to: 60, decimals: 2} | range: {from: 60, to: 60, decimals: 2} | /items/3/range: from is 60 and to is 60, a range must end above its beginning",
        "{from: 10, points: 2} | {from: 5, points: 2} | from 5 follows 5, cuts must rise",
        "kind: measured, unit: s, | kind: measured, | /items/3: unit is missing, kind measured needs it",
        "max: 60, seconds: 120, | max: 60, | seconds is missing, kind timed needs it",
        "kind: ruler, max: 10 | kind: ruler, max: 12 | the last zone ends at 10, it must end at 12",
        "{level: 3, indicators | {level: 2, indicators | level 2 follows 1, levels must rise by at least 2",
        "{id: r12, text | {id: r11, text | a second indicator with id \"r11\" was found",
        "kind: observation, frame: seen | kind: observation, frame: sen | there is no frame \"sen\"; there are mastery, seen",
        "kind: scale, frame: mastery | kind: scale | /items/0: 0 steps were found, a scale needs at least 2",
        "points: 3}\\n      - {id: sometimes, name: {da: \"Af og til\", en: \"Sometimes\"}, points: 1} | points: 1}\\n      - {id: sometimes, name: {da: \"Af og til\", en: \"Sometimes\"}, points: 3} | points 0 stand after 3, the steps of a scale rise or fall all the way",
        "{id: always, name: {da: \"Altid\", en: \"Always\"}, points: 3} | {id: always, name: {da: \"Altid\", en: \"Always\"}} | points is missing, each step of a scale needs it",
        "sounds: [bell] | sounds: [gong] | there is no sound \"gong\"; there are bell, drum",
        "{id: mood, kind: ruler, | {id: mood, kind: ruler, trials: 2, | /trials: has no meaning for kind ruler"})
    void definitionsThatAreWrongAreNamedWithTheRemedy(String right, String wrong, String message) {
        String from = right.replace("\\n", "\n");
        assertTrue(SOURCE.contains(from), right);
        String all = assertThrows(InvalidInstrument.class, () -> new DefinitionReader().read(SOURCE.replace(from, wrong.replace("\\n", "\n")))).faults().toString();
        assertTrue(all.contains(message) && all.contains("line "), all);
    }

    @Test
    void soundsAndAnchorsAreThereToBeShown() {
        Item sound = Samples.KINDS.definition().items().get("sound");
        assertEquals(List.of("bell"), sound.sounds());
        assertEquals("A drum beats", sound.choice("b").orElseThrow().name().in("en"));
        assertEquals("Når en voksen støtter", Samples.KINDS.definition().items().get("hop").choice("helped").orElseThrow().anchor().in("da"));
    }
}

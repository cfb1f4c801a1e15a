package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeCodecTest {
    private final OutcomeCodec codec = new OutcomeCodec();

    @Test
    void storesIdsNumbersAndReasons() {
        Outcome outcome = Small.score("{'b1':null,'b2':null,'x1':['en']}");
        assertEquals("{\"instrument\":\"small\",\"version\":\"1.2.0\",\"form\":\"young\",\"age\":\"3y4m0d\",\"sex\":\"female\",\"norms\":\"e-2026\","
                + "\"scales\":[[\"row\",5,3,0.00,50,\"high\"],[\"mixed\",16,{\"not\":\"too-many-missing\",\"by\":[\"2\",\"1\"]}],"
                + "[\"among\",4,4,{\"not\":\"no-norm-table\",\"by\":[\"3y4m0d\",\"female\"]}]],"
                + "\"groups\":[[\"one\",{\"not\":\"scale-not-scorable\",\"by\":[\"mixed\"]}],[\"other\",{\"not\":\"scale-not-scorable\",\"by\":[\"among\"]}]],"
                + "\"cautions\":[\"bilingual\",\"reads\"]}", codec.compact(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'b1':null,'b2':null}", "{'a1':null,'a2':null,'a3':null,'x1':['en']}", "{'b3':0,'b4':[],'b1':'bird'}"})
    void readsWhatItWrote(String change) {
        Outcome outcome = Small.score(change);
        assertEquals(outcome, codec.read(codec.compact(outcome)));
    }

    @Test
    void readsNamesInAnyOrderAndWithSpaces() {
        Outcome outcome = Small.score("{}");
        String stored = codec.compact(outcome);
        String moved = stored.replace("{\"instrument\":\"small\",", "{").replace("\"cautions\":[]}", "\"cautions\": [], \"instrument\": \"small\"}");
        assertEquals(outcome, codec.read(moved));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"instrument\":\"small\"}", "{\"scales\":[[\"row\",5]]}"})
    void refusesWhatIsNoOutcome(String stored) {
        assertThrows(IllegalArgumentException.class, () -> codec.read(stored));
    }

    @Test
    void tellsReadersTitlesReasonsAndHowEachNumberCameAbout() {
        Explanation explanation = Small.INSTRUMENT.explain("young", Small.young("{'b1':null,'b2':null}"), Small.GIRL);
        String full = codec.full(Small.INSTRUMENT, explanation, "da");
        assertTrue(full.contains("\"title\":\"Blandet\",\"raw\":{\"notScorable\":\"too-many-missing\",\"because\":"
                + "\"Kan ikke beregnes, fordi 2 opgaver mangler svar. Der må højst mangle 1.\"}"), full);
        assertTrue(full.contains("\"norms\":{\"edition\":\"e-2026\",\"synthetic\":true,\"source\":\"Opdigtet\",\"sampleSize\":300}"), full);
        assertTrue(full.contains("{\"item\":\"a3\",\"answer\":0,\"use\":\"scored\",\"points\":0,\"max\":1}"), full);
        assertTrue(full.contains("\"band\":{\"id\":\"high\",\"title\":\"Høj\"}"), full);
    }
}

package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.norm.NormCheck;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormReader;

/** E1, E13, E23: norms with keys, editions, languages, and what they do not cover. */
class EditionsTest {
    private static final Map<String, Answer> ANSWERS = Samples.answers("{'a':2,'b':1}");
    private static final String FINAL = Small.resource("keyed/norms-final.yaml");

    private static Outcome own(String day, Setting setting) {
        return Samples.KEYED.score("own", ANSWERS, new Subject(LocalDate.of(2020, 5, 1), LocalDate.parse(day), Sex.MALE, setting.with(Key.GRADE, "0")));
    }

    @Test
    void aProvisionalEditionCountsUntilTheFinalOneAndOldOutcomesStayWhatTheyWere() {
        Outcome early = own("2026-08-31", Setting.NONE);
        assertEquals(Optional.of("early-2026"), early.norms());
        assertEquals(Optional.of("final-2026"), own("2026-09-01", Setting.NONE).norms());
        assertEquals(early, Samples.KEYED.explain(early, ANSWERS).outcome());
        assertEquals("24", Small.text(Samples.KEYED.rescore(early, ANSWERS, "final-2026").scale("main").orElseThrow().percentile()));
        assertTrue(new OutcomeCodec().full(Samples.KEYED, Samples.KEYED.explain(early, ANSWERS), "da").contains("\"provisional\":true"));
    }

    @Test
    void ofTwoThatBeginOnOneDayTheFinalOneCounts() {
        NormPack first = new NormReader().read(Small.resource("keyed/norms-provisional.yaml"));
        NormPack last = new NormReader().read(FINAL.replace("from: 2026-09-01", "from: 2026-01-01"));
        for (List<NormPack> packs : List.of(List.of(first, last), List.of(last, first))) {
            Outcome outcome = Instrument.of(Samples.KEYED.definition(), packs).score("own", ANSWERS, Samples.aged(6));
            assertEquals(Optional.of("final-2026"), outcome.norms());
        }
    }

    @Test
    void onlyLaterEditionsInItsLanguageMayBeAddedToAnOutcome() {
        Outcome early = own("2026-08-31", Setting.NONE);
        assertEquals(List.of("final-2026"), Samples.KEYED.laterNorms(early).stream().map(NormPack::edition).toList());
        assertEquals(List.of(), Samples.KEYED.laterNorms(own("2026-09-01", Setting.NONE)), "the one it took the place of came before");
        assertEquals(List.of(), Samples.KEYED.laterNorms(own("2026-08-31", Setting.NONE.inLanguage("kl"))), "no norm across languages");
    }

    @Test
    void noNormForALanguageOrBackgroundIsSaidInWords() {
        Outcome other = own("2026-09-10", Setting.NONE.inLanguage("kl"));
        assertEquals("no-norm-for[language, kl]", Small.text(other.scale("main").orElseThrow().percentile()));
        assertEquals("Kan ikke beregnes, fordi der ingen normer er for sprog (kl).", Wording.in("da").reason(
                (Measure.NotScorable) other.scale("main").orElseThrow().z(), Samples.KEYED.definition()));
        assertEquals(other, Samples.KEYED.explain(new OutcomeCodec().read(new OutcomeCodec().compact(other)), ANSWERS).outcome());
        Subject girl = new Subject(LocalDate.of(2019, 5, 1), LocalDate.of(2026, 9, 10), Sex.FEMALE, Setting.NONE.with(Key.GRADE, "1"));
        assertEquals("no-norm-for[background, unknown]", Small.text(Samples.KEYED.score("own", ANSWERS, girl).scale("main").orElseThrow().z()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "replaces: early-2026 | replaces: final-2026 | line 5, /replaces: an edition cannot replace itself",
        "valid: {from: 2026-09-01} | valid: {from: 2026-09-01, to: 2026-08-01} | the last day 2026-08-01 lies before the first, 2026-09-01",
        "stanine: [1, 1, 1, 2, 2, 3, 3, 4, 4] | stanine: [1, 1, 1, 2, 2, 3, 3, 4, 10] | 10 was found, stanine goes from 1 to 9",
        "stanine: [1, 1, 1, 2, 2, 3, 3, 4, 4] | stanine: [1, 1, 1, 2, 2, 3, 3, 4] | 8 values were found for 9 rows, they must be equally many",
        "t: [70, 65, 60 | t: [70, 65, 66 | 66 follows 65, values must not rise",
        "from: 1y2m0d, before: 3y0m15d | from: 1y2m0d | from and before belong together, one was found without the other",
        "direction: falling, lowest: 0 | direction: falling | rows are counted from lowest, or begin at steps up to end",
        ", c: [0, 3, 5, 7, 10], percentile: [1, 20, 50, 80, 99] |  | none of z, percentile, t, standard, stanine and c was found",
        "for: {grade: \"0\", background: multilingual} | for: {grade: \"0\"} | overlap with"})
    void whatIsWrongIsNamedWithTheRemedy(String right, String wrong, String message) {
        assertTrue(FINAL.contains(right), right);
        String all = assertThrows(InvalidInstrument.class, () -> new NormReader().read(FINAL.replace(right, wrong == null ? "" : wrong))).faults().toString();
        assertTrue(all.contains(message) && all.contains("line "), all);
    }

    @Test
    void whatIsNotCoveredIsFound() {
        List<String> found = NormCheck.findings(Samples.KEYED.definition(), new NormReader().read(FINAL)).stream().map(one -> one.kind().id() + " " + one).toList();
        assertEquals(List.of("no-table scale \"main\" in form \"baby\": has no table; add one, or say in the notice that there is no norm",
                "age-not-covered scale \"main\" in form \"toddler\" for any: the form ends before 5y0m0d, the norms before 3y0m15d",
                "no-table scale \"main\" in form \"class\": has no table; add one, or say in the notice that there is no norm"), found);
        assertEquals(List.of("age-gap", "age-turns-round", "age-not-covered", "score-not-covered", "no-table", "no-table", "no-table"),
                NormCheck.findings(Small.INSTRUMENT.definition(), new NormReader().read(Small.NORMS
                        .replace("sex: female, from: 3y0m0d, before: 3y6m0d", "sex: any, from: 3y6m1d, before: 4y0m0d")
                        .replace("scale: row, sex: any, from: 3y0m0d, before: 4y0m0d", "scale: row, sex: any, from: 3y0m0d, before: 3y6m0d")
                        .replace("lowest: 2, z: [-2.5, -2,", "lowest: 3, z: [-2.5, -2,").replace("scale: mixed, sex: any, from: 3y0m0d, before: 4y0m0d",
                                "scale: mixed, sex: any, from: 3y0m0d, before: 3y11m0d"))).stream().map(one -> one.kind().id()).toList());
    }
}

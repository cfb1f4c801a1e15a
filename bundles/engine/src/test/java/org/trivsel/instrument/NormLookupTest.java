package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;

class NormLookupTest {
    private static ScaleScore row(String birth, String date, Sex sex, String change) {
        Subject subject = new Subject(LocalDate.parse(birth), LocalDate.parse(date), sex);
        return Small.INSTRUMENT.score("young", Small.young(change), subject).scale("row").orElseThrow();
    }

    private static String z(String birth, String date, Sex sex) {
        return Small.text(row(birth, date, sex, "{}").z());
    }

    @Test
    void usesTheTableOfTheChildsSexElseTheOneForAny() {
        assertEquals("0.00", z("2023-05-01", "2026-09-01", Sex.FEMALE));
        assertEquals("0.10", z("2023-05-01", "2026-09-01", Sex.MALE));
        assertEquals("0.10", z("2023-05-01", "2026-09-01", Sex.UNSPECIFIED));
    }

    @Test
    void usesTheTableOfTheExactAge() {
        assertEquals("0.00", z("2023-03-02", "2026-09-01", Sex.FEMALE), "3 years 5 months 30 days");
        assertEquals("0.10", z("2023-03-01", "2026-09-01", Sex.FEMALE), "3 years 6 months: beyond the girls' table");
    }

    @Test
    void takesTheNewestPackValidOnTheDay() {
        assertEquals(Optional.of("e-2026"), edition("2027-06-30"));
        assertEquals(Optional.of("e-2027"), edition("2027-07-01"), "both are valid, the newer one counts");
        assertEquals(Optional.of("e-2027"), edition("2028-06-01"));
        assertEquals(Optional.empty(), edition("2025-12-31"));
    }

    private static Optional<String> edition(String date) {
        LocalDate day = LocalDate.parse(date);
        return Small.INSTRUMENT.score("young", Small.young("{}"), new Subject(day.minusYears(3), day, Sex.MALE)).norms();
    }

    @Test
    void placesThePercentileInItsBand() {
        assertEquals(Optional.of("low"), row("2023-05-01", "2026-09-01", Sex.MALE, "{'a1':1,'a2':0,'a3':0}").band(), "percentile 5");
        assertEquals(Optional.of("middle"), row("2023-05-01", "2026-09-01", Sex.FEMALE, "{'a1':0,'a2':1,'a3':1,'a4':0,'a5':0}").band(), "15");
        assertEquals(Optional.of("high"), row("2023-05-01", "2026-09-01", Sex.MALE, "{'a1':0,'a2':1,'a3':1,'a4':0,'a5':0}").band(), "16");
    }

    @Test
    void saysWhyThereIsNoNorm() {
        assertEquals("no-norms[]", z("2022-05-01", "2025-09-01", Sex.FEMALE));
        Outcome among = Small.score("{}");
        assertEquals("no-norm-table[3y4m0d, female]", Small.text(among.scale("among").orElseThrow().z()));
        assertEquals("4", Small.raw(among, "among"), "the raw score stands");
    }

    @Test
    void saysWhenTheScoreLiesOutsideTheTable() {
        Outcome outcome = Small.score("{'b1':'bird','b2':'rarely','b3':0,'b4':[]}");
        assertEquals("outside-norms[1, 2, 16]", Small.text(outcome.scale("mixed").orElseThrow().percentile()));
    }

    @Test
    void setsTheMeanOfEqualWeightsAgainstTheGroupsOwnSpread() {
        GroupScore one = Small.INSTRUMENT.score("young", Small.young("{}"), Small.BOY).group("one").orElseThrow();
        assertEquals("0.36", Small.text(one.z()), "row 0.10 and mixed 0.50: mean 0.3000, (0.3000 - 0.0125) / 0.80 = 0.359");
        assertEquals("64", Small.text(one.percentile()));
        assertEquals(Optional.of("high"), one.band());
    }

    @Test
    void aGroupNeedsEveryScaleItsFormAsks() {
        Outcome outcome = Small.score("{'b1':null,'b2':null}");
        assertEquals("scale-not-scorable[mixed]", Small.text(outcome.group("one").orElseThrow().z()));
        assertEquals("no-norm-table[3y4m0d, female]", Small.text(outcome.scale("among").orElseThrow().z()));
    }

    @Test
    void aFormGivesOnlyTheScalesItAsks() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        Outcome outcome = Small.INSTRUMENT.score("oldest", Map.of(), new Subject(day.minusYears(6), day, Sex.MALE));
        assertEquals(List.of("mixed"), outcome.scales().stream().map(ScaleScore::scale).toList());
        assertEquals(List.of("one"), outcome.groups().stream().map(GroupScore::group).toList());
    }
}

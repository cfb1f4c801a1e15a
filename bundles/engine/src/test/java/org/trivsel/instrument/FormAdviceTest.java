package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.FormAdvice.Criterion;
import org.trivsel.instrument.Timing.Kind;
import org.trivsel.instrument.Timing.Obstacle;
import org.trivsel.instrument.definition.DefinitionReader;

/** E2, E18: which form, why, what a person may decide otherwise, and when it may be given again. */
class FormAdviceTest {
    private static final Instrument KEYED = Samples.KEYED;
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 10);

    private static Subject pupil(LocalDate day, Setting setting) {
        return new Subject(LocalDate.of(2020, 5, 1), day, Sex.MALE, setting);
    }

    private static Setting grade(String grade, String mode) {
        return Setting.NONE.with(Key.GRADE, grade).with(Key.MODE, mode);
    }

    @Test
    void saysWhatSpeaksForTheFormAndAgainstTheOthers() {
        assertEquals(List.of("Class was chosen.", "Class fits: grade: 0, the form is for 0, 1; season: autumn, the form is for autumn; mode: class, the form is for class.",
                "Baby does not fit: the child is 6 years 4 months 9 days old.", "Toddler does not fit: the child is 6 years 4 months 9 days old.",
                "Individual does not fit: mode: class, the form is for individual.",
                "Entered does not fit: grade: 0, the form is for 3, 4; season: autumn, the form is for spring; mode: class, the form is for entry.").stream().sorted().toList(),
                Wording.in("en").reasons(KEYED.chooseForm(pupil(AUTUMN, grade("0", "class")))).stream().sorted().toList());
    }

    @Test
    void whatIsNotStatedIsNotGuessed() {
        FormAdvice advice = KEYED.chooseForm(pupil(AUTUMN, Setting.NONE.with(Key.MODE, "class")));
        assertTrue(advice.choice() instanceof FormChoice.TooOld || advice.choice() instanceof FormChoice.NoForm, advice.toString());
        assertTrue(advice.trials().get(2).criteria().contains(new Criterion("grade", "0, 1", "unknown", false)), advice.toString());
    }

    @Test
    void aPersonMayTakeAnotherFormForAReason() {
        Subject child = new Subject(AUTUMN.minusMonths(40), AUTUMN, Sex.FEMALE);
        FormAdvice.Override override = KEYED.overrideForm(child, "baby", " Follows a younger programme ");
        assertEquals("Follows a younger programme", override.reason());
        assertEquals(List.of("age"), override.against().stream().map(Criterion::about).toList());
        assertEquals("Baby was taken instead of Toddler. Reason: Follows a younger programme", Wording.in("en").reason(override));
        assertThrows(IllegalArgumentException.class, () -> KEYED.overrideForm(child, "baby", " "));
        assertThrows(IllegalArgumentException.class, () -> KEYED.overrideForm(child, "giant", "why not"));
    }

    @ParameterizedTest
    @CsvSource({"258, 2025-12-10, 0y10m9d", "259, 2025-12-10, 0y11m0d", "210, 2026-12-10, 1y8m19d", "210, 2027-01-10, 2y0m0d"})
    void countsFromTheExpectedDayUntilTheAgeTheInstrumentNames(int gestation, LocalDate day, String age) {
        Subject early = new Subject(LocalDate.of(2025, 1, 10), day, Sex.MALE, Setting.NONE.bornAfter(gestation));
        Age counted = KEYED.chooseForm(early).corrected().orElseGet(early::age);
        assertEquals(age, counted.toString());
        assertEquals(counted, KEYED.score("toddler", Samples.answers("{'a':1,'b':1}"), early).age());
    }

    @Test
    void aDayBeforeTheExpectedOneIsAgeNothing() {
        Subject early = new Subject(AUTUMN.minusDays(10), AUTUMN, Sex.MALE, Setting.NONE.bornAfter(200));
        assertEquals(Optional.of(new Age(0, 0)), KEYED.chooseForm(early).corrected());
        assertTrue(KEYED.chooseForm(new Subject(AUTUMN.plusDays(1), AUTUMN, Sex.MALE)).choice() instanceof FormChoice.NotBorn);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-01, ''", "2026-09-10, OUTSIDE_SEASON:2027-03-01", "2027-02-28, OUTSIDE_SEASON:2027-03-01"})
    void isGivenInItsSeason(LocalDate day, String obstacles) {
        assertEquals(obstacles, text(KEYED.timing(day, List.of())));
    }

    @Test
    void isGivenAgainAfterTheIntervalAndNotTooOften() {
        LocalDate day = LocalDate.of(2027, 5, 1);
        assertEquals("TOO_SOON:2027-05-02", text(KEYED.timing(day, List.of(LocalDate.of(2026, 11, 2)))));
        assertEquals("", text(KEYED.timing(day, List.of(LocalDate.of(2026, 11, 1)))));
        List<LocalDate> thrice = List.of(day.minusYears(3), day.minusYears(2), day.minusYears(1));
        assertEquals("NO_ATTEMPT_LEFT:never", text(KEYED.timing(day, thrice)));
        assertEquals(Optional.of(LocalDate.of(2042, 4, 30)), KEYED.validUntil(day));
        assertEquals("Det er gjort så mange gange, det må.", Wording.in("da").reason(new Obstacle(Kind.NO_ATTEMPT_LEFT, Optional.empty())));
        assertTrue(Samples.KINDS.timing(day, thrice).allowed());
        assertEquals(Optional.empty(), Samples.KINDS.validUntil(day));
    }

    private static String text(Timing timing) {
        return String.join(",", timing.obstacles().stream().map(one -> one.kind() + ":" + one.from().map(LocalDate::toString).orElse("never")).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "season: [autumn], mode | season: [winter], mode | there is no season \"winter\"; there are [autumn, spring]",
        "from: 03-01, to: 06-30 | from: 11-01, to: 12-15 | season \"spring\" overlaps with \"autumn\", a day lies in one season",
        "from: 08-01 | from: 02-30 | \"02-30\" was found, a day of the year such as 03-01 is allowed",
        "windows: [spring] | windows: [summer] | there is no season \"summer\"; there are [autumn, spring]",
        "interval: P6M | interval: 6M | /administration/repeat/interval: does not match",
        "ages: {from: 0y9m0d, before: 1y3m0d} | notes: x | /forms/0"})
    void whatIsWrongIsNamedWithTheRemedy(String right, String wrong, String message) {
        String source = Small.resource("keyed/instrument.yaml");
        assertTrue(source.contains(right), right);
        String all = assertThrows(InvalidInstrument.class, () -> new DefinitionReader().read(source.replace(right, wrong))).faults().toString();
        assertTrue(all.contains(message) && all.contains("line "), all);
    }
}

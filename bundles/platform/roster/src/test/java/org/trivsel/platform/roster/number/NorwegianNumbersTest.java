package org.trivsel.platform.roster.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.platform.roster.fixture.Numbers;

class NorwegianNumbersTest {
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final NumberScheme scheme = Numbers.KNOWN.of("NO", TODAY);

    @ParameterizedTest
    @CsvSource({"280822, 502, 2022-08-28", "280899, 402, 1999-08-28", "280860, 502, 1860-08-28", "280845, 902, 1945-08-28",
        "010139, 990, 2039-01-01"})
    void readsTheCenturyFromTheSerialNumber(String date, int serial, LocalDate birthDate) {
        assertEquals(birthDate, accepted(number(date, serial)).birthDate());
    }

    @Test
    void readsTheSexFromTheNinthDigit() {
        assertEquals(Sex.FEMALE, accepted(number("280822", 502)).sex());
        assertEquals(Sex.MALE, accepted(number("280822", 503)).sex());
    }

    @Test
    void knowsNumbersOfPeopleWhoAreNotResidentsAndNumbersForTests() {
        NumberCheck.Accepted dNumber = accepted(number("680822", 502));
        assertEquals(Set.of(NumberRemark.D_NUMBER), dNumber.remarks());
        assertEquals(LocalDate.of(2022, 8, 28), dNumber.birthDate());
        NumberCheck.Accepted synthetic = accepted(number("288822", 502));
        assertEquals(Set.of(NumberRemark.SYNTHETIC), synthetic.remarks());
        assertEquals(LocalDate.of(2022, 8, 28), synthetic.birthDate());
    }

    @ParameterizedTest
    @CsvSource({"284822502", "818822502"})
    void refusesTheHelpNumbersOfHospitals(String nine) {
        assertEquals(NumberCheck.Refused.because(NumberFault.REPLACEMENT), scheme.check(nine + "00"));
    }

    @Test
    void refusesWrongControlDigits() {
        String number = number("280822", 502);
        char last = number.charAt(10);
        String wrong = number.substring(0, 10) + (char) (last == '9' ? '0' : last + 1);
        assertEquals(NumberCheck.Refused.because(NumberFault.CONTROL_DIGITS), scheme.check(wrong));
    }

    @Test
    void refusesAPairOfDigitsExchanged() {
        String number = number("280822", 502);
        String exchanged = number.substring(0, 7) + number.charAt(8) + number.charAt(7) + number.substring(9);
        assertEquals(NumberCheck.Refused.because(NumberFault.CONTROL_DIGITS), scheme.check(exchanged));
    }

    @Test
    void refusesDatesAndYearsThatDoNotExist() {
        assertEquals(NumberCheck.Refused.because(NumberFault.NO_SUCH_DATE), scheme.check("31022250200"));
        assertEquals(NumberCheck.Refused.because(NumberFault.NO_SUCH_DATE), scheme.check("28084580200"));
        assertEquals(new NumberCheck.Refused(NumberFault.TOO_SHORT, 1), scheme.check("2808225020"));
    }

    @Test
    void countriesWithoutNumbersRefuseEveryText() {
        assertEquals(NumberCheck.Refused.because(NumberFault.NOT_USED), Numbers.KNOWN.of("DE", TODAY).check("280822-6122"));
    }

    /** The tax administration: from 1 January 2032 the first control digit may leave a rest of 0, 1, 2 or 3, and numbers tell no sex. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void numbersOfTheSeriesFrom2032AreReadFromThatDayOnAndTellNoSex(int rest) {
        String number = further("280831", 502, rest);
        assertEquals(NumberCheck.Refused.because(NumberFault.CONTROL_DIGITS), scheme.check(number), "nobody has such a number yet");
        NumberScheme later = Numbers.KNOWN.of("NO", LocalDate.of(2032, 1, 1));
        NumberCheck.Accepted read = assertInstanceOf(NumberCheck.Accepted.class, later.check(number));
        assertEquals("2031-08-28 UNSPECIFIED", read.birthDate() + " " + read.sex());
        assertInstanceOf(NumberCheck.Accepted.class, later.check(number("280822", 502)), "those of today stay good");
        String dNumber = further("680831", 502, rest);
        assertEquals(Set.of(NumberRemark.D_NUMBER), assertInstanceOf(NumberCheck.Accepted.class, later.check(dNumber)).remarks());
    }

    @Test
    void aRestOfFourIsAMistakeIn2032Too() {
        NumberScheme later = Numbers.KNOWN.of("NO", LocalDate.of(2032, 1, 1));
        assertEquals(NumberCheck.Refused.because(NumberFault.CONTROL_DIGITS), later.check(further("280831", 502, 4)));
    }

    private static String further(String date, int serial, int rest) {
        String nine = date + serial;
        int first = (control(nine, FIRST) + rest) % 11;
        int second = first == 10 ? 10 : control(nine + first, SECOND);
        return second == 10 ? further(date, serial + 2, rest) : nine + first + second;
    }

    private NumberCheck.Accepted accepted(String text) {
        return assertInstanceOf(NumberCheck.Accepted.class, scheme.check(text));
    }

    /** A number with its control digits, computed apart from the code under test. Serial numbers that would need a ten are passed over. */
    private static String number(String date, int serial) {
        String nine = date + serial;
        int first = control(nine, FIRST);
        int second = first == 10 ? 10 : control(nine + first, SECOND);
        return second == 10 ? number(date, serial + 2) : nine + first + second;
    }

    private static int control(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}

package org.trivsel.platform.roster.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.platform.roster.fixture.Numbers;

class DanishNumbersTest {
    private final NumberScheme scheme = Numbers.DANISH;

    @ParameterizedTest
    @CsvSource({
        "280822-6122, 2022-08-28", "2808226122, 2022-08-28", "280822 6122, 2022-08-28", "280822–6122, 2022-08-28",
        "010100-4001, 2000-01-01", "010136-4001, 2036-01-01", "010137-4001, 1937-01-01", "010199-3001, 1999-01-01",
        "010157-5001, 2057-01-01", "010158-5001, 1858-01-01", "010136-9001, 2036-01-01", "010137-9001, 1937-01-01",
        "290220-6001, 2020-02-29"})
    void readsTheCenturyFromTheSeventhDigit(String text, LocalDate birthDate) {
        assertEquals(birthDate, accepted(text).birthDate());
    }

    @Test
    void readsTheSexFromTheLastDigit() {
        assertEquals(Sex.FEMALE, accepted("280822-6122").sex());
        assertEquals(Sex.MALE, accepted("280822-6123").sex());
    }

    @Test
    void acceptsNumbersWithoutModulusAndSaysSo() {
        // the register's own example of a number with modulus 11, and the same with another last digit
        assertEquals(Set.of(), accepted("070761-4285").remarks());
        assertEquals(Set.of(NumberRemark.WITHOUT_MODULUS), accepted("070761-4286").remarks());
    }

    @ParameterizedTest
    @CsvSource({
        "280822-61, TOO_SHORT, 2", "280822, TOO_SHORT, 4", "28082261221, TOO_LONG, 1", "280822-612X, NOT_DIGITS, 0",
        "ukendt, NOT_DIGITS, 0", "310222-6122, NO_SUCH_DATE, 0", "290221-6122, NO_SUCH_DATE, 0", "000822-6122, NO_SUCH_DATE, 0",
        "281322-6122, NO_SUCH_DATE, 0", "880822-6122, REPLACEMENT, 0", "280822-6AB2, REPLACEMENT, 0",
        "280822-0000, PLACEHOLDER, 0", "'2,80822E+09', SHORTENED, 0", "2.80822E+09, SHORTENED, 0", "2E9, SHORTENED, 0"})
    void saysWhyATextIsNoNumber(String text, NumberFault fault, int count) {
        assertEquals(new NumberCheck.Refused(fault, count), scheme.check(text));
    }

    @Test
    void keepsNumbersOutOfLogs() {
        NumberCheck check = scheme.check("280822-6122");
        assertFalse(check.toString().contains("6122"), check.toString());
        assertEquals("280822-****", accepted("280822-6122").number().masked());
        assertEquals("280822-6122", accepted("2808226122").number().formatted());
    }

    private NumberCheck.Accepted accepted(String text) {
        return assertInstanceOf(NumberCheck.Accepted.class, scheme.check(text));
    }
}

package org.trivsel.platform.roster.number;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Fødselsnummer and D-number: day (plus 40 in a D-number), month (plus 80 in the series for tests), year, a serial
 * number of three digits that tells century and sex, two control digits.
 *
 * <p>From 2032 on further numbers are given out whose first control digit may leave a rest of 1, 2 or 3. These tell no sex, and of the date of
 * birth no century, so that a birth is taken for the latest that is possible. Before that year such a number is a mistake.
 *
 * @see <a href="https://www.skatteetaten.no/en/person/national-registry/birth-and-name-selection/children-born-in-norway/national-id-number/">
 *     the tax administration on the number</a>
 * @see <a href="https://www.skatteetaten.no/en/deling/opplysninger/folkeregisteropplysninger/pid/">and on those from 2032</a>
 */
final class NorwegianNumbers implements NumberScheme {
    private static final int LENGTH = 11;
    private static final int D_NUMBER_DAY = 40;
    private static final int HELP_NUMBER_MONTH = 40;
    private static final int SYNTHETIC_MONTH = 80;
    private static final LocalDate FURTHER_SERIES = LocalDate.of(2032, 1, 1);
    private static final int HIGHEST_REST = 3;
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private final LocalDate today;

    NorwegianNumbers(LocalDate today) {
        this.today = today;
    }

    @Override
    public NumberCheck check(String text) {
        Digits digits = Digits.in(text);
        Optional<NumberCheck.Refused> form = digits.faultOfForm(LENGTH);
        return form.isPresent() ? form.get() : checkDigits(digits);
    }

    @Override
    public int length() {
        return LENGTH;
    }

    private NumberCheck checkDigits(Digits digits) {
        if (isHelpNumber(digits)) {
            return NumberCheck.Refused.because(NumberFault.REPLACEMENT);
        }
        Set<NumberRemark> remarks = remarks(digits);
        boolean further = !today.isBefore(FURTHER_SERIES) && digits.modulus11(FIRST) > 0 && digits.modulus11(FIRST) <= HIGHEST_REST;
        Optional<LocalDate> birthDate = further ? latestBirth(digits, remarks) : birthDate(digits, remarks);
        if (birthDate.isEmpty()) {
            return NumberCheck.Refused.because(NumberFault.NO_SUCH_DATE);
        }
        if (digits.modulus11(FIRST) != 0 && !further || digits.modulus11(SECOND) != 0) {
            return NumberCheck.Refused.because(NumberFault.CONTROL_DIGITS);
        }
        Sex sex = further ? Sex.UNSPECIFIED : digits.digit(8) % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        return new NumberCheck.Accepted(new NationalNumber("NO", digits.text()), birthDate.get(), sex, remarks);
    }

    /** Help numbers of hospitals: H-numbers add 40 to the month, FH-numbers begin with 8 or 9. */
    private static boolean isHelpNumber(Digits digits) {
        int month = digits.number(2, 4);
        return digits.digit(0) >= 8 || month > HELP_NUMBER_MONTH && month <= HELP_NUMBER_MONTH + 12;
    }

    private static Set<NumberRemark> remarks(Digits digits) {
        Set<NumberRemark> remarks = EnumSet.noneOf(NumberRemark.class);
        if (digits.number(0, 2) > D_NUMBER_DAY) {
            remarks.add(NumberRemark.D_NUMBER);
        }
        if (digits.number(2, 4) > SYNTHETIC_MONTH) {
            remarks.add(NumberRemark.SYNTHETIC);
        }
        return remarks;
    }

    private Optional<LocalDate> latestBirth(Digits digits, Set<NumberRemark> remarks) {
        return dateOf(digits, remarks, 2000).filter(date -> !date.isAfter(today)).or(() -> dateOf(digits, remarks, 1900));
    }

    private static Optional<LocalDate> birthDate(Digits digits, Set<NumberRemark> remarks) {
        OptionalInt century = century(digits.number(6, 9), digits.number(4, 6));
        return century.isPresent() ? dateOf(digits, remarks, century.getAsInt()) : Optional.empty();
    }

    private static Optional<LocalDate> dateOf(Digits digits, Set<NumberRemark> remarks, int century) {
        int day = digits.number(0, 2) - (remarks.contains(NumberRemark.D_NUMBER) ? D_NUMBER_DAY : 0);
        int month = digits.number(2, 4) - (remarks.contains(NumberRemark.SYNTHETIC) ? SYNTHETIC_MONTH : 0);
        return Digits.date(century + digits.number(4, 6), month, day);
    }

    private static OptionalInt century(int serial, int year) {
        if (serial < 500) {
            return OptionalInt.of(1900);
        }
        if (year < 40) {
            return OptionalInt.of(2000);
        }
        if (serial < 750 && year >= 54) {
            return OptionalInt.of(1800);
        }
        return serial >= 900 ? OptionalInt.of(1900) : OptionalInt.empty();
    }
}

package org.trivsel.platform.roster.number;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The CPR number: day, month, year, then four digits of which the first tells the century and the last the sex.
 * Modulus 11 only informs: since 2007 numbers without it are given out.
 *
 * @see <a href="https://cpr.dk/media/12066/personnummeret-i-cpr.pdf">Personnummeret i CPR</a>
 */
final class DanishNumbers implements NumberScheme {
    private static final int LENGTH = 10;
    private static final int REPLACEMENT_DAY = 60;
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final Pattern HOSPITAL_NUMBER = Pattern.compile("[0-9]{7}[A-Za-z]{2}[0-9]|[0-9]{6}[A-Za-z]{3}[0-9]");

    @Override
    public NumberCheck check(String text) {
        Digits digits = Digits.in(text);
        if (HOSPITAL_NUMBER.matcher(digits.text()).matches()) {
            return NumberCheck.Refused.because(NumberFault.REPLACEMENT);
        }
        Optional<NumberCheck.Refused> form = digits.faultOfForm(LENGTH);
        return form.isPresent() ? form.get() : checkDigits(digits);
    }

    @Override
    public int length() {
        return LENGTH;
    }

    private static NumberCheck checkDigits(Digits digits) {
        int day = digits.number(0, 2);
        if (day > REPLACEMENT_DAY && dateOf(digits, day - REPLACEMENT_DAY).isPresent()) {
            return NumberCheck.Refused.because(NumberFault.REPLACEMENT);
        }
        Optional<LocalDate> birthDate = dateOf(digits, day);
        if (birthDate.isEmpty()) {
            return NumberCheck.Refused.because(NumberFault.NO_SUCH_DATE);
        }
        if (digits.number(6, LENGTH) == 0) {
            return NumberCheck.Refused.because(NumberFault.PLACEHOLDER);
        }
        Sex sex = digits.digit(9) % 2 == 0 ? Sex.FEMALE : Sex.MALE;
        return new NumberCheck.Accepted(new NationalNumber("DK", digits.text()), birthDate.get(), sex, remarks(digits));
    }

    private static Set<NumberRemark> remarks(Digits digits) {
        return digits.modulus11(WEIGHTS) == 0 ? Set.of() : Set.of(NumberRemark.WITHOUT_MODULUS);
    }

    private static Optional<LocalDate> dateOf(Digits digits, int day) {
        int year = digits.number(4, 6);
        return Digits.date(century(digits.digit(6), year) + year, digits.number(2, 4), day);
    }

    private static int century(int seventh, int year) {
        return switch (seventh) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }
}

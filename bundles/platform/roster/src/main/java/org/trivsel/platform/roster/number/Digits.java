package org.trivsel.platform.roster.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The digits of a candidate, taken out of what somebody wrote. */
record Digits(String text) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u2007\\u202f.\\-\\u2010-\\u2015]+");
    private static final Pattern ONLY_DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SHORTENED = Pattern.compile("[0-9][.,]?[0-9]*[eE]\\+?[0-9]{1,2}");

    static Digits in(String written) {
        String trimmed = written.strip();
        return new Digits(SHORTENED.matcher(trimmed).matches() ? trimmed : BETWEEN.matcher(trimmed).replaceAll(""));
    }

    /** The fault of form, if any: letters, or the wrong number of digits. */
    Optional<NumberCheck.Refused> faultOfForm(int length) {
        if (SHORTENED.matcher(text).matches()) {
            return Optional.of(NumberCheck.Refused.because(NumberFault.SHORTENED));
        }
        if (!ONLY_DIGITS.matcher(text).matches()) {
            return Optional.of(NumberCheck.Refused.because(NumberFault.NOT_DIGITS));
        }
        int missing = length - text.length();
        if (missing == 0) {
            return Optional.empty();
        }
        return Optional.of(new NumberCheck.Refused(missing > 0 ? NumberFault.TOO_SHORT : NumberFault.TOO_LONG, Math.abs(missing)));
    }

    int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    int digit(int index) {
        return text.charAt(index) - '0';
    }

    /** The sum of the first digits times their weights, modulo 11. */
    int modulus11(int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(i);
        }
        return sum % 11;
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Digits[" + text.length() + "]";
    }
}

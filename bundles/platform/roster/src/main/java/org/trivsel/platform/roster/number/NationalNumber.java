package org.trivsel.platform.roster.number;

import java.util.regex.Pattern;

/**
 * A number that passed the rules of its country. Never write {@link #digits()} to a log: {@link #toString()} hides it.
 *
 * @param country ISO 3166 code of the country that issued it
 * @param digits the digits alone, without hyphen or space
 */
public record NationalNumber(String country, String digits) {
    private static final Pattern FORM = Pattern.compile("[0-9]{10,11}");
    private static final int DATE_DIGITS = 6;

    public NationalNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("A national number has 10 or 11 digits, found " + digits.length());
        }
    }

    /** As people of the country write it: {@code 280822-1234} in Denmark, {@code 280822 12345} in Norway. */
    public String formatted() {
        return date() + separator() + digits.substring(DATE_DIGITS);
    }

    /** For a page: the date, and a star for each digit that tells one child from another. */
    public String masked() {
        return date() + separator() + "*".repeat(digits.length() - DATE_DIGITS);
    }

    private String date() {
        return digits.substring(0, DATE_DIGITS);
    }

    private String separator() {
        return "DK".equals(country) ? "-" : " ";
    }

    @Override
    public String toString() {
        return "NationalNumber[" + country + "]";
    }
}

package org.trivsel.platform.registry;

import java.time.LocalDate;
import org.trivsel.instrument.Sex;
import org.trivsel.registry.PersonRules;

/** Names without figures; numbers of day, month, year of this century and four digits, the last of which tells the sex. */
final class SimpleRules implements PersonRules {

    @Override
    public boolean isName(String text) {
        return text.chars().noneMatch(Character::isDigit);
    }

    @Override
    public NumberReading number(String country, String text) {
        String digits = text.replaceAll("[ -]", "");
        if (digits.length() != 10) {
            return new NumberRefused(digits.length() < 10 ? "too-short" : "too-long");
        }
        LocalDate birth = LocalDate.of(2000 + part(digits, 4), part(digits, 2), part(digits, 0));
        return new NumberRead(digits, birth, digits.charAt(9) % 2 == 0 ? Sex.FEMALE : Sex.MALE);
    }

    private static int part(String digits, int at) {
        return Integer.parseInt(digits, at, at + 2, 10);
    }
}

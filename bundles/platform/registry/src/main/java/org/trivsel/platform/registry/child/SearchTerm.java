package org.trivsel.platform.registry.child;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Invalid;

/** What somebody typed to find children. */
sealed interface SearchTerm {
    int LONGEST = 100;
    Pattern BETWEEN_DIGITS = Pattern.compile("[\\s.\\u00a0\\u2010-\\u2015-]+");
    Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{10,11}");

    /** In one form however it was typed, for the keyed hash in the audit. */
    String canonical();

    /** @param digits of a whole national number */
    record Number(String digits) implements SearchTerm {
        @Override
        public String canonical() {
            return digits;
        }
    }

    /** @param prefix of a given, family or full name, as typed */
    record Name(String prefix) implements SearchTerm {
        @Override
        public String canonical() {
            return prefix.toLowerCase(java.util.Locale.ROOT);
        }

        /** Comes after every text that begins with the prefix. */
        String end() {
            return prefix + Character.toString(Character.MAX_CODE_POINT);
        }
    }

    /** Null when nothing was typed. */
    static @Nullable SearchTerm of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String digits = BETWEEN_DIGITS.matcher(typed).replaceAll("");
        if (WHOLE_NUMBER.matcher(digits).matches()) {
            return new Number(digits);
        }
        if (typed.length() > LONGEST) {
            throw new Invalid("q", "too-long", "A search term has at most " + LONGEST + " characters.");
        }
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (name.chars().anyMatch(Character::isISOControl) || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new Invalid("q", "characters", "A search term has letters, digits, spaces and punctuation.");
        }
        return new Name(name);
    }
}

package org.trivsel.platform.roster.read;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * First and last name of a child.
 *
 * @param first all first and middle names
 */
record Names(String first, String last) {
    private static final String MARKS_INSIDE = " .,'’‘`´-‐‑–()/\"“”„»«\u00ad\u200c\u200d";
    private static final String MARKS_AT_START = "'’‘`´(\"“„»";
    private static final Set<String> LAST_NAME_BEGINS =
            Set.of("von", "van", "der", "den", "de", "la", "le", "di", "da", "du", "dos", "al", "el", "bin", "ibn", "zu", "zur", "af", "av");

    /** Takes a full name apart: at the comma if there is one, else before the last word and the small words that go with it. */
    static Names apart(String full) {
        int comma = full.indexOf(',');
        if (comma >= 0) {
            return new Names(full.substring(comma + 1).strip(), full.substring(0, comma).strip());
        }
        List<String> words = List.of(full.split(" "));
        int start = words.size() - 1;
        while (start > 1 && LAST_NAME_BEGINS.contains(words.get(start - 1).toLowerCase(Locale.ROOT))) {
            start--;
        }
        return new Names(String.join(" ", words.subList(0, start)), String.join(" ", words.subList(start, words.size())));
    }

    /** The first character that no name has there: a figure, a sign of computation, a separator. */
    static OptionalInt unusual(String name) {
        int[] all = name.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            boolean letter = Character.isLetter(all[i]) || i > 0 && Character.getType(all[i]) == Character.NON_SPACING_MARK;
            if (!letter && (i == 0 ? MARKS_AT_START : MARKS_INSIDE).indexOf(all[i]) < 0) {
                return OptionalInt.of(all[i]);
            }
        }
        return name.codePoints().anyMatch(Character::isLetter) ? OptionalInt.empty() : OptionalInt.of(all[0]);
    }
}

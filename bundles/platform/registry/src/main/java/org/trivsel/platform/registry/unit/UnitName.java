package org.trivsel.platform.registry.unit;

import java.text.Normalizer;
import org.trivsel.problem.Invalid;

/** The name of a unit as it is stored. */
final class UnitName {
    private static final int LONGEST = 200;

    private UnitName() {
    }

    static String checked(String name) {
        String tidy = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST || tidy.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("name", "name", "A name has 1 to " + LONGEST + " letters, digits, spaces or punctuation.");
        }
        return tidy;
    }
}

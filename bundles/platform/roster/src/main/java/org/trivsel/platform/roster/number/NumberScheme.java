package org.trivsel.platform.roster.number;

import java.time.LocalDate;
import org.trivsel.country.NumberKind;

/** The rules of one kind of numbers. Implementations hold no state and may be shared. */
public interface NumberScheme {

    /** Checks a text as a person or a spreadsheet wrote it, with or without hyphen and spaces. */
    NumberCheck check(String text);

    /** How many digits a number has; zero where there are no numbers. */
    int length();

    /** The scheme of a kind. @param today decides which series are given out */
    static NumberScheme of(NumberKind kind, LocalDate today) {
        return switch (kind) {
            case CPR -> new DanishNumbers();
            case FODSELSNUMMER -> new NorwegianNumbers(today);
            case NONE -> new NoNumbers();
        };
    }
}

package org.trivsel.registry;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.instrument.Sex;

/** What names and national numbers look like, the same for lists and for what is typed by hand. Safe for use by many threads. */
@ProviderType
public interface PersonRules {
    /** Whether a text can be a name: letters, with the marks that stand in names. */
    boolean isName(String text);

    /** Reads a number as a person wrote it, with or without hyphen and spaces. @param country ISO 3166 code */
    NumberReading number(String country, String text);

    /** What came of reading a number. */
    sealed interface NumberReading {
    }

    /** It is one. Holds it in clear: never log it. @param birthDate and sex as the number tells them; some tell no sex */
    record NumberRead(String digits, LocalDate birthDate, Sex sex) implements NumberReading {
        @Override
        public String toString() {
            return "NumberRead";
        }
    }

    /** It is none. @param code why: lower case words with dashes */
    record NumberRefused(String code) implements NumberReading {
    }
}

package org.trivsel.platform.roster.number;

import java.time.LocalDate;
import java.util.Set;

/** What came of checking a text. */
public sealed interface NumberCheck {

    /**
     * The text is a number.
     *
     * @param birthDate the date of birth the number tells
     * @param sex the sex the number tells
     */
    record Accepted(NationalNumber number, LocalDate birthDate, Sex sex, Set<NumberRemark> remarks) implements NumberCheck {
        public Accepted {
            remarks = Set.copyOf(remarks);
        }
    }

    /**
     * The text is not a number.
     *
     * @param count digits missing or too many; zero when the reason is another
     */
    record Refused(NumberFault fault, int count) implements NumberCheck {
        static Refused because(NumberFault fault) {
            return new Refused(fault, 0);
        }
    }
}

package org.trivsel.platform.assessment;

import java.time.LocalDate;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.problem.Invalid;

/** The form for a child on a day, or why there is none; without saying how old the child is. */
final class Forms {
    private Forms() {
    }

    static String choose(Instrument instrument, LocalDate birth, LocalDate date) {
        FormChoice choice = instrument.chooseForm(birth, date);
        if (choice instanceof FormChoice.Chosen chosen) {
            return chosen.form().id();
        } else if (choice instanceof FormChoice.TooYoung young) {
            throw none("too-young", "The child is younger on this day than the instrument allows, which begins at " + young.from() + ".");
        } else if (choice instanceof FormChoice.TooOld old) {
            throw none("too-old", "The child is older on this day than the instrument allows, which ends before " + old.before() + ".");
        } else if (choice instanceof FormChoice.NotBorn) {
            throw none("before-birth", "The child was not born yet on this day.");
        }
        throw none("no-form", "No form of the instrument is made for the child's age on this day.");
    }

    private static Invalid none(String code, String message) {
        return new Invalid("date", code, message);
    }
}

package org.trivsel.instrument;

import java.time.LocalDate;

/** Who was assessed, as far as scoring needs to know: birth, day of the assessment, sex, and what else is known. */
public record Subject(LocalDate birth, LocalDate date, Sex sex, Setting setting) {

    /** With nothing else known. */
    public Subject(LocalDate birth, LocalDate date, Sex sex) {
        this(birth, date, sex, Setting.NONE);
    }

    /** Something without age and sex: a group, an institution, a plan. */
    public static Subject withoutAge(LocalDate date, Setting setting) {
        return new Subject(date, date, Sex.UNSPECIFIED, setting);
    }

    /** Exact age on the day of the assessment. */
    public Age age() {
        return Age.of(birth, date);
    }
}

package org.trivsel.instrument;

import java.time.LocalDate;

/** Who was assessed, as far as scoring needs to know: birth, day of the assessment, sex. */
public record Subject(LocalDate birth, LocalDate date, Sex sex) {
    /** Exact age on the day of the assessment. */
    public Age age() {
        return Age.of(birth, date);
    }
}

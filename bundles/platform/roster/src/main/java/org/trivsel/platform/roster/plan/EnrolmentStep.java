package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happens to the enrolments of a child. Days are whole days; the last day still belongs to the enrolment. */
public sealed interface EnrolmentStep {

    /** The child begins in a unit. */
    record Begin(UnitTarget unit, LocalDate from, @Nullable LocalDate to) implements EnrolmentStep { }

    /** A registered enrolment gets this unit and period in place of its own. */
    record Correct(KnownEnrolment enrolment, UnitTarget unit, LocalDate from, @Nullable LocalDate to) implements EnrolmentStep { }

    /** A registered enrolment ends. */
    record End(KnownEnrolment enrolment, LocalDate lastDay) implements EnrolmentStep { }
}

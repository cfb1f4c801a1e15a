package org.trivsel.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/**
 * The register kept by hand, one child at a time. Needs {@link org.trivsel.access.Permission#CHILD_EDIT} for the child and for every unit it is
 * to be enrolled at. Each call is one transaction with its audit entry and answers with the record as it then stands. What was before a day of
 * change stays true. Safe for use by many threads.
 *
 * <p>All throw {@link org.trivsel.problem.NotFound} for what is not there for the caller, {@link org.trivsel.problem.Invalid} naming the fields,
 * and, where a revision is given, {@link org.trivsel.problem.Outdated} when somebody else was first: its detail has the members {@code current}
 * and {@code yours}. Nothing is written then.
 */
@ProviderType
public interface ChildRegister {
    /** What the register holds of the child, with the revisions that changes start from. */
    ChildRecord record(Caller caller, ChildId id);

    /**
     * Makes a child with its first enrolment.
     *
     * @param child its number as somebody typed it, or null
     * @throws org.trivsel.problem.Conflict {@code number-taken} when the number is in use anywhere in the tenant; it does not say by whom
     */
    ChildRecord create(Caller caller, ChildEntry child, UnitId unit, LocalDate from);

    /**
     * Gives a child other data.
     *
     * @param child its number as typed, null to leave it as it is, blank to take it away; its external id is not looked at
     * @throws org.trivsel.problem.Conflict as {@link #create}
     */
    ChildRecord change(Caller caller, ChildId id, int revision, ChildEntry child);

    /**
     * Enrols a child.
     *
     * @param alongside whether the child goes to two units at once, such as a class and a club; else the periods must not overlap
     */
    ChildRecord enrol(Caller caller, EnrolmentEntry enrolment, boolean alongside);

    /** Ends an enrolment, or gives it another last day. */
    ChildRecord endEnrolment(Caller caller, ChildId id, UUID enrolment, int revision, LocalDate last);

    /** Ends an enrolment the day before and begins one at another unit that lasts as long as the old one would have. */
    ChildRecord move(Caller caller, ChildId id, UUID enrolment, int revision, UnitId unit, LocalDate from);

    /** Adds somebody who holds custody. Its external id is not looked at. */
    ChildRecord addCustody(Caller caller, CustodyEntry custody);

    /** Corrects name and protection of a holder; of siblings the holder is shared with too. */
    ChildRecord changeCustody(Caller caller, ChildId id, UUID custody, int revision, String name, boolean protectedAddress);

    /** Ends custody, or gives it another last day. */
    ChildRecord endCustody(Caller caller, ChildId id, UUID custody, int revision, LocalDate last);
}

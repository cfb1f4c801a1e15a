package org.trivsel.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people who work in a tenant, their accounts and roles, for its administration: at the units where it is administration, and all below.
 * Roles there can be given to and taken from anybody who has or had one there. An account as such belongs to whoever reaches all roles it has
 * today or later: others would get at what they may not see. Nobody changes the own account here, and the last administration of the whole
 * tenant stays. Every act and every look leaves an audit entry. Safe for use by many threads.
 *
 * <p>All throw {@link org.trivsel.problem.Forbidden} for those who are no administration, {@link org.trivsel.problem.NotFound} for an account,
 * unit or role out of reach, and whatever changes an account {@link org.trivsel.problem.Conflict} when it is the own one.
 */
@ProviderType
public interface Staff {
    StaffPage list(Caller caller, StaffQuery query);

    StaffMember get(Caller caller, AccountId account);

    /**
     * Makes an account with its first role. The password that comes back is given out this once.
     *
     * @throws org.trivsel.problem.Conflict when the user name is taken, or the unit is closed
     * @throws org.trivsel.problem.Invalid when name, role or period cannot be used
     */
    OneTimePassword create(Caller caller, NewAccount account);

    /**
     * Gives a one-time password in the place of whatever there was, and ends all sessions.
     *
     * @throws org.trivsel.problem.Conflict when the account is disabled or reaches beyond the caller
     */
    OneTimePassword resetPassword(Caller caller, AccountId account);

    /**
     * Nobody signs in with the account any more, and its sessions end at once. What the person did, and the roles, stay.
     *
     * @throws org.trivsel.problem.Conflict when it reaches beyond the caller, or is the last administration
     */
    void disable(Caller caller, AccountId account);

    /** The person can sign in again, with the password there was. */
    void enable(Caller caller, AccountId account);

    /**
     * Gives a role from today or later on.
     *
     * @return the id by which it can be ended
     * @throws org.trivsel.problem.Conflict when the account is disabled, the unit is closed, or the role is held there in that period
     * @throws org.trivsel.problem.Invalid when role or period cannot be used
     */
    UUID give(Caller caller, AccountId account, Grant grant);

    /**
     * Ends a role. One that has not begun by then is taken away altogether.
     *
     * @param last the last day on which it holds, today or later, or null to end it at once
     * @throws org.trivsel.problem.Conflict when it is over already, or the last administration
     * @throws org.trivsel.problem.Invalid when the day cannot be used
     */
    void end(Caller caller, AccountId account, UUID role, @Nullable LocalDate last);
}

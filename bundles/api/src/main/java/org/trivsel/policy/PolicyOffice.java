package org.trivsel.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.registry.UnitId;

/**
 * Policy for those who answer for it: leaders read it at their units, administration decides at its own and all below. Decisions are for today or a
 * day to come, so that what was done under a policy stays done under it. Acts and refusals are in the audit. Safe for use by many threads.
 */
@ProviderType
public interface PolicyOffice {
    /** Characters of a reason. */
    int LONGEST_REASON = 200;

    /**
     * @param unit null: the whole tenant, for whoever may read at any unit
     * @throws org.trivsel.problem.NotFound when there is no such unit for the caller
     * @throws org.trivsel.problem.Forbidden when no unit is named and the caller may read policy nowhere
     */
    Policy read(Caller caller, @Nullable UnitId unit, LocalDate day);

    /**
     * Decisions about a setting, the newest first: at the unit, those above it and the tenant; what is to come among them. At most 200.
     *
     * @throws org.trivsel.problem.NotFound when there is no such setting, or no such unit for the caller
     */
    List<PolicyChange> history(Caller caller, String setting, @Nullable UnitId unit);

    /** The highest revision of what was decided about the setting right there, 0 for none: what {@link #decide} is to be told as seen. */
    int revision(Caller caller, String setting, @Nullable UnitId unit);

    /**
     * Decides, and tells what holds there on the day it begins.
     *
     * @throws org.trivsel.problem.NotFound when there is no such setting, or the caller does not decide there
     * @throws org.trivsel.problem.Invalid naming {@code value}, {@code from} or {@code reason}; {@code unit} when units may not differ
     * @throws org.trivsel.problem.Conflict when somebody has decided since
     */
    Held decide(Caller caller, String setting, Decision decision);

    /**
     * @param unit this unit and all below it; null: the whole tenant
     * @param value null: as above
     * @param from null: today
     * @param seen see {@link #revision}
     */
    record Decision(@Nullable UnitId unit, @Nullable String value, @Nullable LocalDate from, String reason, int seen) {
    }
}

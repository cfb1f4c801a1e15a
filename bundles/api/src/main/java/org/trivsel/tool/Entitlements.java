package org.trivsel.tool;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.TenantId;

/**
 * Which tools a tenant and its units have: the country's pack brings a set, the tenant changes it, a unit and all below it may differ. For
 * somebody with roles at several units a tool is there when one of the roles gives it. In force with the next request; what is to come needs
 * nobody to be awake for it. The data of a tool that is switched off stay. Only operators; acts and refusals are in the audit. Safe for use
 * by many threads.
 */
@ProviderType
public interface Entitlements {
    /** Characters of a reason. */
    int LONGEST_REASON = 200;

    /** Of every tool that is installed, in the country's set, or was ever decided about; by id. */
    List<Entitlement> of(Caller operator, TenantId tenant);

    /**
     * Decides for some days; the others stay as they are.
     *
     * @throws org.trivsel.problem.NotFound when there is no such tenant, or the tool is neither installed nor known here
     * @throws org.trivsel.problem.Invalid when there is no such unit, the days have passed or are the wrong way round, or the reason is missing
     * @throws org.trivsel.problem.Conflict when somebody has decided since
     */
    Entitlement choose(Caller operator, TenantId tenant, String tool, Choice choice);

    /**
     * @param unit this unit and all below it; null: the whole tenant
     * @param on null: as above, which is the tenant for a unit and the country for a tenant
     * @param from first day; null: today
     * @param to last day; null: until something else is decided
     * @param seen the mark the operator has seen
     */
    record Choice(@Nullable UnitId unit, @Nullable Boolean on, @Nullable LocalDate from, @Nullable LocalDate to, String reason, String seen) {
    }
}

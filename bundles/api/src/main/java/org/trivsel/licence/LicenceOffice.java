package org.trivsel.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.tenant.TenantId;

/**
 * What operators grant to tenants, and what tenants used. Counts only: nothing of a child. Grants are added and never changed; one that was a mistake is
 * withdrawn, which leaves what was drawn from it. Acts and refusals are in the audit. Operators only, but for what says otherwise. Safe for use
 * by many threads.
 */
@ProviderType
public interface LicenceOffice {
    /** Characters of a reference or a reason. */
    int LONGEST_TEXT = 200;
    /** Lines of {@link #used} at most. */
    int MOST_LINES = 10_000;

    /**
     * Grants.
     *
     * @throws org.trivsel.problem.NotFound when there is no such tenant
     * @throws org.trivsel.problem.Invalid when something of it cannot be used, or lacks what the instrument's terms ask for
     */
    LicenceGrant grant(Caller operator, TenantId tenant, NewGrant wanted);

    /**
     * From today on nothing is drawn from it any more.
     *
     * @throws org.trivsel.problem.NotFound when there is no such grant
     * @throws org.trivsel.problem.Conflict when it was withdrawn already
     */
    void withdraw(Caller operator, TenantId tenant, UUID grant, String reason);

    /** What was granted to a tenant, the newest first; at most 500. */
    List<LicenceGrant> of(Caller operator, TenantId tenant);

    /** What was granted to the caller's own tenant, the newest first; at most 500. For administration and leaders. */
    List<LicenceGrant> own(Caller caller);

    /**
     * What was used from a day to a day, by tenant, instrument and reference.
     *
     * @param tenant null: all
     * @param instrument null: all
     * @throws org.trivsel.problem.Invalid when the last day lies before the first
     */
    List<UsedLine> used(Caller operator, @Nullable TenantId tenant, @Nullable String instrument, LocalDate from, LocalDate to);

    /** What the caller's own tenant used, also by unit. For its administration, of the units it reaches. */
    List<UsedLine> usedByUnit(Caller administration, @Nullable String instrument, LocalDate from, LocalDate to);
}

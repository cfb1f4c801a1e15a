package org.trivsel.country;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.tenant.TenantId;

/**
 * What operators do with countries. Only they; acts and refusals are in the audit. A new version of a pack changes nothing for anybody: a tenant
 * keeps what it agreed on until an operator has looked at the differences. Safe for use by many threads.
 */
@ProviderType
public interface CountryOffice {
    /** Characters of a value. */
    int LONGEST_VALUE = 500;

    /** All bundles that declare themselves packs, by country and version, also those that are refused. */
    List<Pack> packs(Caller operator);

    /** @throws org.trivsel.problem.NotFound when there is no such tenant */
    Comparison compare(Caller operator, TenantId tenant);

    /**
     * Agrees on what the pack says now, but for what is kept. Of what only the tenant has changed nothing is taken away.
     *
     * @param mark of the comparison that the operator has looked at
     * @param taken paths of open differences where the tenant takes what the pack says; at the others it keeps what it has
     * @param seen the revision the operator has seen
     * @throws org.trivsel.problem.Invalid when a path is none of the open differences
     * @throws org.trivsel.problem.Conflict when another pack is installed by now, or somebody has decided since
     */
    Comparison agree(Caller operator, TenantId tenant, String mark, Set<String> taken, int seen);

    /**
     * Changes something for one tenant only, or gives that up.
     *
     * @param path of something in the pack that is no tool: tools are the business of {@link org.trivsel.tool.Entitlements}
     * @param value null: as the pack says
     * @throws org.trivsel.problem.Invalid when the pack has no such path, or the value cannot stand there
     * @throws org.trivsel.problem.Conflict when the tenant never agreed on a pack, or somebody has decided since
     */
    Comparison change(Caller operator, TenantId tenant, String path, @Nullable String value, int seen);
}

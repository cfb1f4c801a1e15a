package org.trivsel.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;

/**
 * What holds where. A bundle declares its settings in a file {@code policies.yaml} at its root; it is a tool's, or the bundle says so with the
 * capability {@link Setting#NAMESPACE}. Policy is nobody's personal data: asking needs no permission and leaves no entry. Safe for use by many
 * threads; joins the thread's open transaction.
 */
@ProviderType
public interface Policies {
    /** Those that are declared by an installed bundle, by id; of several versions of a bundle as the newest says. */
    List<Setting> settings();

    Optional<Setting> setting(String id);

    /**
     * What holds on a day: what the unit has decided, else the nearest unit above it, else the tenant, else its country, else what is usual. A
     * unit that is not open on that day has what its tenant has.
     *
     * @param unit null: the tenant
     */
    Policy at(Tenant tenant, @Nullable UnitId unit, LocalDate day);

    /** The values at many units in one statement: each of those asked for is there. */
    Map<UnitId, Values> values(Tenant tenant, Collection<UnitId> units, LocalDate day);
}

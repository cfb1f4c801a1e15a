package org.trivsel.tool;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;

/**
 * The tools of this system. A tool declares itself with the capability {@code trivsel.tool} and is found when its bundle is installed.
 * Safe for use by many threads.
 */
@ProviderType
public interface Tools {
    /** Service property with the tool's id on everything a tool contributes. */
    String TOOL = "trivsel.tool";

    /** Capability namespace by which a bundle declares itself a tool: attributes trivsel.tool (id), version, title.<lang>. */
    String NAMESPACE = "trivsel.tool";

    /** All installed tools, by id; of one tool all versions, the oldest first. */
    List<Tool> installed();

    /** The newest version that is ready, else the newest. */
    Optional<Tool> find(String id);

    /** One version, whatever its state. */
    Optional<Tool> find(String id, String version);

    /**
     * The version that answers for the caller: the one that is meant for them, or when it is not installed here the newest that is ready. Empty
     * when the tenant does not have the tool, or no version is installed. Quick: it asks nobody.
     */
    Optional<Tool> of(Caller caller, String id);

    /** The tools that are ready and that the caller's tenant has enabled today, by id. */
    List<Tool> usableBy(Caller caller);

    /** @throws org.trivsel.problem.NotFound unless the tool is enabled for the caller's tenant; Unavailable when it is enabled but not ready */
    void requireUsable(Caller caller, String tool);

    /** Enables a tool for a tenant for a period. Only operators. */
    void enable(Caller operator, TenantId tenant, String tool, LocalDate from, @Nullable LocalDate to);

    /** Takes the tool from the tenant today, as the tenant counts days. Its data stays. Only operators. */
    void disable(Caller operator, TenantId tenant, String tool);

    /** The tools a tenant has enabled today, as it counts days, installed or not; by id. Only operators. */
    List<String> enabledFor(Caller operator, TenantId tenant);

    /** The same for many tenants in one statement. Those without any tool are not in it. Only operators. */
    Map<TenantId, List<String>> enabledFor(Caller operator, Collection<Tenant> tenants);
}

package org.trivsel.testlib;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** A system in which people have the tools that stand in their caller. */
public final class OneTool implements Tools {
    /** Of those for whom no other is meant. */
    public static final String VERSION = "1.0.0";

    @Override
    public List<Tool> installed() {
        return List.of();
    }

    @Override
    public Optional<Tool> find(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<Tool> find(String id, String version) {
        return Optional.empty();
    }

    @Override
    public Optional<Tool> of(Caller caller, String id) {
        return caller.tools().contains(id) ? Optional.of(new Tool(id, caller.versions().getOrDefault(id, VERSION), Map.of(), Tool.State.READY, null)) : Optional.empty();
    }

    @Override
    public List<Tool> usableBy(Caller caller) {
        return List.of();
    }

    @Override
    public void requireUsable(Caller caller, String tool) {
        if (!caller.tools().contains(tool)) {
            throw new NotFound();
        }
    }

    @Override
    public void enable(Caller operator, TenantId tenant, String tool, LocalDate from, @Nullable LocalDate to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disable(Caller operator, TenantId tenant, String tool) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> enabledFor(Caller operator, TenantId tenant) {
        return List.of();
    }

    @Override
    public Map<TenantId, List<String>> enabledFor(Caller operator, Collection<Tenant> tenants) {
        return Map.of();
    }
}

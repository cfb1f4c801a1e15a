package org.trivsel.platform.assessment.instrument;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** One tool in the state it is put into. */
public final class TestTools implements Tools {
    private Tool tool;

    public TestTools(String id, Library library) {
        tool = new Tool(id, "1.0.0", Map.of(), Tool.State.READY, null);
        library.bindTools(this);
    }

    public void set(Tool.State state) {
        tool = new Tool(tool.id(), tool.version(), tool.titles(), state, null);
    }

    @Override
    public List<Tool> installed() {
        return List.of(tool);
    }

    @Override
    public Optional<Tool> find(String id) {
        return Optional.of(tool).filter(found -> found.id().equals(id));
    }

    @Override
    public List<Tool> usableBy(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireUsable(Caller caller, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void enable(Caller operator, TenantId tenant, String id, LocalDate from, @Nullable LocalDate to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disable(Caller operator, TenantId tenant, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> enabledFor(Caller operator, TenantId tenant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<TenantId, List<String>> enabledFor(Caller operator, Collection<Tenant> tenants) {
        throw new UnsupportedOperationException();
    }
}

package org.trivsel.platform.assessment.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** One tool in the state it is put into, in one version or several side by side. */
public final class TestTools implements Tools {
    private final Map<String, Tool> versions = new TreeMap<>();
    private final String id;

    public TestTools(String id, Library library) {
        this.id = id;
        set("1.0.0", Tool.State.READY);
        library.bindTools(this);
    }

    public void set(Tool.State state) {
        set("1.0.0", state);
    }

    public void set(String version, Tool.State state) {
        versions.put(version, new Tool(id, version, Map.of(), state, null));
    }

    /** Somebody whose tenant has these tools. */
    public static Caller having(Set<String> tools) {
        return having(tools, Map.of());
    }

    /** @param versions which are meant for them */
    public static Caller having(Set<String> tools, Map<String, String> versions) {
        Tenant tenant = new Tenant(new TenantId(new UUID(0, 1)), new TenantKey("strandby"), "Strandby", "DK", Locale.ENGLISH, ZoneOffset.UTC);
        return new Caller(tenant, new AccountId(new UUID(0, 2)), "anna", "Anna", Locale.ENGLISH, List.of(), Set.of(), tools, versions,
                Instant.now(), new Origin("r", "127.0.0.1"));
    }

    @Override
    public List<Tool> installed() {
        return List.copyOf(versions.values());
    }

    @Override
    public Optional<Tool> find(String id) {
        return id.equals(this.id) ? versions.values().stream().reduce((one, newer) -> newer) : Optional.empty();
    }

    @Override
    public Optional<Tool> find(String id, String version) {
        return id.equals(this.id) ? Optional.ofNullable(versions.get(version)) : Optional.empty();
    }

    @Override
    public Optional<Tool> of(Caller caller, String id) {
        if (!caller.tools().contains(id)) {
            return Optional.empty();
        }
        return Optional.ofNullable(caller.versions().get(id)).flatMap(version -> find(id, version)).or(() -> find(id));
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

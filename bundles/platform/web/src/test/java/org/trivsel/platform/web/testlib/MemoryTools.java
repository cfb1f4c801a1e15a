package org.trivsel.platform.web.testlib;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** Three tools in different states. */
public final class MemoryTools implements Tools {
    /** Of all of them. */
    public static final String VERSION = "2.3.0";

    private final Map<String, Tool> tools = new ConcurrentHashMap<>();
    private final List<String> enabled = new CopyOnWriteArrayList<>(List.of("language"));

    /** Of how many tenants at a time it was asked which tools they have. */
    public final List<Integer> asked = new CopyOnWriteArrayList<>();
    /** The days tools were enabled from. */
    public final List<LocalDate> days = new CopyOnWriteArrayList<>();

    public MemoryTools() {
        put("language", Map.of("da", "Sprogvurdering", "en", "Language assessment"), Tool.State.READY, null);
        put("broken", Map.of("da", "Motorik", "en", "Motor skills"), Tool.State.FAILED, "V2__children.sql: relation \"child\" does not exist");
        put("idle", Map.of("da", "Uddannelsesplan"), Tool.State.STOPPED, null);
    }

    public void put(String id, Map<String, String> titles, Tool.State state, @Nullable String cause) {
        tools.put(id, new Tool(id, VERSION, titles, state, cause));
    }

    public void set(String id, Tool.State state) {
        put(id, tools.get(id).titles(), state, null);
    }

    @Override
    public List<Tool> installed() {
        return tools.values().stream().sorted(java.util.Comparator.comparing(Tool::id)).toList();
    }

    @Override
    public Optional<Tool> find(String id) {
        return Optional.ofNullable(tools.get(id));
    }

    @Override
    public Optional<Tool> find(String id, String version) {
        return find(id).filter(tool -> tool.version().equals(version));
    }

    @Override
    public Optional<Tool> of(Caller caller, String id) {
        return find(id).filter(tool -> caller.tools().contains(id));
    }

    @Override
    public List<Tool> usableBy(Caller caller) {
        return installed().stream().filter(tool -> tool.state() == Tool.State.READY && caller.tools().contains(tool.id())).toList();
    }

    @Override
    public void requireUsable(Caller caller, String tool) {
        if (usableBy(caller).stream().noneMatch(usable -> usable.id().equals(tool))) {
            throw new NotFound();
        }
    }

    @Override
    public void enable(Caller operator, TenantId tenant, String tool, LocalDate from, @Nullable LocalDate to) {
        enabled.add(tool);
        days.add(from);
    }

    @Override
    public void disable(Caller operator, TenantId tenant, String tool) {
        enabled.remove(tool);
    }

    @Override
    public List<String> enabledFor(Caller operator, TenantId tenant) {
        return tenant.equals(World.STRANDBY.id()) ? List.copyOf(enabled) : List.of();
    }

    @Override
    public Map<TenantId, List<String>> enabledFor(Caller operator, Collection<Tenant> tenants) {
        asked.add(tenants.size());
        return tenants.contains(World.STRANDBY) ? Map.of(World.STRANDBY.id(), List.copyOf(enabled)) : Map.of();
    }
}

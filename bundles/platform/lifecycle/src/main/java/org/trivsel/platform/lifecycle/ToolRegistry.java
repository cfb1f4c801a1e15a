package org.trivsel.platform.lifecycle;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.lifecycle.apart.Apart;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.platform.lifecycle.trust.Confinement;
import org.trivsel.platform.lifecycle.trust.Gate;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.quarantine.Ailment;
import org.trivsel.store.Migrations;
import org.trivsel.store.Row;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** The tools that are installed, and who has them enabled. */
@Component(service = {Tools.class, ToolRegistry.class})
public final class ToolRegistry implements Tools {
    private static final Duration SHORTLY = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final String ENABLED = """
            select distinct t.tenant_id, t.tool from unnest(?::uuid[], ?::date[]) as n (tenant, today)
            join tool_enablement t on t.tenant_id = n.tenant and t.valid_from <= n.today and (t.valid_to is null or t.valid_to >= n.today)
            order by t.tenant_id, t.tool""";

    private final TenantStore store;
    private final Tenants tenants;
    private final Access access;
    private final Audit audit;
    private final ToolTracker tracker;
    private final Clock clock;
    private final BiPredicate<TenantId, Tool> allowed;
    private final Gate gate = new Gate();
    private final StandIns standIns = new StandIns();
    private Runnable ended = () -> { };

    @Activate
    public ToolRegistry(
            BundleContext context, @Reference TenantStore store, @Reference SystemStore system, @Reference Migrations migrations,
            @Reference Tenants tenants, @Reference Access access, @Reference Audit audit, @Reference Confinement confinement, @Reference Apart apart) {
        this(store, tenants, access, audit, new ToolTracker(context, migrations, confinement.knownBefore(new Defaults(system)::isReady), ToolTracker.AGAIN,
                wards(apart)), Clock.systemUTC(), confinement::allows);
        tracker.open();
        ended = apart.onChange(tracker::refresh);
    }

    /** Where nothing is ever set apart, and all may be used by everybody. */
    public ToolRegistry(BundleContext context, TenantStore store, SystemStore system, Migrations migrations, Tenants tenants, Access access, Audit audit) {
        this(store, tenants, access, audit, new ToolTracker(context, migrations, new Defaults(system)::isReady), Clock.systemUTC());
        tracker.open();
    }

    ToolRegistry(TenantStore store, Tenants tenants, Access access, Audit audit, ToolTracker tracker, Clock clock) {
        this(store, tenants, access, audit, tracker, clock, (tenant, tool) -> true);
    }

    /** @param allowed whether a version may answer people of a tenant */
    private ToolRegistry(TenantStore store, Tenants tenants, Access access, Audit audit, ToolTracker tracker, Clock clock,
            BiPredicate<TenantId, Tool> allowed) {
        this.store = store;
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.tracker = tracker;
        this.clock = clock;
        this.allowed = allowed;
    }

    private static ToolTracker.Wards wards(Apart apart) {
        return new ToolTracker.Wards(apart::cause, tool -> apart.set(Version.of(tool), Ailment.MIGRATION_FAILED, String.valueOf(tool.cause())));
    }

    @Deactivate
    public void stop() {
        ended.run();
        tracker.close();
    }

    @Override
    public List<Tool> installed() {
        return tracker.installed().all();
    }

    @Override
    public Optional<Tool> find(String id) {
        return tracker.installed().find(id);
    }

    @Override
    public Optional<Tool> find(String id, String version) {
        return tracker.installed().find(id, version);
    }

    @Override
    public Optional<Tool> of(Caller caller, String id) {
        if (!caller.tools().contains(id)) {
            return Optional.empty();
        }
        Installed now = tracker.installed();
        String meant = caller.versions().get(id);
        Optional<Tool> there = meant == null ? Optional.empty() : now.find(id, meant);
        if (there.isPresent()) {
            return there.map(tool -> allowed.test(caller.tenant().id(), tool) ? tool : heldBack(tool));
        }
        Optional<Tool> answering = now.find(id, tool -> allowed.test(caller.tenant().id(), tool));
        if (meant != null) {
            answering.filter(tool -> tool.state() == Tool.State.READY).ifPresent(tool -> standIns.note(meant, tool));
        }
        return answering;
    }

    /** Nobody decided that it may not answer here: it was decided before, and what it stood on is gone. */
    private static Tool heldBack(Tool tool) {
        return new Tool(tool.id(), tool.version(), tool.titles(), Tool.State.FAILED, "Nobody vouches for it here, so it runs in sandboxes only");
    }

    /** Versions that are meant for somebody and not here, each with what answers instead. */
    public List<String> missing() {
        return standIns.all((tool, version) -> find(tool, version).isPresent());
    }

    @Override
    public List<Tool> usableBy(Caller caller) {
        return caller.tools().stream().sorted().map(id -> of(caller, id)).flatMap(Optional::stream)
                .filter(tool -> tool.state() == Tool.State.READY).toList();
    }

    @Override
    public void requireUsable(Caller caller, String id) {
        Tool tool = of(caller, id).orElseThrow(NotFound::new);
        switch (tool.state()) {
            case READY -> { }
            case STOPPED -> throw new NotFound();
            case APART -> throw new Unavailable("tool-set-apart", "This tool has been set apart for now. Nothing is lost.", LATER, null);
            case STARTING, FAILED -> throw new Unavailable("tool-unavailable", "This tool is taking a break. Nothing is lost.", SHORTLY, null);
        }
    }

    @Override
    public void enable(Caller operator, TenantId tenant, String tool, LocalDate from, @Nullable LocalDate to) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        if (find(tool).isEmpty()) {
            throw new Invalid("tool", "unknown-tool", "There is no such tool installed.");
        }
        if (to != null && to.isBefore(from)) {
            throw new Invalid("to", "to-before-from", "The last day lies before the first.");
        }
        store.run(operator.tenant().id(), tx -> {
            requireAllowed(tx, operator, tenant, tool);
            tx.update("""
                    insert into tool_enablement (tenant_id, tool, valid_from, valid_to) values (?, ?, ?, ?)
                    on conflict (tenant_id, tool, valid_from) do update set valid_to = excluded.valid_to, source = excluded.source""", tenant.value(), tool, from, to);
            record(tx, operator, "tool.enable", tenant, tool);
        });
    }

    private void requireAllowed(Transaction tx, Caller operator, TenantId tenant, String tool) throws SQLException {
        try {
            gate.requireForNew(tx, tenant, tool);
        } catch (Conflict refusal) {
            store.apart(operator.tenant().id(), apart -> {
                audit.record(apart, operator, AuditEvent.denied("tool.enable", tenant.value(), "tool " + tool + " - " + refusal.getMessage()));
                return tenant;
            });
            throw refusal;
        }
    }

    @Override
    public void disable(Caller operator, TenantId tenant, String tool) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        LocalDate yesterday = today(tenant(tenant)).minusDays(1);
        store.run(operator.tenant().id(), tx -> {
            tx.update("delete from tool_enablement where tenant_id = ? and tool = ? and valid_from > ?", tenant.value(), tool, yesterday);
            tx.update("update tool_enablement set valid_to = ? where tenant_id = ? and tool = ? and (valid_to is null or valid_to > ?)",
                    yesterday, tenant.value(), tool, yesterday);
            record(tx, operator, "tool.disable", tenant, tool);
        });
    }

    @Override
    public List<String> enabledFor(Caller operator, TenantId tenant) {
        return enabledFor(operator, List.of(tenant(tenant))).getOrDefault(tenant, List.of());
    }

    @Override
    public Map<TenantId, List<String>> enabledFor(Caller operator, Collection<Tenant> wanted) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        UUID[] ids = wanted.stream().map(tenant -> tenant.id().value()).toArray(UUID[]::new);
        LocalDate[] days = wanted.stream().map(this::today).toArray(LocalDate[]::new);
        return store.inTransaction(operator.tenant().id(), tx -> tx.list(ENABLED, Enabled::read, ids, days)).stream()
                .collect(Collectors.groupingBy(Enabled::tenant, Collectors.mapping(Enabled::tool, Collectors.toList())));
    }

    private Tenant tenant(TenantId id) {
        return tenants.find(id).orElseThrow(NotFound::new);
    }

    private LocalDate today(Tenant tenant) {
        return LocalDate.now(clock.withZone(tenant.zone()));
    }

    private void record(Transaction tx, Caller operator, String action, TenantId tenant, String tool) {
        audit.record(tx, operator, AuditEvent.done(action, tenant.value(), "tool " + tool));
    }

    private record Enabled(TenantId tenant, String tool) {
        static Enabled read(Row row) throws SQLException {
            return new Enabled(new TenantId(row.uuid(1)), row.text(2));
        }
    }
}

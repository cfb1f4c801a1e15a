package org.trivsel.platform.lifecycle;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.store.Migrations;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** The tools that are installed, and who has them enabled. */
@Component
public final class ToolRegistry implements Tools {
    private static final java.time.Duration SHORTLY = java.time.Duration.ofSeconds(30);

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final ToolTracker tracker;

    @Activate
    public ToolRegistry(
            BundleContext context, @Reference TenantStore store, @Reference Migrations migrations, @Reference Access access,
            @Reference Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.tracker = new ToolTracker(context, migrations);
        tracker.open();
    }

    @Deactivate
    public void stop() {
        tracker.close();
    }

    @Override
    public List<Tool> installed() {
        return tracker.tools();
    }

    @Override
    public Optional<Tool> find(String id) {
        return tracker.find(id);
    }

    @Override
    public List<Tool> usableBy(Caller caller) {
        return installed().stream().filter(tool -> tool.state() == Tool.State.READY && caller.tools().contains(tool.id())).toList();
    }

    @Override
    public void requireUsable(Caller caller, String id) {
        Tool tool = find(id).filter(it -> caller.tools().contains(id)).orElseThrow(NotFound::new);
        switch (tool.state()) {
            case READY -> { }
            case STOPPED -> throw new NotFound();
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
        store.apart(tenant, tx -> tx.update("""
                insert into tool_enablement (tenant_id, tool, valid_from, valid_to) values (?, ?, ?, ?)
                on conflict (tenant_id, tool, valid_from) do update set valid_to = excluded.valid_to""", tenant.value(), tool, from, to));
        record(operator, "tool.enable", tenant, tool);
    }

    @Override
    public void disable(Caller operator, TenantId tenant, String tool) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        store.apart(tenant, tx -> {
            tx.update("delete from tool_enablement where tenant_id = ? and tool = ? and valid_from > ?", tenant.value(), tool, yesterday);
            return tx.update("""
                    update tool_enablement set valid_to = ? where tenant_id = ? and tool = ? and (valid_to is null or valid_to > ?)""",
                    yesterday, tenant.value(), tool, yesterday);
        });
        record(operator, "tool.disable", tenant, tool);
    }

    @Override
    public List<String> enabledFor(Caller operator, TenantId tenant) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return store.apart(tenant, tx -> tx.list("""
                select distinct tool from tool_enablement where tenant_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                order by tool""", row -> row.text(1), tenant.value(), today, today));
    }

    private void record(Caller operator, String action, TenantId tenant, String tool) {
        store.run(operator.tenant().id(), tx -> audit.record(tx, operator, AuditEvent.done(action, tenant.value(), "tool " + tool)));
    }
}

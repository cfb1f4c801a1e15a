package org.trivsel.platform.lifecycle.apart;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.quarantine.Ailment;
import org.trivsel.quarantine.LifecycleAct;
import org.trivsel.quarantine.Quarantine;
import org.trivsel.quarantine.SetApart;
import org.trivsel.store.TenantStore;
import org.trivsel.tool.Tools;

/** What operators decide about versions that are set apart; the act and its entry in the audit stand or fall together. */
@Component
public final class ToolQuarantine implements Quarantine {
    private static final String SET = "tool.set-apart";
    private static final String LIFT = "tool.let-back";

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Tools tools;
    private final Apart apart;
    private final Alarm alarm;
    private final ApartTable table = new ApartTable();

    @Activate
    public ToolQuarantine(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Tools tools, @Reference Apart apart,
            @Reference Alarm alarm) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.tools = tools;
        this.apart = apart;
        this.alarm = alarm;
    }

    @Override
    public List<SetApart> list(Caller operator, @Nullable UUID after, int limit) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> table.page(tx, operator.tenant().id().value(), after, limit));
    }

    @Override
    public SetApart get(Caller operator, UUID id) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> table.find(tx, operator.tenant().id().value(), id)).orElseThrow(NotFound::new);
    }

    @Override
    public SetApart setApart(Caller operator, String tool, String version, String reason) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Version one = new Version(tool, version);
        return acts.orSaidWhy(operator, SET, null, "tool " + one, tx -> {
            if (tools.find(tool, version).isEmpty() && !table.isKnown(tx, one)) {
                throw new Invalid("version", "unknown-version", "There is no such version of this tool here.");
            }
            requireReason(reason);
            UUID id = UUID.randomUUID();
            if (!table.add(tx, id, one, Ailment.BY_HAND, reason.strip(), null, operator.account().value())) {
                throw new Conflict("set-apart-already", one + " is set apart already.");
            }
            audit.record(tx, operator, AuditEvent.done(SET, null, "tool " + one + ": " + reason.strip()));
            alarm.setApartByHand(tx, one, operator.name());
            tx.afterCommit(apart::look);
            return table.find(tx, operator.tenant().id().value(), id).orElseThrow();
        });
    }

    @Override
    public SetApart lift(Caller operator, UUID id, String reason) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return acts.orSaidWhy(operator, LIFT, null, id.toString(), tx -> {
            SetApart found = table.find(tx, operator.tenant().id().value(), id).orElseThrow(NotFound::new);
            requireReason(reason);
            if (!table.lift(tx, id, operator.account().value(), reason.strip())) {
                throw new Conflict("not-set-apart", found.tool() + " " + found.version() + " has been let back already.");
            }
            audit.record(tx, operator, AuditEvent.done(LIFT, null, "tool " + found.tool() + " " + found.version() + ": " + reason.strip()));
            tx.afterCommit(apart::look);
            return table.find(tx, operator.tenant().id().value(), id).orElseThrow();
        });
    }

    @Override
    public List<LifecycleAct> acts(Caller operator, @Nullable UUID after, int limit) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> table.acts(tx, operator.tenant().id().value(), after, limit));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", "reason", "Say why, in 1 to " + LONGEST_REASON + " characters.");
        }
    }
}

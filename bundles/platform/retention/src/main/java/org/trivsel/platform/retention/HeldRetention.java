package org.trivsel.platform.retention;

import com.fasterxml.uuid.Generators;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.retention.Due;
import org.trivsel.retention.Hold;
import org.trivsel.retention.Keeper;
import org.trivsel.retention.Retention;
import org.trivsel.retention.Run;
import org.trivsel.store.TenantStore;
import org.trivsel.text.Texts;

/** What administration sees and decides; acts and their entries stand or fall together. */
@Component
public final class HeldRetention implements Retention {
    private static final String HOLD = "retention.hold";
    private static final String RELEASE = "retention.release";
    /** Of the entries of the log, which can be millions. */
    private static final int MOST_COUNTED = 100_000;

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final KeptData kept;
    private final UseLog log;
    private final RetentionTable table = new RetentionTable();

    @Activate
    public HeldRetention(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference KeptData kept,
            @Reference UseLog log) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.kept = kept;
        this.log = log;
    }

    @Override
    public List<Due> due(Caller caller) {
        require(caller, Permission.RETENTION_READ);
        LocalDate today = caller.today();
        return store.inTransaction(caller.tenant().id(), tx -> {
            KeptData.Held held = kept.held(tx, caller.tenant(), today);
            List<Due> all = new ArrayList<>();
            for (Keeper keeper : kept.keepers()) {
                int months = kept.months(keeper, caller.tenant(), today);
                LocalDate before = KeptData.before(months, today).orElse(null);
                int over = before == null ? 0 : keeper.count(tx, caller.tenant().id(), before, Set.of());
                int goes = before == null || held.everybody() ? 0 : keeper.count(tx, caller.tenant().id(), before, held.children());
                all.add(new Due(keeper.id(), keeper.name(caller.locale()), keeper.setting(), months, before, goes, over - goes));
            }
            all.add(dueOfLog(caller, held));
            return all;
        });
    }

    private Due dueOfLog(Caller caller, KeptData.Held held) {
        int months = log.months(caller.tenant());
        LocalDate before = KeptData.before(months, caller.today()).orElse(null);
        int over = before == null ? 0 : log.count(caller.tenant(), before, KeptData.Held.NOBODY, MOST_COUNTED);
        int goes = before == null || held.equals(KeptData.Held.NOBODY) ? over : log.count(caller.tenant(), before, held, MOST_COUNTED);
        return new Due(UseLog.ID, Texts.beside(HeldRetention.class, caller.locale()).get("log"), "", months, before, goes, over - goes);
    }

    @Override
    public List<Run> runs(Caller caller) {
        require(caller, Permission.RETENTION_READ);
        return store.inTransaction(caller.tenant().id(), tx -> table.runs(tx, caller.tenant().id().value()));
    }

    @Override
    public List<Hold> holds(Caller caller) {
        require(caller, Permission.RETENTION_READ);
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Hold> holds = table.holds(tx, caller.tenant().id().value());
            List<UUID> children = holds.stream().map(Hold::child).filter(child -> child != null).map(ChildId::value).toList();
            audit.record(tx, caller, AuditEvent.done("retention.read", null, children, holds.size() + " holds"));
            return holds;
        });
    }

    @Override
    public Hold hold(Caller caller, @Nullable ChildId child, String reason, @Nullable LocalDate until) {
        require(caller, Permission.RETENTION_EDIT);
        UUID about = child == null ? null : child.value();
        if (child != null) {
            access.require(caller, Permission.CHILD_READ, child);
        }
        return acts.orSaidWhy(caller, HOLD, about, until == null ? "" : "until " + until, tx -> {
            requireSound(reason, until, caller.today());
            UUID id = Generators.timeBasedEpochRandomGenerator().generate();
            table.add(tx, caller.tenant().id().value(), id, about, reason.strip(), until, caller.account().value());
            audit.record(tx, caller, AuditEvent.done(HOLD, about, "hold " + id + (until == null ? "" : " until " + until)));
            return table.hold(tx, caller.tenant().id().value(), id).orElseThrow();
        });
    }

    @Override
    public Hold release(Caller caller, UUID id, String reason) {
        require(caller, Permission.RETENTION_EDIT);
        return acts.orSaidWhy(caller, RELEASE, null, "hold " + id, tx -> {
            UUID tenant = caller.tenant().id().value();
            Hold hold = table.hold(tx, tenant, id).orElseThrow(NotFound::new);
            requireSound(reason, null, caller.today());
            if (!table.end(tx, tenant, id, caller.account().value(), reason.strip())) {
                throw new Conflict("hold-over", "This hold was ended already.");
            }
            audit.record(tx, caller, AuditEvent.done(RELEASE, hold.child() == null ? null : hold.child().value(), "hold " + id));
            return table.hold(tx, tenant, id).orElseThrow();
        });
    }

    /** Of the whole tenant: what is deleted is not of a part. */
    private void require(Caller caller, Permission permission) {
        access.require(caller, permission);
        if (!access.reach(caller, permission).wholeTenant()) {
            store.run(caller.tenant().id(), tx -> {
                throw new NotFound(later -> audit.record(later, caller, AuditEvent.denied("retention.read", null, "Administration of a part only.")));
            });
        }
    }

    private static void requireSound(String reason, @Nullable LocalDate until, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "reason", "Say why, in 1 to " + LONGEST_REASON + " characters."));
        }
        if (until != null && until.isBefore(today)) {
            faults.add(new Fault("until", "until-past", "This day has passed. Leave it out to hold until somebody ends it."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}

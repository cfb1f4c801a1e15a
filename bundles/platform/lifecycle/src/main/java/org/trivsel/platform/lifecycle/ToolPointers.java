package org.trivsel.platform.lifecycle;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.trivsel.platform.lifecycle.trust.Gate;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Target;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** Decisions about versions, in the database; the act and its entry in the audit stand or fall together. */
@Component
public final class ToolPointers implements Pointers {
    private static final Duration FARTHEST = Duration.ofDays(3652);
    private static final String POINT = "tool.point";
    private static final String ROLL_BACK = "tool.roll-back";
    private static final String UNIT = """
            select v.name from unit_version v where v.tenant_id = ? and v.unit_id = ?
              and v.valid_from <= ? and (v.valid_to is null or v.valid_to >= ?)""";

    private final TenantStore store;
    private final Tenants tenants;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Tools tools;
    private final Clock clock;
    private final PointerTable table = new PointerTable();
    private final Gate gate = new Gate();

    @Activate
    public ToolPointers(@Reference TenantStore store, @Reference Tenants tenants, @Reference Access access, @Reference Audit audit,
            @Reference Tools tools) {
        this(store, tenants, access, audit, tools, Clock.systemUTC());
    }

    ToolPointers(TenantStore store, Tenants tenants, Access access, Audit audit, Tools tools, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.tools = tools;
        this.clock = clock;
    }

    @Override
    public @Nullable Pointer everybody(Caller operator, String tool) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> table.holding(tx, operator, Target.everybody(tool))).orElse(null);
    }

    @Override
    public Map<TenantId, List<Pointer>> of(Caller operator, String tool, Collection<TenantId> wanted) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        UUID[] keys = wanted.stream().map(TenantId::value).toArray(UUID[]::new);
        return store.inTransaction(operator.tenant().id(), tx -> table.live(tx, operator, tool, keys)).stream()
                .collect(Collectors.groupingBy(pointer -> pointer.target().tenant()));
    }

    @Override
    public Pointer point(Caller operator, Target target, @Nullable String version, @Nullable Instant from, String reason, int seen) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Decision wish = new Decision(target, null, version, from, reason, seen);
        return acts.orSaidWhy(operator, POINT, wish.subject(), wish.words(), tx -> {
            Tenant tenant = requireKnown(target);
            requireSound(wish);
            Decision decision = wish.withUnitName(unitName(tenant, target.unit()));
            requireUsable(tx, tenant, decision);
            return decide(tx, operator, POINT, decision);
        });
    }

    @Override
    public Pointer rollBack(Caller operator, Target target, @Nullable String reason, int seen) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Decision wish = new Decision(target, null, null, null, reason, seen);
        return acts.orSaidWhy(operator, ROLL_BACK, wish.subject(), wish.words(), tx -> {
            Tenant tenant = requireKnown(target);
            if (reason != null) {
                requireReason(reason);
            }
            Pointer now = table.holding(tx, operator, target).orElseThrow(ToolPointers::nothingBefore);
            Pointer before = table.before(tx, operator, now).orElse(null);
            if (before == null && target.tenant() == null) {
                throw nothingBefore();
            }
            Decision decision = wish.withUnitName(now.unitName()).withVersion(before == null ? null : before.version());
            requireUsable(tx, tenant, decision);
            return decide(tx, operator, ROLL_BACK, decision);
        });
    }

    private Pointer decide(Transaction tx, Caller operator, String action, Decision decision) throws SQLException {
        Target target = decision.target();
        if (table.latest(tx, target) != decision.seen() || !table.add(tx, operator, decision)) {
            throw changed(table.newest(tx, operator, target).orElse(null));
        }
        audit.record(tx, operator, AuditEvent.done(action, decision.subject(), decision.words()));
        return table.newest(tx, operator, target).orElseThrow();
    }

    private @Nullable Tenant requireKnown(Target target) {
        if (tools.find(target.tool()).isEmpty()) {
            throw new NotFound();
        }
        return target.tenant() == null ? null : tenants.find(target.tenant()).orElseThrow(NotFound::new);
    }

    private void requireSound(Decision wish) {
        boolean forAll = wish.target().tenant() == null;
        if (wish.version() == null && forAll) {
            throw new Invalid("version", "required", "Say which version is for all.");
        }
        if (wish.from() != null && (forAll || wish.from().isBefore(clock.instant()))) {
            throw new Invalid("from", "from-past", forAll
                    ? "What is for all changes at once: leave the time out." : "This time has passed. Leave it out to begin now.");
        }
        if (wish.from() != null && wish.from().isAfter(clock.instant().plus(FARTHEST))) {
            throw new Invalid("from", "from-far", "This time is more than ten years away.");
        }
        requireReason(wish.reason() == null ? "" : wish.reason());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", "reason", "Say why, in 1 to " + LONGEST_REASON + " characters.");
        }
    }

    /** That version works, and the tenant has the tool on the day it begins there. */
    private void requireUsable(Transaction tx, @Nullable Tenant tenant, Decision decision) throws SQLException {
        String version = decision.version();
        if (version == null) {
            return;
        }
        String tool = decision.target().tool();
        if (!isComing(tx, tool, version)) {
            requireReady(tool, version);
        }
        if (table.isLeaving(tx, tool, version)) {
            throw new Conflict("version-not-ready", tool + " " + version + " is being taken away. Install it again first.");
        }
        gate.requireFor(tx, tenant == null ? null : tenant.id(), tool, version);
        Instant from = decision.from() == null ? clock.instant() : decision.from();
        if (tenant != null && !table.hasTool(tx, tenant.id(), tool, LocalDate.ofInstant(from, tenant.zone()))) {
            throw new Conflict("not-enabled", tenant.name() + " does not have " + tool + " on that day. Switch it on there first.");
        }
    }

    /** It has been ready at another node, and this one has not got so far: whoever is pointed at it is answered there at once, and here in a moment. */
    private boolean isComing(Transaction tx, String tool, String version) throws SQLException {
        boolean here = tools.find(tool, version).filter(found -> found.state() != Tool.State.STARTING).isPresent();
        return !here && table.isWantedAndProved(tx, tool, version);
    }

    private void requireReady(String tool, String version) {
        List<String> here = tools.installed().stream().filter(one -> one.id().equals(tool)).map(Tool::version).toList();
        Tool found = tools.find(tool, version).orElseThrow(() -> new Invalid("version", "unknown-version",
                "There is no version " + version + " of " + tool + " here. Installed: " + String.join(", ", here) + "."));
        if (found.state() != Tool.State.READY) {
            throw new Conflict("version-not-ready", tool + " " + version + " is not ready"
                    + (found.cause() == null ? ". Nobody can be pointed at it yet." : ": " + found.cause()));
        }
    }

    /** Of a unit that exists today; units of other tenants are as unknown as any. */
    private @Nullable String unitName(@Nullable Tenant tenant, @Nullable UnitId unit) {
        if (tenant == null || unit == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock.withZone(tenant.zone()));
        return store.apart(tenant.id(), tx -> tx.one(UNIT, row -> row.text(1), tenant.id().value(), unit.value(), today, today))
                .orElseThrow(() -> new Invalid("unit", "unknown-unit", "The tenant has no such unit today."));
    }

    private static Conflict nothingBefore() {
        return new Conflict("nothing-before", "Nothing else was decided before, so there is nothing to go back to.");
    }

    private static Conflict changed(@Nullable Pointer other) {
        String what = other == null ? "nothing is decided here"
                : "it was decided that " + (other.version() == null ? "what holds above" : other.version()) + " answers from " + other.from()
                + " (decision " + other.revision() + ")";
        return new Conflict("decided-meanwhile", "Since you looked, " + what + ". Look again, then decide.");
    }
}

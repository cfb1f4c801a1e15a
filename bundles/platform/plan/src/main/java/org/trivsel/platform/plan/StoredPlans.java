package org.trivsel.platform.plan;

import com.fasterxml.uuid.Generators;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.legalbasis.Disclosures;
import org.trivsel.legalbasis.Disclosures.Made;
import org.trivsel.plan.About;
import org.trivsel.plan.Evidence;
import org.trivsel.plan.FocusEvent;
import org.trivsel.plan.FocusEvent.Kind;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.FocusPoint.State;
import org.trivsel.plan.FocusText;
import org.trivsel.plan.Plans;
import org.trivsel.platform.plan.PointTable.Asking;
import org.trivsel.platform.plan.PointTable.Kept;
import org.trivsel.platform.plan.PointTable.OfChild;
import org.trivsel.platform.plan.PointTable.Terms;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Values;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Points and their entries in the audit, which stand or fall together. */
@Component
public final class StoredPlans implements Plans {
    private static final int MOST = 200;
    private static final int OWN = 20;
    private static final String READ = "plan.read";

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Policies policies;
    private final Disclosures disclosures;
    private final PointTable table = new PointTable();

    @Activate
    public StoredPlans(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Policies policies,
            @Reference Disclosures disclosures) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.policies = policies;
        this.disclosures = disclosures;
    }

    @Override
    public FocusPoint begin(Caller caller, About about, FocusText text, List<Evidence> evidence) {
        return in(caller, tx -> {
            require(caller, Permission.PLAN_WRITE, about);
            UUID unit = unit(tx, caller, about);
            Soundness.require(text, caller.today(), owners(tx, caller, unit).keySet());
            Soundness.requireFew(evidence);
            UUID id = Generators.timeBasedEpochRandomGenerator().generate();
            FocusPoint point = new FocusPoint(id, about, "", Soundness.stripped(text), null, State.OPEN, 1, null, evidence, null, Instant.EPOCH, Instant.EPOCH);
            table.add(tx, tenant(caller), point, unit, terms(caller, unit), caller.account().value());
            return done(tx, caller, id, Kind.BEGIN, null);
        });
    }

    @Override
    public FocusPoint get(Caller caller, UUID point) {
        return in(caller, tx -> {
            Kept kept = read(tx, caller, point);
            audit.record(tx, caller, AuditEvent.done(READ, subject(kept.point().about()), "point " + point));
            return kept.point();
        });
    }

    @Override
    public List<FocusPoint> of(Caller caller, About about) {
        return in(caller, tx -> {
            ChildId child = about.child();
            List<FocusPoint> points = child == null ? ofUnit(tx, caller, about) : ofChild(tx, caller, child);
            audit.record(tx, caller, AuditEvent.done(READ, subject(about), points.size() + " points"));
            return points;
        });
    }

    @Override
    public List<FocusPoint> below(Caller caller, UnitId unit, @Nullable LocalDate dueBy) {
        return in(caller, tx -> {
            access.require(caller, Permission.PLAN_READ, unit);
            return listed(tx, caller, unit.value(), table.below(tx, asking(caller), unit.value(), dueBy, MOST));
        });
    }

    @Override
    public List<FocusPoint> own(Caller caller, LocalDate dueBy) {
        if (!caller.has(Permission.PLAN_READ)) {
            return List.of();
        }
        return in(caller, tx -> {
            List<FocusPoint> points = table.own(tx, asking(caller), caller.account().value(), dueBy, OWN);
            return points.isEmpty() ? points : listed(tx, caller, null, points);
        });
    }

    @Override
    public FocusPoint change(Caller caller, UUID point, int revision, FocusText text) {
        return act(caller, point, revision, List.of(State.OPEN), (tx, kept) -> {
            Collection<AccountId> owners = new ArrayList<>(owners(tx, caller, kept.unit()).keySet());
            // Whoever has it may keep it, also after leaving: it has to be possible to change the rest.
            owners.add(kept.point().text().owner());
            Soundness.require(text, text.due().equals(kept.point().text().due()) ? text.due() : caller.today(), owners);
            table.change(tx, tenant(caller), point, Soundness.stripped(text), State.OPEN, kept.point().evaluation());
            return done(tx, caller, point, Kind.CHANGE, null);
        });
    }

    @Override
    public FocusPoint evaluate(Caller caller, UUID point, int revision, String evaluation) {
        return act(caller, point, revision, List.of(State.OPEN, State.EVALUATED), (tx, kept) -> {
            Soundness.requireText("evaluation", evaluation, LONGEST_TEXT);
            table.change(tx, tenant(caller), point, kept.point().text(), State.EVALUATED, evaluation.strip());
            return done(tx, caller, point, Kind.EVALUATE, null);
        });
    }

    @Override
    public FocusPoint close(Caller caller, UUID point, int revision, String reason) {
        return act(caller, point, revision, List.of(State.OPEN, State.EVALUATED), (tx, kept) -> {
            Soundness.requireText("reason", reason, LONGEST_REASON);
            table.change(tx, tenant(caller), point, kept.point().text(), State.CLOSED, kept.point().evaluation());
            return done(tx, caller, point, Kind.CLOSE, reason.strip());
        });
    }

    @Override
    public FocusPoint reopen(Caller caller, UUID point, int revision, LocalDate due, String reason) {
        return act(caller, point, revision, List.of(State.EVALUATED, State.CLOSED), (tx, kept) -> {
            FocusText before = kept.point().text();
            FocusText text = new FocusText(before.goal(), before.measure(), before.owner(), due);
            Soundness.require(text, caller.today(), List.of(before.owner()));
            Soundness.requireText("reason", reason, LONGEST_REASON);
            table.change(tx, tenant(caller), point, text, State.OPEN, kept.point().evaluation());
            return done(tx, caller, point, Kind.REOPEN, reason.strip());
        });
    }

    @Override
    public List<FocusEvent> history(Caller caller, UUID point) {
        return in(caller, tx -> {
            Kept kept = read(tx, caller, point);
            audit.record(tx, caller, AuditEvent.done("plan.history", subject(kept.point().about()), "point " + point));
            return table.history(tx, tenant(caller), point);
        });
    }

    @Override
    public Map<AccountId, String> owners(Caller caller, About about) {
        return in(caller, tx -> {
            require(caller, Permission.PLAN_WRITE, about);
            return owners(tx, caller, unit(tx, caller, about));
        });
    }

    private FocusPoint act(Caller caller, UUID point, int revision, List<State> from, Act act) {
        return in(caller, tx -> {
            find(tx, caller, Permission.PLAN_WRITE, point);
            if (table.lock(tx, tenant(caller), point) != revision) {
                throw new Conflict("changed-meanwhile", "Somebody has changed this since you looked. Look again, then do it.");
            }
            Kept kept = table.find(tx, tenant(caller), point).orElseThrow();
            if (!from.contains(kept.point().state())) {
                throw new Conflict("not-in-state", "It is " + kept.point().state() + ". This can be done while it is "
                        + String.join(" or ", from.stream().map(State::name).toList()) + ".");
            }
            return act.in(tx, kept);
        });
    }

    private FocusPoint done(Transaction tx, Caller caller, UUID point, Kind kind, @Nullable String reason) throws SQLException {
        table.tell(tx, tenant(caller), point, kind, caller.account().value(), reason);
        FocusPoint now = table.find(tx, tenant(caller), point).orElseThrow().point();
        audit.record(tx, caller, AuditEvent.done("plan." + kind.name().toLowerCase(java.util.Locale.ROOT), subject(now.about()), "point " + point));
        return now;
    }

    private List<FocusPoint> listed(Transaction tx, Caller caller, @Nullable UUID where, List<FocusPoint> points) {
        List<UUID> subjects = points.stream().map(point -> subject(point.about())).toList();
        audit.record(tx, caller, AuditEvent.done("plan.list", where, subjects, points.size() + " points"));
        return points;
    }

    private List<FocusPoint> ofUnit(Transaction tx, Caller caller, About about) throws SQLException {
        require(caller, Permission.PLAN_READ, about);
        return table.of(tx, asking(caller), about.unit(), MOST);
    }

    /** What is for the caller, and of what is not, what was disclosed. Nothing is asked of disclosures where there is nothing of the kind. */
    private List<FocusPoint> ofChild(Transaction tx, Caller caller, ChildId child) throws SQLException {
        access.require(caller, Permission.PLAN_READ);
        List<OfChild> all = table.of(tx, asking(caller), child, MOST);
        Set<Made> closed = all.stream().filter(one -> !one.reached() && one.kept().made() != null).map(one -> new Made(child, one.kept().made()))
                .collect(Collectors.toSet());
        boolean sees = access.explain(caller, Permission.PLAN_READ, child) instanceof Decision.Allowed;
        Made ofAnother = new Made(child, null);
        if (!sees) {
            closed.add(ofAnother);
        }
        Set<Made> opened = disclosures.opened(caller, DisclosedPlans.KIND, closed);
        if (!sees && !opened.contains(ofAnother)) {
            access.require(caller, Permission.PLAN_READ, child);
        }
        return all.stream().filter(one -> one.reached() || one.kept().made() != null && opened.contains(new Made(child, one.kept().made())))
                .map(one -> one.kept().point()).toList();
    }

    /** As {@link #find} for reading, also where a disclosure lets the caller. */
    private Kept read(Transaction tx, Caller caller, UUID point) throws SQLException {
        access.require(caller, Permission.PLAN_READ);
        Kept kept = table.find(tx, tenant(caller), point).orElse(null);
        ChildId child = kept == null ? null : kept.point().about().child();
        if (kept != null && child != null && (isFor(caller, kept) || isOpened(caller, kept, child))) {
            return kept;
        }
        return find(tx, caller, Permission.PLAN_READ, point);
    }

    private boolean isOpened(Caller caller, Kept kept, ChildId child) {
        UnitId made = kept.made();
        return made != null && !disclosures.opened(caller, DisclosedPlans.KIND, Set.of(new Made(child, made))).isEmpty();
    }

    private boolean isFor(Caller caller, Kept kept) {
        ChildId child = kept.where().child();
        UnitId unit = kept.where().unit();
        return child != null && access.explain(caller, Permission.PLAN_READ, child) instanceof Decision.Allowed
                || unit != null && access.explain(caller, Permission.PLAN_READ, unit) instanceof Decision.Allowed;
    }

    /** The point, when the caller may do this with it; otherwise it is not there, and the entry says why. */
    private Kept find(Transaction tx, Caller caller, Permission permission, UUID point) throws SQLException {
        access.require(caller, permission);
        Kept kept = table.find(tx, tenant(caller), point).orElseThrow(() -> new NotFound(
                later -> audit.record(later, caller, AuditEvent.denied(READ, point, "There is no such point."))));
        require(caller, permission, kept.where());
        return kept;
    }

    private void require(Caller caller, Permission permission, About about) {
        ChildId child = about.child();
        UnitId unit = about.unit();
        access.require(caller, permission);
        if (child != null) {
            access.require(caller, permission, child);
        } else if (unit != null) {
            access.require(caller, permission, unit);
        }
    }

    private @Nullable UUID unit(Transaction tx, Caller caller, About about) throws SQLException {
        UnitId unit = about.unit();
        return unit == null ? table.place(tx, tenant(caller), subject(about), caller.today()) : unit.value();
    }

    private Map<AccountId, String> owners(Transaction tx, Caller caller, @Nullable UUID unit) throws SQLException {
        Map<AccountId, String> owners = new LinkedHashMap<>();
        owners.put(caller.account(), caller.name());
        table.owners(tx, tenant(caller), unit, caller.today()).forEach(person -> owners.put(new AccountId(person.id()), person.name()));
        return owners;
    }

    private Terms terms(Caller caller, @Nullable UUID unit) {
        Values values = policies.at(caller.tenant(), unit == null ? null : new UnitId(unit), caller.today()).values();
        return new Terms(values.yes("plan.follows"), values.number("plan.remind"));
    }

    private Asking asking(Caller caller) {
        return new Asking(tenant(caller), access.reach(caller, Permission.PLAN_READ), caller.today());
    }

    private <T> T in(Caller caller, TenantStore.Work<T> work) {
        return store.inTransaction(caller.tenant().id(), work);
    }

    private static UUID subject(About about) {
        ChildId child = about.child();
        return child == null ? about.unit().value() : child.value();
    }

    private static UUID tenant(Caller caller) {
        return caller.tenant().id().value();
    }

    /** What is done to a point that is there, as it was read. */
    @FunctionalInterface
    private interface Act {
        FocusPoint in(Transaction tx, Kept kept) throws SQLException;
    }
}

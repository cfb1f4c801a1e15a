package org.trivsel.platform.round;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.policy.Policies;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Coverage;
import org.trivsel.round.NewRound;
import org.trivsel.round.Part;
import org.trivsel.round.Round;
import org.trivsel.round.RoundId;
import org.trivsel.round.Rounds;
import org.trivsel.round.Step;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Tools;

/** Rounds in the tables of the platform. */
@Component(service = Rounds.class)
public final class PostgresRounds implements Rounds {
    private static final int MOST = 200;
    private static final int MOST_FOR_TOOL = 50;
    private static final int MOST_UNITS = 500;
    private static final int MOST_CHILDREN = 2000;
    private static final List<String> PLANNED = List.of("PLANNED");
    private static final List<String> UNDER_WAY = List.of("OPENING", "OPEN");

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Policies policies;
    private final Tools tools;
    private final Opener opener;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    @Activate
    public PostgresRounds(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Policies policies,
            @Reference Tools tools, @Reference Tenants tenants) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.policies = policies;
        this.tools = tools;
        this.opener = new Opener(store, tenants, new Settler(store, policies));
    }

    @Deactivate
    public void stop() {
        opener.close();
    }

    @Override
    public Round plan(Caller caller, NewRound round) {
        access.require(caller, Permission.ROUND_EDIT);
        RoundId id = new RoundId(ids.generate());
        return acts.orSaidWhy(caller, "round.plan", id.value(), round.tool(), tx -> {
            check(caller, round);
            tools.requireUsable(caller, round.tool());
            String more = requireCadence(tx, caller, round) ? ", one more than the policy says: " + round.reason().strip() : "";
            new RoundTable(tx, caller).add(id, round, caller);
            audit.record(tx, caller, AuditEvent.done("round.plan", id.value(), round.tool() + ", " + round.units().size() + " units" + more));
            return found(tx, caller, id);
        });
    }

    private void check(Caller caller, NewRound round) {
        List<Fault> faults = new ArrayList<>();
        if (round.title().isBlank() || round.title().length() > LONGEST_TITLE) {
            faults.add(new Fault("title", "title", "A title has 1 to " + LONGEST_TITLE + " characters."));
        }
        if (round.to().isBefore(round.from()) || round.to().isBefore(caller.today()) || round.to().isAfter(caller.today().plusYears(2))) {
            faults.add(new Fault("to", "period", "The last day is not before the first one, not past, and within two years."));
        }
        if (round.units().isEmpty() || round.units().size() > MOST_UNITS) {
            faults.add(new Fault("units", "units", "Name 1 to " + MOST_UNITS + " units."));
        }
        if (round.reason() != null && round.reason().length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "reason", "A reason has at most " + LONGEST_REASON + " characters."));
        }
        if (policies.setting(round.tool() + ".youngest").isEmpty()) {
            faults.add(new Fault("tool", "tool", "There is no such tool, or its work is not done in rounds."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        round.units().forEach(unit -> access.require(caller, Permission.ROUND_EDIT, unit));
    }

    /** @return whether it is one more than the policy says a year, with a reason */
    private boolean requireCadence(Transaction tx, Caller caller, NewRound round) throws SQLException {
        String setting = round.tool() + ".cadence";
        if (policies.setting(setting).isEmpty()) {
            return false;
        }
        int most = policies.at(caller.tenant(), null, round.from()).values().number(setting);
        boolean isOneMore = new RoundTable(tx, caller).mostInYear(round, caller.today()) >= most;
        if (isOneMore && (round.reason() == null || round.reason().isBlank())) {
            throw new Invalid("reason", "cadence", "The policy says " + most + " rounds a year, and there are as many here in " + round.from().getYear()
                    + " already. Say why there is to be one more.");
        }
        return isOneMore;
    }

    @Override
    public Round open(Caller caller, RoundId id, int revision) {
        access.require(caller, Permission.ROUND_EDIT);
        return acts.orSaidWhy(caller, "round.open", id.value(), "", tx -> {
            Round round = editable(tx, caller, id);
            LocalDate today = caller.today();
            if (round.from().isAfter(today)) {
                throw new Conflict("round-early", "The round can be opened on its first day, " + round.from() + ".");
            }
            changed(round, new RoundTable(tx, caller).change(id, revision, PLANNED, "state = 'OPENING', counted_on = ?", today));
            audit.record(tx, caller, AuditEvent.done("round.open", id.value(), round.tool()));
            tx.afterCommit(opener::wake);
            return found(tx, caller, id);
        });
    }

    @Override
    public Round close(Caller caller, RoundId id, int revision) {
        access.require(caller, Permission.ROUND_EDIT);
        return acts.orSaidWhy(caller, "round.close", id.value(), "", tx -> {
            Round round = editable(tx, caller, id);
            changed(round, new RoundTable(tx, caller).change(id, revision, UNDER_WAY, "state = 'CLOSED', closed_at = ?", Instant.now()));
            audit.record(tx, caller, AuditEvent.done("round.close", id.value(), round.tool()));
            return found(tx, caller, id);
        });
    }

    private Round editable(Transaction tx, Caller caller, RoundId id) throws SQLException {
        Round round = new RoundTable(tx, caller).find(caller, access.reach(caller, Permission.ROUND_READ), id).orElseThrow(NotFound::new);
        round.units().forEach(unit -> access.require(caller, Permission.ROUND_EDIT, unit));
        return round;
    }

    private static void changed(Round seen, boolean done) {
        if (!done) {
            throw new Conflict("round-changed", "The round is " + seen.state().name().toLowerCase(java.util.Locale.ROOT)
                    + " now, in revision " + seen.revision() + ": somebody has changed it since, or it cannot be done in this state. Look at it again.");
        }
    }

    @Override
    public List<Round> list(Caller caller) {
        access.require(caller, Permission.ROUND_READ);
        return store.inTransaction(caller.tenant().id(),
                tx -> new RoundTable(tx, caller).list(caller, access.reach(caller, Permission.ROUND_READ), MOST));
    }

    @Override
    public Round get(Caller caller, RoundId id) {
        access.require(caller, Permission.ROUND_READ);
        return acts.orSaidWhy(caller, "round.read", id.value(), "",
                tx -> new RoundTable(tx, caller).find(caller, access.reach(caller, Permission.ROUND_READ), id).orElseThrow(NotFound::new));
    }

    @Override
    public List<Coverage> coverage(Caller caller, RoundId id) {
        get(caller, id);
        return store.inTransaction(caller.tenant().id(),
                tx -> new RoundTable(tx, caller).coverage(caller, access.reach(caller, Permission.ROUND_READ), id));
    }

    @Override
    public List<Round> forTool(Caller caller, String tool) {
        Reach reach = access.reach(caller, Permission.ASSESSMENT_READ);
        return reach.isNowhere() ? List.of()
                : store.inTransaction(caller.tenant().id(), tx -> new RoundTable(tx, caller).ofTool(caller, reach, tool, MOST_FOR_TOOL));
    }

    @Override
    public List<Round> closed(Caller caller, String tool) {
        return store.inTransaction(caller.tenant().id(), tx -> new RoundTable(tx, caller).closed(tool, MOST_FOR_TOOL));
    }

    @Override
    public List<Part> waiting(Caller caller, String tool, int most) {
        Reach reach = access.reach(caller, Permission.ASSESSMENT_WRITE);
        return reach.isNowhere() ? List.of()
                : store.inTransaction(caller.tenant().id(), tx -> parts(tx, caller).waiting(tool, reach, caller.today(), most));
    }

    @Override
    public List<Part> parts(Caller caller, RoundId round, UnitId unit) {
        return store.inTransaction(caller.tenant().id(), tx -> parts(tx, caller).below(round, unit, caller.today(), MOST_CHILDREN));
    }

    @Override
    public Set<UnitId> among(Caller caller, RoundId round, Collection<UnitId> units) {
        return store.inTransaction(caller.tenant().id(), tx -> new RoundTable(tx, caller).among(round, units, caller.today()));
    }

    @Override
    public Optional<Part> part(Caller caller, String tool, UUID id) {
        return store.inTransaction(caller.tenant().id(), tx -> parts(tx, caller).find(tool, id));
    }

    @Override
    public List<Part> ofChild(Caller caller, String tool, ChildId child) {
        return store.inTransaction(caller.tenant().id(), tx -> parts(tx, caller).ofChild(tool, child));
    }

    @Override
    public Map<ChildId, List<UnitId>> homes(Caller caller, Collection<ChildId> children) {
        return store.inTransaction(caller.tenant().id(), tx -> parts(tx, caller).homes(children, caller.today()));
    }

    @Override
    public void holdOpen(Transaction tx, Caller caller, RoundId round) throws SQLException {
        if (!new RoundTable(tx, caller).heldOpen(round)) {
            throw new Conflict("round-closed", "The round is closed. What was begun stays as it is.");
        }
    }

    @Override
    public Set<RoundId> closedBefore(Transaction tx, TenantId tenant, String tool, LocalDate day) throws SQLException {
        return RoundTable.closedBefore(tx, tenant, tool, day);
    }

    @Override
    public void step(Transaction tx, Caller caller, UUID part, Step step) throws SQLException {
        parts(tx, caller).step(part, step);
    }

    private static PartTable parts(Transaction tx, Caller caller) {
        return new PartTable(tx, caller.tenant().id().value());
    }

    private static Round found(Transaction tx, Caller caller, RoundId id) throws SQLException {
        return new RoundTable(tx, caller).find(id).orElseThrow(NotFound::new);
    }
}

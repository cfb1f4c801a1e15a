package org.trivsel.platform.policy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.policy.Held;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Policy;
import org.trivsel.policy.PolicyChange;
import org.trivsel.policy.PolicyOffice;
import org.trivsel.policy.Setting;
import org.trivsel.policy.Values;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;

/** What was decided about settings; acts and their entries stand or fall together. */
@Component
public final class StoredPolicies implements Policies, PolicyOffice {
    private static final String ACTION = "policy.decide";
    private static final int FARTHEST_YEARS = 10;

    private final TenantStore store;
    private final Countries countries;
    private final Units units;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Clock clock;
    private final Declarations declarations;
    private final Runnable end;
    private final PolicyTable table = new PolicyTable();

    @Activate
    public StoredPolicies(BundleContext context, @Reference TenantStore store, @Reference Countries countries, @Reference Units units,
            @Reference Access access, @Reference Audit audit) {
        this.store = store;
        this.countries = countries;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.clock = Clock.systemUTC();
        SettingsTracker tracker = new SettingsTracker(context);
        this.declarations = tracker;
        this.end = tracker::close;
        tracker.open();
    }

    StoredPolicies(Declarations declarations, TenantStore store, Countries countries, Units units, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.countries = countries;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.clock = clock;
        this.declarations = declarations;
        this.end = () -> { };
    }

    @Deactivate
    public void stop() {
        end.run();
    }

    @Override
    public List<Setting> settings() {
        return List.copyOf(declarations.settings().values());
    }

    @Override
    public Optional<Setting> setting(String id) {
        return Optional.ofNullable(declarations.settings().get(id));
    }

    @Override
    public Policy at(Tenant tenant, @Nullable UnitId unit, LocalDate day) {
        List<Setting> settings = settings();
        return store.inTransaction(tenant.id(), tx -> {
            Ladder ladder = ladder(tx, tenant, unit == null ? List.of() : List.of(unit), day);
            return new Policy(unit, day, settings.stream().map(setting -> ladder.held(setting, unit)).toList());
        });
    }

    @Override
    public Map<UnitId, Values> values(Tenant tenant, Collection<UnitId> asked, LocalDate day) {
        List<Setting> settings = settings();
        return store.inTransaction(tenant.id(), tx -> {
            Ladder ladder = ladder(tx, tenant, asked, day);
            Map<UnitId, Values> found = new HashMap<>();
            for (UnitId unit : asked) {
                found.put(unit, new Policy(unit, day, settings.stream().map(setting -> ladder.held(setting, unit)).toList()).values());
            }
            return found;
        });
    }

    @Override
    public Policy read(Caller caller, @Nullable UnitId unit, LocalDate day) {
        requireReading(caller, unit);
        return at(caller.tenant(), unit, day);
    }

    @Override
    public List<PolicyChange> history(Caller caller, String setting, @Nullable UnitId unit) {
        requireReading(caller, unit);
        setting(setting).orElseThrow(NotFound::new);
        UUID tenant = caller.tenant().id().value();
        return store.inTransaction(caller.tenant().id(), tx -> table.history(tx, tenant, setting, unit == null ? null : unit.value(), today(caller.tenant())));
    }

    @Override
    public int revision(Caller caller, String setting, @Nullable UnitId unit) {
        requireReading(caller, unit);
        UUID tenant = caller.tenant().id().value();
        return store.inTransaction(caller.tenant().id(), tx -> table.revision(tx, tenant, setting, unit == null ? tenant : unit.value()));
    }

    @Override
    public Held decide(Caller caller, String id, Decision decision) {
        access.require(caller, Permission.POLICY_EDIT);
        UnitId unit = decision.unit();
        String words = id + (decision.value() == null ? " as above" : " to " + decision.value()) + (decision.from() == null ? "" : " from " + decision.from())
                + ": " + decision.reason();
        return acts.orSaidWhy(caller, ACTION, unit == null ? null : unit.value(), words, tx -> {
            if (unit == null && !access.reach(caller, Permission.POLICY_EDIT).wholeTenant()) {
                throw new NotFound();
            }
            if (unit != null) {
                access.require(caller, Permission.POLICY_EDIT, unit);
            }
            Setting setting = setting(id).orElseThrow(NotFound::new);
            LocalDate today = today(caller.tenant());
            LocalDate from = decision.from() == null ? today : decision.from();
            Decision sound = sound(setting, decision, from, today);
            write(tx, caller, setting, sound, from);
            audit.record(tx, caller, AuditEvent.done(ACTION, unit == null ? null : unit.value(), words));
            return ladder(tx, caller.tenant(), unit == null ? List.of() : List.of(unit), from).held(setting, unit);
        });
    }

    private void write(Transaction tx, Caller caller, Setting setting, Decision decision, LocalDate from) throws SQLException {
        UUID tenant = caller.tenant().id().value();
        UnitId unit = decision.unit();
        table.decideAlone(tx, tenant, setting.id());
        if (table.revision(tx, tenant, setting.id(), unit == null ? tenant : unit.value()) != decision.seen()) {
            throw new Conflict("decided-meanwhile", "Somebody has decided about this here since you looked. Look again, then decide.");
        }
        table.add(tx, tenant, setting.id(), decision, unit == null ? null : units.life(caller, unit).on(from).unit().name(), from,
                caller.account().value());
    }

    /** With the value as it is kept. */
    private static Decision sound(Setting setting, Decision decision, LocalDate from, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Optional<String> kept = decision.value() == null ? Optional.empty() : setting.accept(decision.value());
        if (decision.value() != null && kept.isEmpty()) {
            faults.add(new Fault("value", "value", "This value cannot stand here. " + allowed(setting)));
        }
        if (decision.unit() != null && !setting.units()) {
            faults.add(new Fault("unit", "not-by-unit", "This is decided for the whole municipality. Leave the unit out."));
        }
        if (from.isBefore(today)) {
            faults.add(new Fault("from", "from-past", "This day has passed: what was, stays. Leave it out to begin today."));
        } else if (from.isAfter(today.plusYears(FARTHEST_YEARS))) {
            faults.add(new Fault("from", "from-far", "This day is too far away."));
        }
        if (decision.reason().isBlank() || decision.reason().length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "reason", "Say why, in 1 to " + LONGEST_REASON + " characters."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Decision(decision.unit(), kept.orElse(null), from, decision.reason(), decision.seen());
    }

    private static String allowed(Setting setting) {
        return switch (setting.kind()) {
            case NUMBER -> "Write a whole number" + (setting.least() == null ? "" : " from " + setting.least())
                    + (setting.most() == null ? "." : " to " + setting.most() + ".");
            case YES_NO -> "Write yes or no.";
            case CHOICE -> "Name one of " + options(setting) + ".";
            case SEVERAL -> "Name some of " + options(setting) + " with a comma between them, or nothing for none.";
        };
    }

    private static String options(Setting setting) {
        return String.join(", ", setting.options().stream().map(Setting.Option::id).toList());
    }

    private void requireReading(Caller caller, @Nullable UnitId unit) {
        if (unit == null) {
            access.require(caller, Permission.POLICY_READ);
        } else {
            access.require(caller, Permission.POLICY_READ, unit);
        }
    }

    private Ladder ladder(Transaction tx, Tenant tenant, Collection<UnitId> asked, LocalDate day) throws SQLException {
        return new Ladder(tenant.id().value(), table.on(tx, tenant.id().value(), day, asked.stream().map(UnitId::value).toList()),
                countries.of(tenant).map(Country::policies).orElse(Map.of()));
    }

    private LocalDate today(Tenant tenant) {
        return LocalDate.now(clock.withZone(tenant.zone()));
    }
}

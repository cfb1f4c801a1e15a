package org.trivsel.platform.country;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Entitlement;
import org.trivsel.tool.Entitlement.Origin;
import org.trivsel.tool.Entitlement.Period;
import org.trivsel.tool.Entitlement.UnitChoice;
import org.trivsel.tool.Entitlements;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** Sets of tools: what the country brings, what the tenant made of it, where units differ. */
@Component
public final class ToolSets implements Entitlements {
    private static final String ACTION = "tool.choose";
    private static final int FARTHEST_YEARS = 10;
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
    private final ToolSetTable table = new ToolSetTable();
    private final CountryTable countries = new CountryTable();

    @Activate
    public ToolSets(@Reference TenantStore store, @Reference Tenants tenants, @Reference Access access, @Reference Audit audit, @Reference Tools tools) {
        this(store, tenants, access, audit, tools, Clock.systemUTC());
    }

    ToolSets(TenantStore store, Tenants tenants, Access access, Audit audit, Tools tools, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.tools = tools;
        this.clock = clock;
    }

    @Override
    public List<Entitlement> of(Caller operator, TenantId id) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Tenant tenant = customer(id);
        return store.inTransaction(operator.tenant().id(), tx -> read(tx, operator, tenant));
    }

    @Override
    public Entitlement choose(Caller operator, TenantId id, String tool, Choice choice) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return acts.orSaidWhy(operator, ACTION, id.value(), words(tool, choice), tx -> decide(tx, operator, customer(id), tool, choice));
    }

    private Entitlement decide(Transaction tx, Caller operator, Tenant tenant, String tool, Choice choice) throws SQLException {
        UUID id = tenant.id().value();
        LocalDate today = today(tenant);
        LocalDate from = choice.from() == null ? today : choice.from();
        requireSound(choice, from, today);
        table.decideAlone(tx, id, tool);
        Entitlement before = one(read(tx, operator, tenant), tool);
        if (!before.mark().equals(choice.seen())) {
            throw new Conflict("decided-meanwhile", "Somebody has decided about this tool here since you looked. Look again, then decide.");
        }
        if (choice.unit() == null) {
            boolean asCountry = choice.on() == null;
            boolean on = asCountry ? before.inCountry() : choice.on();
            table.replace(tx, id, tool, Periods.with(table.periods(tx, id, tool), on, from, choice.to(), asCountry));
        } else {
            String name = unitName(tenant, choice.unit(), today);
            table.choose(tx, id, tool, new UnitChoice(choice.unit(), name, choice.on(), from, choice.to(), choice.reason().strip(), null),
                    operator.account().value());
        }
        audit.record(tx, operator, AuditEvent.done(ACTION, id, words(tool, choice)));
        return one(read(tx, operator, tenant), tool);
    }

    private static void requireSound(Choice choice, LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            throw new Invalid("from", "from-past", "This day has passed: what was, stays. Leave it out to begin today.");
        }
        if (from.isAfter(today.plusYears(FARTHEST_YEARS)) || choice.to() != null && choice.to().isAfter(today.plusYears(2L * FARTHEST_YEARS))) {
            throw new Invalid("from", "from-far", "This day is too far away.");
        }
        if (choice.to() != null && choice.to().isBefore(from)) {
            throw new Invalid("to", "to-before-from", "The last day lies before the first.");
        }
        if (choice.reason().isBlank() || choice.reason().length() > LONGEST_REASON) {
            throw new Invalid("reason", "reason", "Say why, in 1 to " + LONGEST_REASON + " characters.");
        }
    }

    private List<Entitlement> read(Transaction tx, Caller operator, Tenant tenant) throws SQLException {
        UUID id = tenant.id().value();
        LocalDate today = today(tenant);
        CountryTable.Agreed agreed = countries.agreed(tx, id).orElse(null);
        Set<String> inCountry = new HashSet<>();
        if (agreed != null) {
            PackReader.tree(agreed.json()).path("modules").fieldNames().forEachRemaining(inCountry::add);
        }
        List<ToolSetTable.Enabled> enabled = table.all(tx, id);
        List<ToolSetTable.Chosen> chosen = table.choices(tx, operator.tenant().id().value(), id);
        Set<String> known = new TreeSet<>(inCountry);
        tools.installed().stream().map(Tool::id).forEach(known::add);
        enabled.forEach(row -> known.add(row.tool()));
        chosen.forEach(row -> known.add(row.tool()));
        return known.stream().map(tool -> entitlement(tool, inCountry.contains(tool), today,
                enabled.stream().filter(row -> row.tool().equals(tool)).map(ToolSetTable.Enabled::period).toList(),
                chosen.stream().filter(row -> row.tool().equals(tool)).toList())).toList();
    }

    private static Entitlement entitlement(String tool, boolean inCountry, LocalDate today, List<Period> all, List<ToolSetTable.Chosen> chosen) {
        List<Period> periods = all.stream().filter(period -> period.to() == null || !period.to().isBefore(today)).toList();
        boolean on = periods.stream().anyMatch(period -> Periods.covers(period.from(), period.to(), today));
        boolean untouched = periods.size() == 1 && on && periods.get(0).country() && periods.get(0).to() == null;
        Origin origin = inCountry ? untouched ? Origin.COUNTRY : Origin.COUNTRY_CHANGED : periods.isEmpty() ? Origin.NONE : Origin.TENANT;
        String seen = all + " " + chosen + " " + inCountry;
        return new Entitlement(tool, inCountry, on, origin, periods, live(chosen, today),
                UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** Those that hold today or will; one that a later decision covers whole is left out. */
    private static List<UnitChoice> live(List<ToolSetTable.Chosen> chosen, LocalDate today) {
        List<UnitChoice> live = new ArrayList<>();
        for (ToolSetTable.Chosen one : chosen) {
            UnitChoice choice = one.choice();
            boolean over = choice.to() != null && choice.to().isBefore(today);
            LocalDate begins = choice.from().isBefore(today) ? today : choice.from();
            boolean covered = chosen.stream().filter(later -> later.choice().unit().equals(choice.unit()) && later.revision() > one.revision())
                    .anyMatch(later -> !later.choice().from().isAfter(begins) && (later.choice().to() == null
                            || choice.to() != null && !later.choice().to().isBefore(choice.to())));
            if (!over && !covered && choice.on() != null) {
                live.add(choice);
            }
        }
        return live;
    }

    private static Entitlement one(List<Entitlement> all, String tool) {
        return all.stream().filter(one -> one.tool().equals(tool)).findFirst().orElseThrow(NotFound::new);
    }

    /** Of a unit that exists today; units of other tenants are as unknown as any. */
    private String unitName(Tenant tenant, UnitId unit, LocalDate today) {
        return store.apart(tenant.id(), tx -> tx.one(UNIT, row -> row.text(1), tenant.id().value(), unit.value(), today, today))
                .orElseThrow(() -> new Invalid("unit", "unknown-unit", "The tenant has no such unit today."));
    }

    private Tenant customer(TenantId id) {
        return tenants.find(id).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
    }

    private LocalDate today(Tenant tenant) {
        return LocalDate.now(clock.withZone(tenant.zone()));
    }

    private static String words(String tool, Choice choice) {
        String on = choice.on() == null ? " as above" : choice.on() ? " on" : " off";
        return "tool " + tool + (choice.unit() == null ? "" : " at unit " + choice.unit()) + on + day(" from ", choice.from()) + day(" to ", choice.to())
                + ": " + choice.reason();
    }

    private static String day(String word, @Nullable LocalDate day) {
        return day == null ? "" : word + day;
    }
}

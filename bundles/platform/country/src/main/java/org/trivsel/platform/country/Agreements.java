package org.trivsel.platform.country;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.trivsel.country.Comparison;
import org.trivsel.country.CountryOffice;
import org.trivsel.country.Difference;
import org.trivsel.country.Pack;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** What tenants agreed on beside what packs say now; acts and their entries stand or fall together. */
@Component
public final class Agreements implements CountryOffice {
    private static final String AGREE = "country.agree";
    private static final String CHANGE = "country.change";
    /** Of these the platform makes something that cannot differ within a country, or another place decides. */
    private static final Set<String> FIXED = Set.of("code", "numbers");

    private final TenantStore store;
    private final Tenants tenants;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final InstalledCountries countries;
    private final Clock clock;
    private final CountryTable table = new CountryTable();
    private final ToolSetTable sets = new ToolSetTable();

    @Activate
    public Agreements(@Reference TenantStore store, @Reference Tenants tenants, @Reference Access access, @Reference Audit audit,
            @Reference InstalledCountries countries) {
        this(store, tenants, access, audit, countries, Clock.systemUTC());
    }

    Agreements(TenantStore store, Tenants tenants, Access access, Audit audit, InstalledCountries countries, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.countries = countries;
        this.clock = clock;
    }

    @Override
    public List<Pack> packs(Caller operator) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return countries.packs();
    }

    @Override
    public Comparison compare(Caller operator, TenantId id) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Tenant tenant = customer(id);
        return store.inTransaction(operator.tenant().id(), tx -> side(tx, tenant).comparison());
    }

    @Override
    public Comparison agree(Caller operator, TenantId id, String mark, Set<String> taken, int seen) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        String words = "takes " + String.join(", ", new TreeSet<>(taken));
        return acts.orSaidWhy(operator, AGREE, id.value(), words, tx -> {
            Tenant tenant = customer(id);
            PackText now = countries.text(tenant.country()).filter(pack -> pack.sha256().equals(mark)).orElseThrow(() -> new Conflict(
                    "pack-changed", "The installed pack is another than the one you looked at. Look again, then decide."));
            Side side = side(tx, tenant);
            Set<String> open = side.comparison().differences().stream().filter(Difference::isOpen).map(Difference::path).collect(Collectors.toSet());
            List<Fault> unknown = taken.stream().filter(path -> !open.contains(path)).sorted()
                    .map(path -> new Fault("take", "not-open", "There is nothing to decide at " + path + ".")).toList();
            if (!unknown.isEmpty()) {
                throw new Invalid(unknown);
            }
            requireSound(now, kept(side, now, taken));
            if (side.comparison().revision() != seen || !table.agree(tx, id.value(), now, operator.account().value(), seen)) {
                throw decidedMeanwhile();
            }
            table.replaceChanges(tx, id.value(), kept(side, now, taken), operator.account().value());
            takeTools(tx, tenant, now, taken);
            Set<String> keeps = new TreeSet<>(open);
            keeps.removeAll(taken);
            audit.record(tx, operator, AuditEvent.done(AGREE, id.value(), tenant.country() + " " + now.country().version() + ", " + words
                    + ", keeps " + String.join(", ", keeps)));
            return side(tx, tenant).comparison();
        });
    }

    @Override
    public Comparison change(Caller operator, TenantId id, String path, @Nullable String value, int seen) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        String words = path + (value == null ? " as the pack says" : " to " + value);
        return acts.orSaidWhy(operator, CHANGE, id.value(), words, tx -> {
            Tenant tenant = customer(id);
            Side side = side(tx, tenant);
            CountryTable.Agreed agreed = side.agreed();
            if (agreed == null) {
                throw new Conflict("nothing-agreed", "The tenant has not agreed on a pack yet. Do that first.");
            }
            if (!isChangeable(path) || !side.base().containsKey(path) && !(value == null && side.changes().containsKey(path))) {
                throw new Invalid("path", "unknown-path", "There is nothing at this path that can be changed for one tenant.");
            }
            if (value != null && (value.isBlank() || value.length() > LONGEST_VALUE)) {
                throw new Invalid("value", "value", "Write 1 to " + LONGEST_VALUE + " characters, or leave it out to have it as the pack says.");
            }
            Map<String, @Nullable String> changes = new TreeMap<>(side.changes());
            if (!side.base().containsKey(path)) {
                // Something of the tenant's own: half of it could not be, so all of it goes.
                changes.keySet().removeIf(other -> thing(other).equals(thing(path)));
            } else if (value == null || value.equals(side.base().get(path))) {
                changes.remove(path);
            } else {
                changes.put(path, value);
            }
            ObjectNode root = PackReader.tree(agreed.json());
            requireSound(PackPaths.with(root, changes), agreed.version(), "value");
            if (agreed.revision() != seen || !table.stayWith(tx, id.value(), agreed.sha256(), operator.account().value(), seen)) {
                throw decidedMeanwhile();
            }
            table.replaceChanges(tx, id.value(), changes, operator.account().value());
            audit.record(tx, operator, AuditEvent.done(CHANGE, id.value(), words));
            return side(tx, tenant).comparison();
        });
    }

    /** What is otherwise than in the new pack from now on: all that is not taken and that the tenant has otherwise. */
    private static Map<String, @Nullable String> kept(Side side, PackText now, Set<String> taken) {
        Map<String, @Nullable String> kept = new TreeMap<>();
        SortedMap<String, String> said = PackPaths.of(PackReader.tree(now.json()));
        for (Difference difference : side.comparison().differences()) {
            String path = difference.path();
            // A tenant that never agreed on anything has nothing of its own to keep.
            if (isChangeable(path) && side.agreed() != null && !taken.contains(path) && !Objects.equals(difference.here(), said.get(path))) {
                kept.put(path, difference.here());
            }
        }
        return kept;
    }

    private void takeTools(Transaction tx, Tenant tenant, PackText now, Set<String> taken) throws SQLException {
        LocalDate today = LocalDate.now(clock.withZone(tenant.zone()));
        for (String path : taken) {
            if (path.startsWith(PackPaths.MODULES)) {
                String tool = path.substring(PackPaths.MODULES.length());
                boolean on = now.country().modules().contains(tool);
                sets.replace(tx, tenant.id().value(), tool, Periods.with(sets.periods(tx, tenant.id().value(), tool), on, today, null, true));
            }
        }
    }

    private void requireSound(PackText now, Map<String, @Nullable String> kept) {
        ObjectNode root = PackReader.tree(now.json());
        requireSound(PackPaths.with(root, kept), now.country().version(), "take");
    }

    private void requireSound(ObjectNode root, String version, String where) {
        try {
            countries.requireSound(root.toString(), version);
        } catch (InvalidPack e) {
            throw new Invalid(e.faults().stream().map(fault -> new Fault(where, "cannot-be", fault.what())).toList());
        }
    }

    private Side side(Transaction tx, Tenant tenant) throws SQLException {
        UUID id = tenant.id().value();
        CountryTable.Agreed agreed = table.agreed(tx, id).orElse(null);
        Map<String, @Nullable String> changes = agreed == null ? Map.of() : table.changes(tx, id);
        Set<String> tools = sets.having(tx, id, LocalDate.now(clock.withZone(tenant.zone())));
        PackText now = countries.text(tenant.country()).orElse(null);
        SortedMap<String, String> base = agreed == null ? new TreeMap<>() : PackPaths.of(PackReader.tree(agreed.json()));
        SortedMap<String, String> here = new TreeMap<>(base);
        here.keySet().removeIf(path -> path.startsWith(PackPaths.MODULES));
        tools.forEach(tool -> here.put(PackPaths.MODULES + tool, "true"));
        changes.forEach((path, value) -> here.compute(path, (same, before) -> value));
        // Without the pack's bundle there is nothing to decide: it says what was agreed on.
        SortedMap<String, String> said = now == null ? base : PackPaths.of(PackReader.tree(now.json()));
        Set<String> paths = new TreeSet<>(base.keySet());
        paths.addAll(here.keySet());
        paths.addAll(said.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            Difference one = new Difference(path, base.get(path), here.get(path), said.get(path));
            if (one.isLocal() || !Objects.equals(one.agreed(), one.now())) {
                differences.add(one);
            }
        }
        return new Side(agreed, changes, base, new Comparison(agreed == null ? null : agreed.version(), now == null ? null : now.country().version(),
                now == null ? "" : now.sha256(), differences, base.keySet().stream().filter(Agreements::isChangeable).toList(), agreed == null ? 0 : agreed.revision()));
    }

    private Tenant customer(TenantId id) {
        return tenants.find(id).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
    }

    /** Such as {@code levels/GROUP}. */
    private static String thing(String path) {
        return path.substring(0, path.indexOf('/', path.indexOf('/') + 1) + 1);
    }

    private static boolean isChangeable(String path) {
        return !FIXED.contains(path) && !path.startsWith(PackPaths.MODULES);
    }

    private static Conflict decidedMeanwhile() {
        return new Conflict("decided-meanwhile", "Somebody has decided about this tenant's country since you looked. Look again, then decide.");
    }

    /** @param base what the tenant agreed on, by path */
    private record Side(CountryTable.@Nullable Agreed agreed, Map<String, @Nullable String> changes, SortedMap<String, String> base, Comparison comparison) {
    }
}

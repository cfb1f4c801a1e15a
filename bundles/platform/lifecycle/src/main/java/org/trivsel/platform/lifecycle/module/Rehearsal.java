package org.trivsel.platform.lifecycle.module;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.trivsel.module.Artefact;
import org.trivsel.module.Artefact.Standing;
import org.trivsel.module.Plan;
import org.trivsel.module.Plan.Act;
import org.trivsel.module.Plan.Refusal;
import org.trivsel.store.MigrationFailed;
import org.trivsel.store.MigrationPreview;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.trust.Signature;

/** Works out what an act would do, from what runs here and what is decided, and changes nothing. */
final class Rehearsal {
    private static final String DRAFTS = "select count(*) from assessment where tenant_id = ? and status = 'D' and instrument || ' ' || version = any(?)";

    private final Platform platform;
    private final MigrationPreview migrations;
    private final TenantStore store;
    private final ModuleTable table;
    private final Examiner examiner = new Examiner();

    Rehearsal(Platform platform, MigrationPreview migrations, TenantStore store, ModuleTable table) {
        this.platform = platform;
        this.migrations = migrations;
        this.store = store;
        this.table = table;
    }

    Plan install(Transaction tx, Artefact artefact) throws SQLException {
        Declared bundle = examiner.examine(table.content(tx, artefact.sha256()));
        List<Refusal> refusals = new ArrayList<>();
        if (artefact.standing() != Standing.KEPT) {
            refusals.add(new Refusal("installed-already", "It is installed already, or about to be.", null));
        } else if (here(artefact) != null) {
            refusals.add(new Refusal("still-leaving", "It is still being taken away here. Wait a moment.", null));
        } else if (platform.ofTool(bundle.tool()).stream().anyMatch(other -> other.getVersion().toString().equals(bundle.version()))) {
            refusals.add(new Refusal("version-taken", "Another bundle with version " + bundle.version() + " of " + bundle.tool() + " runs here.", null));
        }
        if (artefact.signature().state() == Signature.State.COMPROMISED) {
            refusals.add(new Refusal("key-compromised", "It is signed with a key that was revoked because it is in other hands. Bring in one that is signed"
                    + " with another key.", artefact.signature().fingerprint()));
        }
        platform.missing(bundle).forEach(missing -> refusals.add(new Refusal("needs", "It needs " + missing
                + ", which nothing here offers. Install a newer platform, or a version of the tool made for this one.", missing)));
        Map<String, Boolean> wanted = table.neighbours(tx, artefact);
        wanted.forEach((version, trial) -> {
            if (trial) {
                refusals.add(new Refusal("another-first", "Version " + version + " is being installed. Wait until that is done.", version));
            }
        });
        List<String> scripts = scripts(bundle, neighbours(bundle, wanted.keySet()), refusals);
        return plan(Act.INSTALL, artefact, List.of(bundle.bundle()), List.of(), List.of(), scripts, table.uses(tx, artefact.tool(), artefact.version()), 0,
                refusals);
    }

    Plan remove(Transaction tx, Artefact artefact) throws SQLException {
        List<Refusal> refusals = new ArrayList<>();
        Bundle bundle = here(artefact);
        if (artefact.standing() == Standing.KEPT) {
            refusals.add(new Refusal("not-installed", "It is not installed.", null));
        }
        List<Plan.Use> uses = table.uses(tx, artefact.tool(), artefact.version());
        if (!uses.isEmpty()) {
            refusals.add(new Refusal("pointed-at", pointed(uses), null));
        }
        long drafts = bundle == null ? 0 : drafts(tx, artefact, bundle);
        if (drafts > 0) {
            refusals.add(new Refusal("drafts", "Drafts that were begun with it and are still open: " + drafts + ". They are finished first.", String.valueOf(drafts)));
        }
        List<String> dependents = bundle == null ? List.of() : platform.dependents(bundle);
        if (!dependents.isEmpty()) {
            refusals.add(new Refusal("needed", "Others depend on it: " + String.join(", ", dependents) + ".", String.join(", ", dependents)));
        }
        List<String> removed = bundle == null ? List.of() : List.of(Platform.name(bundle));
        return plan(Act.REMOVE, artefact, List.of(), removed, dependents, List.of(), uses, drafts, refusals);
    }

    private @Nullable Bundle here(Artefact artefact) {
        return platform.fromDatabase().stream().filter(bundle -> bundle.getLocation().equals(Platform.LOCATION + artefact.sha256())).findFirst().orElse(null);
    }

    private Set<String> neighbours(Declared bundle, Set<String> wanted) {
        Set<String> neighbours = new TreeSet<>(wanted);
        platform.ofTool(bundle.tool()).forEach(other -> neighbours.add(other.getVersion().toString()));
        neighbours.remove(bundle.version());
        return neighbours;
    }

    private List<String> scripts(Declared bundle, Set<String> neighbours, List<Refusal> refusals) {
        try {
            List<String> pending = migrations.pending(bundle.tool(), bundle.migrations());
            if (!neighbours.isEmpty()) {
                Map<String, String> sql = new LinkedHashMap<>();
                pending.forEach(name -> sql.put(name, bundle.migrations().get(name)));
                ExpandOnly.broken(sql).forEach(reason -> refusals.add(new Refusal("breaks-neighbour", "It would break version "
                        + String.join(", ", neighbours) + ": " + reason + ". Remove that version first, or change the script.", reason)));
            }
            return pending;
        } catch (MigrationFailed e) {
            refusals.add(new Refusal("scripts", "Its scripts cannot run here. " + e.getMessage(), e.getMessage()));
            return List.of();
        }
    }

    private static String pointed(List<Plan.Use> uses) {
        long tenants = uses.stream().filter(use -> use.tenant() != null && use.unit() == null).count();
        long units = uses.stream().filter(use -> use.unit() != null).count();
        List<String> who = new ArrayList<>();
        if (uses.stream().anyMatch(use -> use.tenant() == null)) {
            who.add("all tenants that nothing else is decided for");
        }
        if (tenants > 0) {
            who.add(tenants + (tenants == 1 ? " tenant" : " tenants"));
        }
        if (units > 0) {
            who.add(units + (units == 1 ? " unit" : " units"));
        }
        return "Pointed at it: " + String.join(", ", who) + ". Point them elsewhere first.";
    }

    /** Of what no other bundle of the tool brings. Each tenant is asked behind its own wall, for a number and nothing else. */
    private long drafts(Transaction tx, Artefact artefact, Bundle bundle) throws SQLException {
        Set<String> only = new TreeSet<>(Platform.instruments(bundle));
        platform.ofTool(artefact.tool()).stream().filter(other -> !other.equals(bundle)).forEach(other -> only.removeAll(Platform.instruments(other)));
        if (only.isEmpty()) {
            return 0;
        }
        String[] releases = only.toArray(String[]::new);
        long drafts = 0;
        for (UUID tenant : table.tenantsWith(tx, artefact.tool())) {
            drafts += store.apart(new TenantId(tenant), behind -> behind.one(DRAFTS, row -> row.bigNumber(1), tenant, releases)).orElse(0L);
        }
        return drafts;
    }

    private static Plan plan(Act act, Artefact artefact, List<String> added, List<String> removed, List<String> refreshed, List<String> scripts,
            List<Plan.Use> uses, long drafts, List<Refusal> refusals) {
        String all = String.join("\n", act.name(), artefact.sha256(), artefact.standing().name(), artefact.signature().toString(), added.toString(), removed.toString(),
                refreshed.toString(), scripts.toString(), uses.toString(), String.valueOf(drafts), refusals.toString());
        String mark = Examiner.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return new Plan(act, artefact, added, removed, refreshed, scripts, uses, drafts, List.copyOf(refusals), mark);
    }
}

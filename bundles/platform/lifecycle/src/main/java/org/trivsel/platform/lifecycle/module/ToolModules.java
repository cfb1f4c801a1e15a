package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.module.Artefact;
import org.trivsel.module.Artefact.Standing;
import org.trivsel.module.Modules;
import org.trivsel.module.Plan;
import org.trivsel.platform.lifecycle.trust.Gate;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.store.MigrationPreview;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Decisions about modules, in the database; the act and its entry in the audit stand or fall together. What follows from them is up to each node. */
@Component(configurationPid = ToolModules.PID)
@Designate(ocd = ToolModules.Config.class)
public final class ToolModules implements Modules {
    static final String PID = "org.trivsel.modules";
    private static final String FILE = "file";

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Platform platform;
    private final int largest;
    private final ModuleTable table = new ModuleTable();
    private final Rehearsal rehearsal;
    private final Examiner examiner = new Examiner();
    private final Gate gate = new Gate();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ModuleNode node;

    @Activate
    public ToolModules(BundleContext context, @Reference TenantStore store, @Reference Access access, @Reference Audit audit,
            @Reference MigrationPreview migrations, Config config) {
        this(new Platform(context), store, access, audit, migrations, config.largest_megabytes() << 20);
    }

    ToolModules(Platform platform, TenantStore store, Access access, Audit audit, MigrationPreview migrations, int largest) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.platform = platform;
        this.largest = largest;
        this.rehearsal = new Rehearsal(platform, migrations, store, table);
    }

    @Override
    public int largest() {
        return largest;
    }

    @Override
    public Artefact upload(Caller operator, InputStream jar) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return acts.orSaidWhy(operator, "module.upload", null, "a bundle", tx -> {
            Declared bundle = examiner.examine(Kar.bundle(content(jar)));
            requireRunnable(bundle);
            table.decideAlone(tx);
            Artefact before = table.find(tx, operator, bundle.sha256()).orElse(null);
            if (before != null) {
                return before;
            }
            requireFree(tx, operator, bundle);
            gate.requireWelcome(tx, bundle.tool(), bundle.signed().fingerprint());
            if (!table.add(tx, operator, bundle)) {
                throw new Conflict("version-taken", "Somebody else has brought in version " + bundle.version() + " of " + bundle.tool() + " just now.");
            }
            return done(tx, operator, "module.upload", bundle.sha256());
        });
    }

    @Override
    public List<Artefact> list(Caller operator, @Nullable String after, int limit) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> table.newest(tx, operator, after, limit));
    }

    @Override
    public Artefact get(Caller operator, String sha256) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> find(tx, operator, sha256));
    }

    @Override
    public Plan rehearseInstall(Caller operator, String sha256) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> rehearsal.install(tx, find(tx, operator, sha256)));
    }

    @Override
    public Plan rehearseRemoval(Caller operator, String sha256) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> rehearsal.remove(tx, find(tx, operator, sha256)));
    }

    @Override
    public Artefact install(Caller operator, String sha256, String mark) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return acts.orSaidWhy(operator, "module.install", null, sha256, tx -> {
            table.decideAlone(tx);
            requireAsSeen(rehearsal.install(tx, find(tx, operator, sha256)), mark);
            table.want(tx, operator, sha256);
            tx.afterCommit(this::followHere);
            return done(tx, operator, "module.install", sha256);
        });
    }

    @Override
    public Artefact remove(Caller operator, String sha256, String mark) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return acts.orSaidWhy(operator, "module.remove", null, sha256, tx -> {
            table.decideAlone(tx);
            requireAsSeen(rehearsal.remove(tx, find(tx, operator, sha256)), mark);
            table.wantNoMore(tx, sha256);
            tx.afterCommit(this::followHere);
            return done(tx, operator, "module.remove", sha256);
        });
    }

    @Override
    public void delete(Caller operator, String sha256) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        acts.orSaidWhy(operator, "module.delete", null, sha256, tx -> {
            table.decideAlone(tx);
            Artefact artefact = find(tx, operator, sha256);
            if (artefact.standing() != Standing.KEPT || !artefact.nodes().isEmpty()) {
                throw new Conflict("still-installed", artefact.tool() + " " + artefact.version() + " is installed. Remove it first.");
            }
            table.delete(tx, sha256);
            audit.record(tx, operator, AuditEvent.done("module.delete", null, words(artefact)));
            return artefact;
        });
    }

    /** The others see it within a second. */
    private void followHere() {
        ModuleNode here = node;
        if (here != null) {
            here.lookNow();
        }
    }

    private byte[] content(InputStream jar) {
        try {
            byte[] content = jar.readNBytes(largest + 1);
            if (content.length > largest) {
                throw new Invalid(FILE, "too-big", "The file is larger than " + (largest >> 20) + " MB. Make it smaller, or raise modules.largest.megabytes.");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireRunnable(Declared bundle) {
        List<String> missing = platform.missing(bundle);
        if (!missing.isEmpty()) {
            throw new Invalid(FILE, "needs", "It needs what nothing here offers: " + String.join(", ", missing)
                    + ". Install a newer platform, or a version of the tool made for this one.");
        }
    }

    private void requireFree(Transaction tx, Caller operator, Declared bundle) throws SQLException {
        String kept = table.otherName(tx, bundle).orElse(null);
        String other = platform.ofTool(bundle.tool()).stream().map(Bundle::getSymbolicName).filter(name -> !name.equals(bundle.symbolicName()))
                .findFirst().orElse(kept);
        if (other != null) {
            throw new Conflict("id-taken", "The id " + bundle.tool() + " belongs to the bundle " + other + ". Give the tool another id.");
        }
        if (platform.isNamedOtherwise(bundle.symbolicName(), bundle.tool()) || table.otherTool(tx, bundle).isPresent()) {
            throw new Conflict("name-taken", "The symbolic name " + bundle.symbolicName() + " belongs to something else. Give the bundle another name.");
        }
        boolean taken = table.find(tx, operator, bundle.tool(), bundle.version()).isPresent()
                || platform.ofTool(bundle.tool()).stream().anyMatch(one -> one.getVersion().toString().equals(bundle.version()));
        if (taken) {
            throw new Conflict("version-taken", "Version " + bundle.version() + " of " + bundle.tool() + " is there already, with other content."
                    + " Give what has changed a new version.");
        }
    }

    private static void requireAsSeen(Plan plan, String mark) {
        if (!plan.isPossible()) {
            Plan.Refusal first = plan.refusals().get(0);
            throw new Conflict(first.code(), first.message());
        }
        if (!plan.mark().equals(mark)) {
            throw new Conflict("plan-changed", "It would do something else by now than what you have seen. Look at the plan again, then decide.");
        }
    }

    private Artefact find(Transaction tx, Caller operator, String sha256) throws SQLException {
        return table.find(tx, operator, sha256).orElseThrow(NotFound::new);
    }

    private Artefact done(Transaction tx, Caller operator, String action, String sha256) throws SQLException {
        Artefact artefact = find(tx, operator, sha256);
        audit.record(tx, operator, AuditEvent.done(action, null, words(artefact)));
        return artefact;
    }

    private static String words(Artefact artefact) {
        return "module " + artefact.tool() + " " + artefact.version() + " " + artefact.sha256();
    }

    @ObjectClassDefinition(name = "Modules", description = "Bundles of tools that operators bring in.")
    @interface Config {
        @AttributeDefinition(description = "Most megabytes of a bundle; what comes through the network is limited apart from that.", min = "1", max = "50")
        int largest_megabytes() default 32;

        @AttributeDefinition(description = "Folders whose bundles are offered to operators, with commas between; none when left out.")
        String directories() default "";

        @AttributeDefinition(description = "Maven repositories whose bundles are offered, file: or https:, with commas between; nobody is asked when left out.")
        String repositories() default "";

        @AttributeDefinition(description = "What is looked for in them, group:artifact or group:artifact:version, with commas between.")
        String coordinates() default "";

        @AttributeDefinition(description = "A folder in which bundles are dropped to be installed; nothing is taken from anywhere when left out.")
        String deploy() default "";
    }
}

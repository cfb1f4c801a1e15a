package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.module.Modules;
import org.trivsel.problem.Problem;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/**
 * No tool runs that did not come through the catalogue or with Trivsel, whoever put its bundle into the framework: a feature, a command, another bundle.
 * Such a bundle is never wired, so that nothing of it runs; it is taken away, and what it is made of is brought in and installed as a file in the drop
 * folder would be, by the user of the machine. One whose bytes were exchanged gets its own back.
 */
@Component(service = {}, immediate = true)
public final class Doorkeeper implements ResolverHookFactory, SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);
    private static final int TRIES = 120;
    private static final String MAVEN = "mvn:";

    private final BundleContext context;
    private final Path programs;
    private final Admission admission;
    private final ServiceRegistration<?> hook;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-door"));
    private @Nullable Intake intake;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Modules modules;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Tenants tenants;

    @Activate
    public Doorkeeper(BundleContext context) {
        this(context, Path.of(System.getProperty("karaf.home", "")).resolve("system"));
        begin();
    }

    /** @param programs what lies in it came with Trivsel */
    Doorkeeper(BundleContext context, Path programs) {
        this.context = context;
        this.programs = programs;
        this.admission = new Admission(programs);
        this.hook = context.registerService(ResolverHookFactory.class, this, null);
    }

    /** Whoever is there already is looked at as whoever comes. */
    private void begin() {
        context.addBundleListener(this);
        for (Bundle bundle : context.getBundles()) {
            look(bundle);
        }
    }

    /** For where there is nobody who finds these by itself. */
    void serve(Modules brought, Tenants known) {
        modules = brought;
        tenants = known;
        begin();
    }

    @Deactivate
    public void close() {
        context.removeBundleListener(this);
        worker.shutdownNow();
        hook.unregister();
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return new Door();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.INSTALLED || event.getType() == BundleEvent.UPDATED) {
            look(event.getBundle());
        }
    }

    private void look(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision != null && !admission.admits(revision)) {
            try {
                worker.execute(() -> turnAway(bundle));
            } catch (RejectedExecutionException e) {
                LOG.debug("This ends; {} stays unwired", bundle, e);
            }
        }
    }

    /** The edge of a worker: whatever goes wrong with one bundle must not keep the next from being turned away. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private void turnAway(Bundle bundle) {
        String location = bundle.getLocation();
        LOG.warn("{} is a tool and did not come through the catalogue: it does not run, and is taken away. It came from {}", Platform.name(bundle), location);
        Path file = null;
        try {
            file = copy(bundle);
            Path own = own(location);
            if (own == null) {
                bundle.uninstall();
            } else {
                giveBack(bundle, own);
            }
        } catch (IOException | BundleException | RuntimeException e) {
            LOG.error("{} could not be taken away; it stays unwired and does not run", Platform.name(bundle), e);
        }
        if (file != null) {
            take(file, 1);
        }
    }

    private static @Nullable Path copy(Bundle bundle) throws IOException {
        Path kept = Admission.file(bundle);
        if (kept == null) {
            return null;
        }
        Path copy = Files.createTempFile(bundle.getSymbolicName() + "-", ".jar");
        return Files.copy(kept, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void giveBack(Bundle bundle, Path own) throws IOException, BundleException {
        boolean wasStarted = bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
        try (InputStream content = Files.newInputStream(own)) {
            bundle.update(content);
        }
        if (wasStarted) {
            bundle.start();
        }
    }

    /** What came with Trivsel at that place, {@code mvn:group/artifact/version}. */
    private @Nullable Path own(String location) {
        String[] parts = location.startsWith(MAVEN) ? location.substring(MAVEN.length()).split("/") : new String[0];
        Path file = parts.length == 3 ? programs.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]).resolve(parts[1] + "-" + parts[2] + ".jar")
                .normalize() : null;
        return file != null && file.startsWith(programs) && Files.isRegularFile(file) ? file : null;
    }

    /** Waits its turn: the platform may not be there yet, and versions of a tool are installed one after the other. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // as above
    private void take(Path file, int tries) {
        try {
            if (isTaken(file)) {
                Files.delete(file);
            } else if (tries < TRIES) {
                worker.schedule(() -> take(file, tries + 1), 1, TimeUnit.SECONDS);
            } else {
                LOG.warn("{} could not be brought in. Bring it in under Versioner, or with trivsel:tool-bring", file.getFileName());
                Files.delete(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("{} could not be brought in", file.getFileName(), e);
        }
    }

    private boolean isTaken(Path file) throws IOException {
        Modules known = modules;
        Tenants all = tenants;
        if (known == null || all == null) {
            return false;
        }
        Optional<Tenant> system;
        try {
            system = all.find(TenantKey.SYSTEM);
        } catch (Problem unreachable) {
            return false;
        }
        if (intake == null || !intake.isOf(known)) {
            intake = new Intake(known);
        }
        return system.isPresent() && intake.isTaken(file, MachineUser.of(system.get(), "container"));
    }

    /** For one act of wiring. */
    private final class Door implements ResolverHook {
        @Override
        public void filterResolvable(Collection<BundleRevision> candidates) {
            candidates.removeIf(revision -> !admission.admits(revision));
        }

        /** Nothing is put into a tool from outside. */
        @Override
        public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
            if (requirement.getNamespace().equals(HostNamespace.HOST_NAMESPACE)) {
                candidates.removeIf(host -> Admission.isTool(host.getRevision()));
            }
        }

        @Override
        public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
            // Tools have none: that is refused when they are looked at.
        }

        @Override
        public void end() {
            // Nothing was kept.
        }
    }
}

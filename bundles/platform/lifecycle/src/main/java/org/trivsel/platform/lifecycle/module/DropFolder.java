package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.module.Plan;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Problem;
import org.trivsel.problem.Unavailable;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/**
 * The folder in which bundles and KARs are dropped, where an operator has switched that on. What is new there is brought in and installed by the same
 * service as everywhere, so it is looked at, rehearsed and audited; Karaf's own deployer is not here. Who did it is the user of the machine: whoever
 * may write there. What is known already is left alone, so that a version an operator has removed does not come back with the next start.
 */
@Component(service = {}, immediate = true, configurationPid = ToolModules.PID)
public final class DropFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final int LOOK_MILLIS = 1000;
    /** Versions of a tool are installed one after the other. */
    private static final String ANOTHER_FIRST = "another-first";
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final Modules modules;
    private final Tenants tenants;
    private final Path folder;
    private final Map<Path, Look> last = new HashMap<>();
    private final Map<Path, Look> done = new HashMap<>();
    /** Brought in and not installed yet. */
    private final Map<Path, Artefact> brought = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "trivsel-deploy"));

    @Activate
    public DropFolder(@Reference Modules modules, @Reference Tenants tenants, ToolModules.Config config) {
        this(modules, tenants, Path.of(config.deploy()));
        if (!config.deploy().isBlank()) {
            LOG.info("What is dropped in {} is brought in and installed", folder);
            thread.scheduleWithFixedDelay(this::lookUnharmed, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    DropFolder(Modules modules, Tenants tenants, Path folder) {
        this.modules = modules;
        this.tenants = tenants;
        this.folder = folder;
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never look again
    private void lookUnharmed() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The folder {} cannot be looked at: {}", folder, e.toString());
        }
    }

    /** Takes what has not changed since the last look: a file that is still being written is left for the next. */
    void look() throws IOException {
        Optional<Tenant> system = tenants.find(TenantKey.SYSTEM);
        if (system.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(jar|kar)") && Files.isRegularFile(file)).sorted().toList()) {
                Look now = new Look(Files.size(file), Files.getLastModifiedTime(file));
                boolean isStill = now.equals(last.put(file, now));
                if (isStill && !now.equals(done.get(file)) && isTaken(file, user(system.get()))) {
                    done.put(file, now);
                }
            }
        }
    }

    /** @return whether it needs no other look: it was taken, or refused for good */
    private boolean isTaken(Path file, Caller user) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!brought.containsKey(file)) {
                if (isKnown(file, user)) {
                    LOG.info("{} is known already and left as it is", file);
                    return true;
                }
                brought.put(file, modules.upload(user, in));
            }
            Artefact module = brought.get(file);
            Plan plan = modules.rehearseInstall(user, module.sha256());
            if (plan.refusals().stream().anyMatch(refusal -> refusal.code().equals(ANOTHER_FIRST))) {
                return false;
            }
            modules.install(user, module.sha256(), plan.mark());
            LOG.info("{} was brought in by {}: {} {} is being installed", file, user.origin().address(), module.tool(), module.version());
        } catch (Unavailable later) {
            LOG.info("{} has to wait: {}", file, later.getMessage());
            return false;
        } catch (Problem refusal) {
            LOG.warn("{} is not installed: {}", file, refusal.getMessage());
        }
        brought.remove(file);
        return true;
    }

    private boolean isKnown(Path file, Caller user) throws IOException {
        if (Files.size(file) > modules.largest()) {
            return false;
        }
        try {
            modules.get(user, Examiner.sha256(Kar.bundle(Files.readAllBytes(file))));
            return true;
        } catch (Invalid | NotFound unknown) {
            // Bringing it in says what is wrong with it, and leaves the entry.
            return false;
        }
    }

    private static Caller user(Tenant system) {
        String name = System.getProperty("user.name");
        Grant grant = new Grant(Role.OPERATOR, null, LocalDate.now(ZoneOffset.UTC), null);
        return new Caller(system, NOBODY, name, name, system.locale(), List.of(grant), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(),
                new Origin(UUID.randomUUID().toString(), "deploy:" + name));
    }

    private record Look(long size, FileTime changed) {
    }
}

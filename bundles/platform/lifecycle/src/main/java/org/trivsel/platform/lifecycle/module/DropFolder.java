package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.trivsel.module.Modules;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/**
 * The folder in which bundles and KARs are dropped, where an operator has switched that on. What is new there is brought in and installed
 * ({@link Intake}); Karaf's own deployer is not here. Who did it is the user of the machine: whoever may write there.
 */
@Component(service = {}, immediate = true, configurationPid = ToolModules.PID)
public final class DropFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    /** A look at a folder with a few files costs some millionths of a second; a file that has to wait is asked about in the database. */
    private static final int LOOK_MILLIS = 50;
    private static final int WAIT_MILLIS = 1000;

    private final Intake intake;
    private final Tenants tenants;
    private final Path folder;
    private final Map<Path, Look> last = new HashMap<>();
    private final Map<Path, Look> done = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "trivsel-deploy"));

    @Activate
    public DropFolder(@Reference Modules modules, @Reference Tenants tenants, ToolModules.Config config) {
        this(modules, tenants, Path.of(config.deploy()));
        if (!config.deploy().isBlank()) {
            LOG.info("What is dropped in {} is brought in and installed", folder);
            thread.schedule(this::lookUnharmed, WAIT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    DropFolder(Modules modules, Tenants tenants, Path folder) {
        this.intake = new Intake(modules);
        this.tenants = tenants;
        this.folder = folder;
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never look again
    private void lookUnharmed() {
        boolean waits = true;
        try {
            waits = look();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The folder {} cannot be looked at: {}", folder, e.toString());
        }
        if (!thread.isShutdown()) {
            thread.schedule(this::lookUnharmed, waits ? WAIT_MILLIS : LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Takes what has not changed since the last look: a file that is still being written is left for the next. @return whether one has to wait */
    boolean look() throws IOException {
        Optional<Tenant> system = tenants.find(TenantKey.SYSTEM);
        if (system.isEmpty() || !Files.isDirectory(folder)) {
            return true;
        }
        boolean waits = false;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(jar|kar)") && Files.isRegularFile(file)).sorted().toList()) {
                Look now = new Look(Files.size(file), Files.getLastModifiedTime(file));
                boolean isStill = now.equals(last.put(file, now));
                if (isStill && !now.equals(done.get(file))) {
                    if (intake.isTaken(file, MachineUser.of(system.get(), "deploy"))) {
                        done.put(file, now);
                    } else {
                        waits = true;
                    }
                }
            }
        }
        return waits;
    }

    private record Look(long size, FileTime changed) {
    }
}

package org.trivsel.platform.lifecycle.module;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.trivsel.quarantine.Ailment;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** Installs one bundle from the database and waits for it; what does not become ready is taken away again. */
final class Installer {
    private static final int TRIES = 5;
    private static final String SCRIPT = ".sql";
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** Most are ready in less than the longer pause, and somebody waits for them. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(1);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final BundleContext context;
    private final Tools tools;
    private final Duration patience;
    private final Starts starts;
    private final StartJournal journal;

    Installer(BundleContext context, Tools tools, Duration patience) {
        this(context, tools, patience, new Starts(patience), new StartJournal(null));
    }

    /** @param patience how long after its start a tool may take to be ready */
    Installer(BundleContext context, Tools tools, Duration patience, Starts starts, StartJournal journal) {
        this.context = context;
        this.tools = tools;
        this.patience = patience;
        this.starts = starts;
        this.journal = journal;
    }

    /**
     * @return why it did not become ready, or null when it did
     * @throws org.trivsel.problem.Problem when the database is away, which is no fault of what is installed
     */
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge of a worker: whatever a bundle brings along is a cause to be told
    @Nullable Failure install(NodeTable.Wanted wanted, NodeTable node) {
        byte[] content;
        try {
            content = node.content(wanted.sha256());
        } catch (IllegalStateException gone) {
            return failed(null, gone);
        }
        Failure failure;
        try {
            if (!Examiner.sha256(content).equals(wanted.sha256())) {
                return new Failure(null, LocalFault.CORRUPT);
            }
            if (!journal.begins(wanted.sha256())) {
                return new Failure(Ailment.START_ENDS_PROCESS, "The process ended twice while it was being started.");
            }
            try {
                String where = start(wanted, content);
                failure = where == null ? awaitReady(wanted)
                        : new Failure(Ailment.START_HANGS, "Its start did not return in time. It hangs at " + where);
            } finally {
                journal.ended(wanted.sha256());
            }
        } catch (BundleException e) {
            failure = failed(e.getType() == BundleException.ACTIVATOR_ERROR ? Ailment.START_FAILED : null, e);
        } catch (RuntimeException e) {
            failure = failed(null, e);
        }
        return failure == null ? null : withoutIt(wanted, failure);
    }

    boolean isReady(NodeTable.Wanted wanted) {
        return tools.find(wanted.tool(), wanted.version()).filter(tool -> tool.state() == Tool.State.READY).isPresent();
    }

    void uninstall(Bundle bundle) throws BundleException {
        patiently(() -> {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
            return bundle;
        });
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (wiring.getRemovalPendingBundles().contains(bundle)) {
            wiring.refreshBundles(List.of(bundle));
        }
    }

    private @Nullable String start(NodeTable.Wanted wanted, byte[] content) throws BundleException {
        String[] where = new String[1];
        Bundle bundle = patiently(() -> context.installBundle(Platform.LOCATION + wanted.sha256(), new ByteArrayInputStream(content)));
        patiently(() -> {
            where[0] = starts.start(bundle);
            return bundle;
        });
        return where[0];
    }

    private Failure withoutIt(NodeTable.Wanted wanted, Failure failure) {
        Bundle bundle = context.getBundle(Platform.LOCATION + wanted.sha256());
        if (bundle == null || starts.isHanging(bundle)) {
            return failure;
        }
        try {
            uninstall(bundle);
            return failure;
        } catch (BundleException e) {
            return new Failure(failure.ailment(), failure.cause() + " It could not be taken away either: " + said(e));
        }
    }

    /** Whether it can be neither stopped nor taken away before the node is restarted. */
    boolean isHanging(Bundle bundle) {
        return starts.isHanging(bundle);
    }

    private @Nullable Failure awaitReady(NodeTable.Wanted wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = FIRST_LOOK.toNanos();
        while (!isReady(wanted)) {
            Optional<Tool> found = tools.find(wanted.tool(), wanted.version());
            if (found.isPresent() && found.get().state() == Tool.State.FAILED) {
                String cause = String.valueOf(found.get().cause());
                return new Failure(cause.contains(SCRIPT) ? Ailment.MIGRATION_FAILED : null, cause);
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return new Failure(null, "It was not ready after " + patience.toSeconds() + " seconds.");
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(LOOK.toNanos(), pause * 3 / 2);
        }
        return null;
    }

    /** The framework has one lock for all changes: whoever comes while another holds it is refused, and comes again. */
    private static Bundle patiently(Change change) throws BundleException {
        for (int tries = 1; ; tries++) {
            try {
                return change.make();
            } catch (BundleException | IllegalStateException e) {
                boolean locked = String.valueOf(e.getMessage()).contains("lock");
                if (!locked || tries == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static Failure failed(@Nullable Ailment ailment, Exception e) {
        return LocalFault.isFullDisk(e) ? new Failure(null, LocalFault.DISK) : new Failure(ailment, said(e));
    }

    private static String said(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return failure.getMessage() + (cause == failure ? "" : " (" + cause + ")");
    }

    /** A change to bundles. */
    @FunctionalInterface
    private interface Change {
        Bundle make() throws BundleException;
    }
}

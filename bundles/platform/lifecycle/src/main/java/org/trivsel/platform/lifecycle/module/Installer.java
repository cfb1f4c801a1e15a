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
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** Installs one bundle from the database and waits for it; what does not become ready is taken away again. */
final class Installer {
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final BundleContext context;
    private final Tools tools;
    private final Duration patience;

    /** @param patience how long after its start a tool may take to be ready */
    Installer(BundleContext context, Tools tools, Duration patience) {
        this.context = context;
        this.tools = tools;
        this.patience = patience;
    }

    /** @return why it did not become ready, or null when it did */
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge of a worker: whatever a bundle brings along is a cause to be told
    @Nullable String install(NodeTable.Wanted wanted, NodeTable node) {
        Bundle bundle = null;
        String cause;
        try {
            byte[] content = node.content(wanted.sha256());
            if (!Examiner.sha256(content).equals(wanted.sha256())) {
                return LocalFault.CORRUPT;
            }
            bundle = started(wanted, content);
            cause = awaitReady(wanted);
        } catch (BundleException | RuntimeException e) {
            cause = LocalFault.isFullDisk(e) ? LocalFault.DISK : said(e);
        }
        if (cause != null) {
            bundle = context.getBundle(Platform.LOCATION + wanted.sha256());
            cause = bundle == null ? cause : withoutIt(bundle, cause);
        }
        return cause;
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

    private Bundle started(NodeTable.Wanted wanted, byte[] content) throws BundleException {
        Bundle bundle = patiently(() -> context.installBundle(Platform.LOCATION + wanted.sha256(), new ByteArrayInputStream(content)));
        patiently(() -> {
            bundle.start();
            return bundle;
        });
        return bundle;
    }

    private String withoutIt(Bundle bundle, String cause) {
        try {
            uninstall(bundle);
            return cause;
        } catch (BundleException e) {
            return cause + " It could not be taken away either: " + said(e);
        }
    }

    private @Nullable String awaitReady(NodeTable.Wanted wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(wanted)) {
            Optional<Tool> found = tools.find(wanted.tool(), wanted.version());
            if (found.isPresent() && found.get().state() == Tool.State.FAILED) {
                return found.get().cause();
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return "It was not ready after " + patience.toSeconds() + " seconds.";
            }
            LockSupport.parkNanos(LOOK.toNanos());
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

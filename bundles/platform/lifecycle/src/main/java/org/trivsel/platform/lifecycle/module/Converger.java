package org.trivsel.platform.lifecycle.module;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.module.Artefact.State;
import org.trivsel.problem.Problem;
import org.trivsel.quarantine.Ailment;

/**
 * Brings what is installed here into agreement with what is wanted: takes away what is not, installs what is, one after the other, and says how
 * far it has come. Whatever is in the framework's own storage makes no difference. Belongs to one thread; what it says can be asked by all.
 */
final class Converger {
    private static final Logger LOG = LoggerFactory.getLogger(Converger.class);
    private static final long AGAIN = 30_000_000_000L;
    private static final long HEARD = 10_000_000_000L;
    private static final int TRIES = 3;

    private final Platform platform;
    private final NodeTable node;
    private final Installer installer;
    private final LongSupplier nanos;
    private final Ward ward;
    private final Map<String, State> said = new HashMap<>();
    private final Map<String, Long> tried = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, String> trouble = new TreeMap<>();
    private volatile List<String> remarks = List.of();
    private volatile boolean hasAgreed;
    private @Nullable Long heard;

    Converger(Platform platform, NodeTable node, Installer installer, LongSupplier nanos) {
        this(platform, node, installer, nanos, Ward.NONE);
    }

    Converger(Platform platform, NodeTable node, Installer installer, LongSupplier nanos, Ward ward) {
        this.platform = platform;
        this.node = node;
        this.installer = installer;
        this.nanos = nanos;
        this.ward = ward;
    }

    /** Whether all that is wanted has been seen to once since the start. */
    boolean hasAgreed() {
        return hasAgreed;
    }

    /** What is wanted and cannot be had here; ids and versions. */
    List<String> remarks() {
        return remarks;
    }

    void converge() {
        try {
            if (heard == null || nanos.getAsLong() - heard > HEARD) {
                forgetWhatWasSaidIf(node.isUp());
                heard = nanos.getAsLong();
            }
            List<NodeTable.Wanted> wanted = node.wanted();
            Map<String, Bundle> here = platform.fromDatabase().stream()
                    .collect(Collectors.toMap(bundle -> bundle.getLocation().substring(Platform.LOCATION.length()), bundle -> bundle));
            takeAway(here, wanted.stream().map(NodeTable.Wanted::sha256).collect(Collectors.toSet()));
            for (NodeTable.Wanted one : wanted) {
                see(one, here.get(one.sha256()));
            }
            hasAgreed = true;
        } catch (Problem unreachable) {
            LOG.debug("What is wanted of modules cannot be read now", unreachable);
        }
        remarks = List.copyOf(trouble.values());
    }

    private void takeAway(Map<String, Bundle> here, Set<String> wanted) {
        here.forEach((sha256, bundle) -> {
            if (!wanted.contains(sha256) && !installer.isHanging(bundle)) {
                try {
                    installer.uninstall(bundle);
                    LOG.info("{} is taken away: it is not wanted any more", Platform.name(bundle));
                } catch (BundleException | IllegalStateException e) {
                    LOG.warn("{} cannot be taken away now", Platform.name(bundle), e);
                }
            }
        });
        Set<String> gone = platform.fromDatabase().stream().map(bundle -> bundle.getLocation().substring(Platform.LOCATION.length())).collect(Collectors.toSet());
        for (String sha256 : List.copyOf(said.keySet())) {
            if (!wanted.contains(sha256) && !gone.contains(sha256)) {
                node.hasNothingOf(sha256);
                said.remove(sha256);
                tried.remove(sha256);
                trouble.remove(sha256);
            }
        }
    }

    private void see(NodeTable.Wanted one, @Nullable Bundle bundle) {
        String whyNot = ward.whyNot(one);
        if (whyNot != null) {
            tried.remove(one.sha256());
            trouble.put(one.sha256(), one.tool() + " " + one.version() + " " + whyNot);
        } else if (bundle != null && installer.isReady(one)) {
            isReady(one);
        } else if (bundle != null && installer.isHanging(bundle)) {
            trouble.put(one.sha256(), one.tool() + " " + one.version() + " hangs and goes when the node is restarted");
        } else if (bundle != null && bundle.getState() == Bundle.ACTIVE && said.get(one.sha256()) == State.READY) {
            LOG.debug("{} {} was ready and is not now: its own tracker sees to it", one.tool(), one.version());
        } else if (!tried.containsKey(one.sha256()) || nanos.getAsLong() - tried.get(one.sha256()) > AGAIN) {
            attempt(one);
        }
    }

    private void attempt(NodeTable.Wanted one) {
        say(one, State.INSTALLING, null);
        Failure failure = installer.install(one, node);
        if (failure == null) {
            LOG.info("Module {} {} is installed from the database", one.tool(), one.version());
            isReady(one);
        } else if (!LocalFault.isOfThisNode(failure.cause()) && node.giveUp(one.sha256(), failure.cause())) {
            LOG.error("Module {} {} is taken away again: {}", one.tool(), one.version(), failure.cause());
            node.hasNothingOf(one.sha256());
            said.remove(one.sha256());
            ward.gaveUp(one, failure.cause());
        } else {
            LOG.error("Module {} {} is wanted and cannot be installed here: {}", one.tool(), one.version(), failure.cause());
            tried.put(one.sha256(), nanos.getAsLong());
            trouble.put(one.sha256(), one.tool() + " " + one.version() + " cannot be installed here" + LocalFault.shortly(failure.cause()));
            say(one, State.FAILED, failure.cause());
            holdAgainst(one, failure);
        }
    }

    /** What throws may have been unlucky, and is tried a few times; what does not return would take a thread each time. */
    private void holdAgainst(NodeTable.Wanted one, Failure failure) {
        Ailment ailment = failure.ailment();
        if (ailment == null) {
            failures.remove(one.sha256());
        } else if (ailment == Ailment.START_HANGS || ailment == Ailment.START_ENDS_PROCESS || failures.merge(one.sha256(), 1, Integer::sum) >= TRIES) {
            failures.remove(one.sha256());
            ward.harms(one, ailment, failure.cause());
        }
    }

    private void isReady(NodeTable.Wanted one) {
        if (said.get(one.sha256()) != State.READY) {
            // In this order: should the database go away in between, both are said again.
            node.hasProvedItself(one.sha256());
            say(one, State.READY, null);
            tried.remove(one.sha256());
            failures.remove(one.sha256());
        }
        trouble.remove(one.sha256());
    }

    private void say(NodeTable.Wanted one, State state, @Nullable String cause) {
        forgetWhatWasSaidIf(node.say(one.sha256(), state, cause));
        said.put(one.sha256(), state);
    }

    /** The others took this node for gone, when it was busy or cut off for long: it says again what it has. */
    private void forgetWhatWasSaidIf(boolean forgotten) {
        if (forgotten) {
            said.clear();
        }
    }
}

package org.trivsel.platform.lifecycle.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.quarantine.Ailment;

/**
 * Counts threads that are in the code of a tool and not there for a request. Code is known by its packages, so of two versions the one that
 * came last is held to account, and what is in a package that two tools have is held against neither. A thread that waits in Java's own code alone belongs to nobody that could be told.
 */
final class ThreadWatch {
    private static final int CLASSES = BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL;

    private final BundleContext context;
    private final int most;
    private final StartWatch.Apartness apart;

    ThreadWatch(BundleContext context, int most, StartWatch.Apartness apart) {
        this.context = context;
        this.most = most;
        this.apart = apart;
    }

    /** @param atWork ids of threads that are inside tools for requests */
    void look(List<Long> atWork) {
        Map<String, Version> packages = packages();
        if (packages.isEmpty()) {
            return;
        }
        Set<Long> requests = new HashSet<>(atWork);
        Map<Version, List<String>> found = new HashMap<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            Version version = requests.contains(thread.getId()) ? null : version(stack, packages);
            if (version != null) {
                found.computeIfAbsent(version, one -> new ArrayList<>()).add(thread.getName());
            }
        });
        found.forEach((version, threads) -> {
            if (threads.size() > most) {
                apart.set(version, Ailment.THREADS, threads.size() + " threads are in its code that are there for no request, among them " + threads.get(0)
                        + ". Those that do not end go when the node is restarted.");
            }
        });
    }

    private static @Nullable Version version(StackTraceElement[] stack, Map<String, Version> packages) {
        for (StackTraceElement frame : stack) {
            Version version = packages.get(packageOf(frame.getClassName(), '.'));
            if (version != null) {
                return version;
            }
        }
        return null;
    }

    private Map<String, Version> packages() {
        Map<String, Version> packages = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Bundle bundle : context.getBundles()) {
            Version version = bundle.getState() == Bundle.ACTIVE ? Version.of(bundle) : null;
            BundleWiring wiring = version == null ? null : bundle.adapt(BundleWiring.class);
            if (wiring != null) {
                Set<String> own = wiring.listResources("/", "*.class", CLASSES).stream().map(path -> packageOf(path, '/').replace('/', '.'))
                        .collect(Collectors.toSet());
                own.forEach(name -> {
                    Version before = packages.put(name, version);
                    if (before != null && !before.tool().equals(version.tool())) {
                        shared.add(name);
                    }
                });
            }
        }
        packages.keySet().removeAll(shared);
        return packages;
    }

    private static String packageOf(String name, char separator) {
        return name.substring(0, Math.max(0, name.lastIndexOf(separator)));
    }
}

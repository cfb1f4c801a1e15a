package org.trivsel.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Works inside the container: says what its bundles do and does things to them. Offered as a plain function of texts, which the test process
 * can call from outside without sharing classes.
 */
public final class ContainerProbe implements BundleActivator, Function<String[], String[]> {
    static final String MARK = "trivsel.test.probe";

    private static final Map<Integer, String> STATES = Map.of(
            Bundle.INSTALLED, "INSTALLED", Bundle.RESOLVED, "RESOLVED", Bundle.STARTING, "STARTING", Bundle.ACTIVE, "ACTIVE",
            Bundle.STOPPING, "STOPPING", Bundle.UNINSTALLED, "UNINSTALLED");
    private static final Map<Integer, String> EVENTS = Map.of(
            BundleEvent.INSTALLED, "INSTALLED", BundleEvent.STARTED, "STARTED", BundleEvent.STOPPED, "STOPPED",
            BundleEvent.UPDATED, "UPDATED", BundleEvent.UNINSTALLED, "UNINSTALLED", BundleEvent.UNRESOLVED, "UNRESOLVED");

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final SynchronousBundleListener listener = this::note;
    private BundleContext context;

    @Override
    public void start(BundleContext started) {
        context = started;
        context.addBundleListener(listener);
        context.registerService(Function.class, this, new Hashtable<>(Map.of(MARK, "true")));
    }

    @Override
    public void stop(BundleContext stopped) {
        context.removeBundleListener(listener);
    }

    private void note(BundleEvent event) {
        String kind = EVENTS.get(event.getType());
        if (kind != null) {
            events.add(kind + " " + event.getBundle().getSymbolicName());
        }
    }

    /** The first text says what to do, the others with what. */
    @Override
    public String[] apply(String[] order) {
        try {
            return switch (order[0]) {
                case "bundles" -> states();
                case "events" -> takeEvents();
                case "start" -> done(() -> bundle(order[1]).start());
                case "stop" -> done(() -> bundle(order[1]).stop());
                case "uninstall" -> done(() -> bundle(order[1]).uninstall());
                case "install" -> done(() -> install(Path.of(order[1])));
                case "update" -> done(() -> update(bundle(order[1]), Path.of(order[2])));
                case "run" -> run(order[1]);
                default -> throw new IllegalArgumentException(order[0]);
            };
        } catch (BundleException | IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(Arrays.toString(order) + ": " + e, e);
        }
    }

    private String[] states() {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.getSymbolicName() + " " + state(bundle))
                .toArray(String[]::new);
    }

    /** Fragments are never started. */
    private static String state(Bundle bundle) {
        return bundle.getHeaders().get("Fragment-Host") == null ? STATES.get(bundle.getState()) : "FRAGMENT";
    }

    private String[] takeEvents() {
        synchronized (events) {
            String[] taken = events.toArray(String[]::new);
            events.clear();
            return taken;
        }
    }

    /** @param name symbolic, with a slash and the version where there are several */
    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()) || name.equals(bundle.getSymbolicName() + "/" + bundle.getVersion()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no bundle " + name));
    }

    private void install(Path jar) throws BundleException, IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            context.installBundle("test:" + jar.getFileName(), content).start();
        }
    }

    private static void update(Bundle bundle, Path jar) throws BundleException, IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            bundle.update(content);
        }
    }

    @SuppressWarnings("unchecked") // said at Container.inside
    private String[] run(String name) throws ReflectiveOperationException {
        Function<BundleContext, String> work =
                (Function<BundleContext, String>) Class.forName(name).getDeclaredConstructor().newInstance();
        return new String[] {work.apply(context)};
    }

    private static String[] done(Act act) throws BundleException, IOException {
        act.run();
        return new String[0];
    }

    private interface Act {
        void run() throws BundleException, IOException;
    }
}

package org.trivsel.platform.policy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.policy.Setting;
import org.trivsel.tool.Tools;

/** Follows the bundles that declare settings. Their data are read where they lie; nothing in them is run. */
final class SettingsTracker implements BundleTrackerCustomizer<Bundle>, Declarations {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsTracker.class);
    private static final int SEEN = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE;
    private static final int LARGEST = 1 << 20;

    private final SettingsReader reader = new SettingsReader();
    private final BundleTracker<Bundle> bundles;
    private final Map<Long, Found> found = new ConcurrentHashMap<>();

    SettingsTracker(BundleContext context) {
        this.bundles = new BundleTracker<>(context, SEEN, this);
    }

    void open() {
        bundles.open();
    }

    void close() {
        bundles.close();
    }

    /** Of several versions the newest says what a setting is; one that only an older version has stays, for that may still answer somebody. */
    @Override
    public SortedMap<String, Setting> settings() {
        SortedMap<String, Setting> settings = new TreeMap<>();
        found.values().stream().sorted(Comparator.comparing(Found::version)).flatMap(one -> one.settings().stream())
                .forEach(setting -> settings.put(setting.id(), setting));
        return settings;
    }

    @Override
    public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        Optional<String> owner = owner(bundle);
        owner.ifPresent(id -> look(bundle, id));
        return owner.isPresent() ? bundle : null;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        // What it says stays the same while it starts; when it is updated it goes and comes.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        found.remove(bundle.getBundleId());
    }

    /** Whatever is wrong with the file is its author's business and stops nothing here. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge towards what others have written
    private void look(Bundle bundle, String owner) {
        try {
            URL file = bundle.getEntry(SettingsReader.FILE);
            if (file != null) {
                found.put(bundle.getBundleId(), new Found(bundle.getVersion(), reader.read(text(file), owner)));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The settings of {} {} are refused: {}", bundle.getSymbolicName(), bundle.getVersion(), e.getMessage());
        }
    }

    private static String text(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new InvalidSettings(SettingsReader.FILE + " is larger than 1 MiB.");
            }
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private static Optional<String> owner(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Optional.empty() : Stream.of(Tools.NAMESPACE, Setting.NAMESPACE)
                .flatMap(space -> revision.getDeclaredCapabilities(space).stream().map(capability -> String.valueOf(capability.getAttributes().get(space))))
                .findFirst();
    }

    private record Found(Version version, List<Setting> settings) {
    }
}

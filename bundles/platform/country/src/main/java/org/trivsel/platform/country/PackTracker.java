package org.trivsel.platform.country;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.country.Country;
import org.trivsel.country.Pack;

/** Follows the bundles that declare themselves country packs. Their data are read where they lie; nothing in them is run. */
final class PackTracker implements BundleTrackerCustomizer<Bundle>, Packs {
    private static final Logger LOG = LoggerFactory.getLogger(PackTracker.class);
    private static final int SEEN = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE;
    private static final int LARGEST = 1 << 20;
    private static final String SHORTEN = "A pack has at most 1 MiB of text.";

    private final PackReader reader;
    private final BundleTracker<Bundle> bundles;
    private final Map<Long, Found> found = new ConcurrentHashMap<>();

    PackTracker(BundleContext context, PackReader reader) {
        this.reader = reader;
        this.bundles = new BundleTracker<>(context, SEEN, this);
    }

    void open() {
        bundles.open();
    }

    void close() {
        bundles.close();
    }

    @Override
    public List<Pack> all() {
        return found.values().stream().map(Found::pack)
                .sorted(Comparator.comparing(Pack::country).thenComparing(pack -> Version.parseVersion(pack.version())).thenComparing(Pack::bundle)).toList();
    }

    @Override
    public Map<String, PackText> newest() {
        return found.values().stream().map(Found::text).filter(text -> text != null).collect(Collectors.toMap(text -> text.country().code(),
                Function.identity(), BinaryOperator.maxBy(Comparator.comparing(text -> Version.parseVersion(text.country().version())))));
    }

    @Override
    public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        BundleCapability declaration = declaration(bundle);
        if (declaration == null) {
            return null;
        }
        look(bundle, declaration);
        return bundle;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        // What it says stays the same while it starts; when it is updated it goes and comes.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        found.remove(bundle.getBundleId());
    }

    /** Whatever is wrong with the pack is its author's business and stops nothing here. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge towards what others have written
    private void look(Bundle bundle, BundleCapability declaration) {
        String code = String.valueOf(declaration.getAttributes().get(Country.NAMESPACE));
        String version = bundle.getVersion().toString();
        try {
            PackText text = reader.read(text(bundle), code, version);
            found.put(bundle.getBundleId(), new Found(new Pack(bundle.getSymbolicName(), code, version, text.country(), List.of()), text));
            LOG.info("Country {} {} is there", code, version);
        } catch (InvalidPack e) {
            refuse(bundle, code, version, e.faults());
        } catch (IOException | RuntimeException e) {
            refuse(bundle, code, version, List.of(new Pack.Fault(PackReader.FILE, 0, "it cannot be read: " + e.getMessage() + ".",
                    "Build the bundle anew.")));
        }
    }

    private void refuse(Bundle bundle, String code, String version, List<Pack.Fault> faults) {
        found.put(bundle.getBundleId(), new Found(new Pack(bundle.getSymbolicName(), code, version, null, faults), null));
        LOG.warn("Country pack {} {} is refused: {}", bundle.getSymbolicName(), version, new InvalidPack(faults).getMessage());
    }

    private static String text(Bundle bundle) throws IOException {
        URL file = bundle.getEntry(PackReader.FILE);
        if (file == null) {
            throw new InvalidPack(List.of(new Pack.Fault(PackReader.FILE, 0, "there is no such file.", "Put it at the root of the bundle.")));
        }
        try (InputStream in = file.openStream()) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new InvalidPack(List.of(new Pack.Fault(PackReader.FILE, 0, "it is larger than 1 MiB.", SHORTEN)));
            }
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private static @Nullable BundleCapability declaration(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? null : revision.getDeclaredCapabilities(Country.NAMESPACE).stream().findFirst().orElse(null);
    }

    private record Found(Pack pack, @Nullable PackText text) {
    }
}

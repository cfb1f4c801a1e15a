package org.trivsel.platform.assessment.instrument;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.store.Transaction;

/** Versions that no bundle carries any more, compiled when an old assessment needs them. Keeps the ones used last. Thread-safe. */
final class Archive {
    private static final int MOST_INSTRUMENTS = 32;
    private static final int MOST_PICTURES = 256;

    private final Releases releases;
    private final Map<List<String>, Compiled> instruments = new Newest<>(MOST_INSTRUMENTS);
    private final Map<String, String> pictures = new Newest<>(MOST_PICTURES);

    Archive(Releases releases) {
        this.releases = releases;
    }

    /** Keeps what was compiled for a bundle that has gone. */
    synchronized void add(Compiled compiled) {
        instruments.put(key(compiled.id(), compiled.instrument().definition().version()), compiled);
    }

    synchronized Optional<Compiled> find(String instrument, String version) {
        return Optional.ofNullable(instruments.get(key(instrument, version)));
    }

    Optional<Compiled> load(Transaction tx, String instrument, String version) throws SQLException {
        Optional<Releases.Kept> kept = releases.definition(tx, instrument, version);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var definition = new DefinitionReader().read(kept.get().text());
        Compiled compiled = new Compiled(Editions.all(definition, List.of(), releases.norms(tx, instrument)), kept.get().pictures());
        add(compiled);
        return Optional.of(compiled);
    }

    synchronized Optional<String> findPicture(String hash) {
        return Optional.ofNullable(pictures.get(hash));
    }

    Optional<String> loadPicture(Transaction tx, String instrument, String hash) throws SQLException {
        Optional<String> svg = releases.picture(tx, instrument, hash);
        svg.ifPresent(text -> addPicture(hash, text));
        return svg;
    }

    private synchronized void addPicture(String hash, String text) {
        pictures.put(hash, text);
    }

    private static List<String> key(String instrument, String version) {
        return List.of(instrument, version);
    }

    /** Forgets what was not used for longest. */
    private static final class Newest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Newest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}

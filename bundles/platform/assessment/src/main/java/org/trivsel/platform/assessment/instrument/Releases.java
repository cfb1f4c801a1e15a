package org.trivsel.platform.assessment.instrument;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trivsel.store.Transaction;

/** What has ever been released, in the database. The first to come is kept; nothing replaces it. */
final class Releases {
    private static final String KEEP = """
            insert into instrument_release (id, kind, version, tool, sha256, pictures, text) values (?, lower(?), ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String KEPT = "select tool, sha256, pictures from instrument_release where id = ? and kind = lower(?) and version = ?";
    private static final String OWNER = "select tool from instrument_release where id = ? and tool <> ? limit 1";
    private static final String TEXTS = "select text from instrument_release where id = ? and kind = 'norms' order by version";
    private static final String DEFINITION = "select text, pictures from instrument_release where id = ? and kind = 'definition' and version = ?";
    private static final String VERSIONS = "select version from instrument_release where id = ? and kind = 'definition'";
    private static final String PICTURE = "select text from instrument_release where id = ? and kind in ('picture', 'sound') and version = ?";

    /** Before the id of a sound among the pictures, which have no slash in theirs. */
    static final String SOUND = "sound/";

    /** What is kept of a release. @param version of a definition; edition of norms; hash of a picture or sound */
    record Release(String instrument, Kind kind, String version, String sha256, Map<String, String> pictures, String text) {
    }

    /** A definition as kept. @param pictures hashes by picture id */
    record Kept(String text, Map<String, String> pictures) {
    }

    /** The kinds of releases; stored in lower case. */
    enum Kind {
        DEFINITION,
        NORMS,
        PICTURE,
        SOUND
    }

    /** Keeps the release if it is new. @return why it cannot be released, if so */
    Optional<String> keep(Transaction tx, String tool, Release release) throws SQLException {
        Optional<String> owner = tx.one(OWNER, row -> row.text(1), release.instrument(), tool);
        if (owner.isPresent()) {
            return Optional.of("the instrument " + release.instrument() + " belongs to the tool " + owner.get());
        }
        String[] pictures = stored(release.pictures());
        int added = tx.update(KEEP, release.instrument(), release.kind(), release.version(), tool, release.sha256(), pictures, release.text());
        return added == 1 ? Optional.empty() : difference(tx, release);
    }

    /** Keeps pictures and sounds under the hash of their content; one that is there is the same. @param media content by id */
    void keepMedia(Transaction tx, String tool, String instrument, Map<String, String> media) throws SQLException {
        List<Object[]> rows = media.entrySet().stream().map(entry -> row(tool, instrument, entry.getKey(), entry.getValue())).toList();
        if (!rows.isEmpty()) {
            tx.batch(KEEP, rows);
        }
    }

    private static Object[] row(String tool, String instrument, String id, String content) {
        String hash = Sha256.of(content);
        return new Object[] {instrument, id.startsWith(SOUND) ? Kind.SOUND : Kind.PICTURE, hash, tool, hash, new String[0], content};
    }

    List<String> norms(Transaction tx, String instrument) throws SQLException {
        return tx.list(TEXTS, row -> row.text(1), instrument);
    }

    Optional<Kept> definition(Transaction tx, String instrument, String version) throws SQLException {
        return tx.one(DEFINITION, row -> new Kept(row.text(1), read(row.texts(2))), instrument, version);
    }

    List<String> versions(Transaction tx, String instrument) throws SQLException {
        return tx.list(VERSIONS, row -> row.text(1), instrument);
    }

    Optional<String> picture(Transaction tx, String instrument, String hash) throws SQLException {
        return tx.one(PICTURE, row -> row.text(1), instrument, hash);
    }

    private static Optional<String> difference(Transaction tx, Release release) throws SQLException {
        return tx.one(KEPT, row -> difference(release, row.text(2), read(row.texts(3))),
                release.instrument(), release.kind(), release.version()).flatMap(found -> found);
    }

    private static Optional<String> difference(Release release, String sha256, Map<String, String> pictures) {
        String what = release.instrument() + " " + release.version();
        if (!sha256.equals(release.sha256())) {
            return Optional.of(what + " was released before with another text (sha-256 " + sha256 + ", found " + release.sha256()
                    + "); a changed text needs a new version or edition");
        }
        return pictures.equals(release.pictures())
                ? Optional.empty()
                : Optional.of(what + " was released before with other pictures or sounds (" + String.join(", ", differing(pictures, release.pictures()))
                        + "); a changed one needs a new version");
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> now) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(now);
        return all.keySet().stream().filter(id -> !java.util.Objects.equals(before.get(id), now.get(id))).toList();
    }

    private static String[] stored(Map<String, String> pictures) {
        return new TreeMap<>(pictures).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toArray(String[]::new);
    }

    private static Map<String, String> read(List<String> stored) {
        return stored.stream().map(entry -> entry.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}

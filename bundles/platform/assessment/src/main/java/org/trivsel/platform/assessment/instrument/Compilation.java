package org.trivsel.platform.assessment.instrument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.InvalidInstrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Picture;
import org.trivsel.instrument.definition.Sound;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormReader;
import org.trivsel.platform.assessment.instrument.ToolFiles.TextFile;
import org.trivsel.store.SystemStore;
import org.trivsel.store.Transaction;

/** Compiles what a bundle carries and keeps what is new. What cannot be used is named; the rest goes on. */
final class Compilation {
    /** A definition that cannot be read cannot be asked; whatever speaks of secrets is treated as if it had some. */
    private static final Pattern SECRET = Pattern.compile("\\bsecret\\b");

    private final SystemStore store;
    private final Releases releases;
    private final ToolFiles files;
    private final List<NormPack> norms = new ArrayList<>();
    private final Map<String, String> normTexts = new HashMap<>();
    private final List<Compiled> compiled = new ArrayList<>();
    private final Map<String, String> pictures = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Compilation(SystemStore store, Releases releases, ToolFiles files) {
        this.store = store;
        this.releases = releases;
        this.files = files;
    }

    /** @throws org.trivsel.problem.Unavailable when the database is not there to compare with */
    Contribution run() {
        files.norms().forEach(this::readNorms);
        boolean normsUsable = refusals.isEmpty();
        for (TextFile file : files.definitions()) {
            if (normsUsable) {
                offer(file);
            } else {
                refuse(file, "a norm pack of this bundle cannot be used, and without it scores would lack their norms unnoticed");
            }
        }
        return new Contribution(files.tool(), files.version(), List.copyOf(compiled), Map.copyOf(pictures), List.copyOf(refusals));
    }

    private void readNorms(TextFile file) {
        try {
            NormPack pack = new NormReader().read(file.text());
            norms.add(pack);
            normTexts.put(pack.hash(), file.text());
        } catch (InvalidInstrument e) {
            refuse(file, e.getMessage());
        }
    }

    private void offer(TextFile file) {
        try {
            Definition definition = new DefinitionReader().read(file.text());
            List<NormPack> own = norms.stream().filter(pack -> pack.instrument().equals(definition.id())).toList();
            Map<String, String> drawn = media(definition, folder(file));
            // Throws when a pack of this bundle does not fit; only then is anything kept.
            Instrument.of(definition, own);
            Instrument instrument = store.inTransaction(tx -> release(tx, file, definition, own, drawn));
            pictures.putAll(byHash(drawn));
            compiled.add(new Compiled(instrument, hashes(drawn)));
        } catch (InvalidInstrument e) {
            refuse(file, SECRET.matcher(file.text()).find() ? places(e) : e.getMessage());
        } catch (Refused e) {
            refuse(file, e.getMessage());
        } catch (IOException e) {
            refuse(file, "its pictures or sounds cannot be read: " + e.getMessage());
        }
    }

    /** Where the faults are, and not what was found there: it may be what the publisher keeps secret, and this is logged. */
    private static String places(InvalidInstrument faulty) {
        return faulty.faults().stream().map(fault -> "line " + fault.line() + ", " + fault.path()).collect(Collectors.joining("; ",
                "it cannot be used; its items are secret, so only the places are named, and the publisher's kit says the rest: ", ""));
    }

    private Instrument release(Transaction tx, TextFile file, Definition definition, List<NormPack> own, Map<String, String> drawn)
            throws SQLException {
        keep(tx, new Releases.Release(definition.id(), Releases.Kind.DEFINITION, definition.version(), definition.hash(), hashes(drawn), file.text()));
        releases.keepMedia(tx, files.tool(), definition.id(), drawn);
        for (NormPack pack : own) {
            keep(tx, new Releases.Release(definition.id(), Releases.Kind.NORMS, pack.edition(), pack.hash(), Map.of(), normTexts.get(pack.hash())));
        }
        return Editions.all(definition, own, releases.norms(tx, definition.id()));
    }

    private void keep(Transaction tx, Releases.Release release) throws SQLException {
        Optional<String> reason = releases.keep(tx, files.tool(), release);
        if (reason.isPresent()) {
            throw new Refused(reason.get());
        }
    }

    /** The drawings of all pictures of the definition, by picture id. */
    private Map<String, String> draw(Definition definition, String folder) throws IOException {
        Map<String, String> drawn = new HashMap<>();
        for (Picture picture : definition.pictures().values()) {
            String path = folder + picture.file();
            byte[] svg = files.media().read(path).orElseThrow(() -> new Refused("the picture " + path + " is not in the bundle"));
            drawn.put(picture.id(), new String(svg, StandardCharsets.UTF_8));
        }
        return drawn;
    }

    /** Pictures, and sounds as base64 under a name no picture can have. */
    private Map<String, String> media(Definition definition, String folder) throws IOException {
        Map<String, String> media = draw(definition, folder);
        for (Sound sound : definition.sounds().values()) {
            String path = folder + sound.file();
            byte[] bytes = files.media().read(path).orElseThrow(() -> new Refused("the sound " + path + " is not in the bundle"));
            if (bytes.length > SoundKind.MOST_BYTES) {
                throw new Refused("the sound " + path + " has " + (bytes.length >> 10) + " KiB, allowed are " + (SoundKind.MOST_BYTES >> 10)
                        + "; make it shorter, or compress it more");
            }
            if (SoundKind.of(bytes).isEmpty()) {
                throw new Refused("the sound " + path + " is no MP3, Ogg or WAV as its bytes say; save it as one of these");
            }
            media.put(Releases.SOUND + sound.id(), Base64.getEncoder().encodeToString(bytes));
        }
        return media;
    }

    private void refuse(TextFile file, String reason) {
        refusals.add(new Refusal(files.tool(), files.bundle(), file.path(), reason));
    }

    private static String folder(TextFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/') + 1);
    }

    private static Map<String, String> hashes(Map<String, String> drawn) {
        Map<String, String> hashes = new HashMap<>();
        drawn.forEach((id, svg) -> hashes.put(id, Sha256.of(svg)));
        return hashes;
    }

    private static Map<String, String> byHash(Map<String, String> drawn) {
        Map<String, String> contents = new HashMap<>();
        drawn.values().forEach(svg -> contents.put(Sha256.of(svg), svg));
        return contents;
    }

    /** Rolls back what was kept of a release that is refused. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }
}

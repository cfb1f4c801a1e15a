package org.trivsel.platform.country;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.MonthDay;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.trivsel.country.Pack;
import org.trivsel.document.Document;
import org.trivsel.document.DocumentReader;
import org.trivsel.instrument.InvalidInstrument;

/** Reads a pack and says all that is wrong with it, each with file, line and what to do. Safe for use by many threads. */
final class PackReader {
    static final String FILE = "country.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CORRECT = "Correct it there, raise the version of the bundle and install it again.";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final DocumentReader documents = new DocumentReader(schema(), "The country pack");

    /** @param code that the bundle declares */
    PackText read(String yaml, String code, String version) {
        Document document = document(yaml);
        ObjectNode root = tree(document.json());
        List<Pack.Fault> faults = new ArrayList<>();
        if (!code.equals(root.path("code").asText())) {
            faults.add(fault(document, "/code", "it says " + root.path("code").asText() + ", its bundle declares " + code + ".",
                    "Let code and the capability trivsel.country say the same."));
        }
        judge(document, root, faults);
        if (!faults.isEmpty()) {
            throw new InvalidPack(faults);
        }
        String json = root.toString();
        return new PackText(PackContent.country(root, version), json, hash(json));
    }

    /** What was read before, perhaps with changes. */
    PackText again(String json, String version) {
        return read(json, tree(json).path("code").asText(), version);
    }

    static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(String yaml) {
        try {
            return documents.read(yaml);
        } catch (InvalidInstrument e) {
            throw new InvalidPack(e.faults().stream().map(fault -> new Pack.Fault(FILE, fault.line(),
                    (fault.path().isEmpty() ? "" : fault.path() + ": ") + fault.message() + ".", CORRECT)).toList());
        }
    }

    private static void judge(Document document, JsonNode root, List<Pack.Fault> faults) {
        if (!ZoneId.getAvailableZoneIds().contains(root.path("zone").asText())) {
            faults.add(fault(document, "/zone", "there is no time zone " + root.path("zone").asText() + ".", "Name one of the IANA data base, such as Europe/Oslo."));
        }
        if (!LANGUAGES.contains(Locale.forLanguageTag(root.path("locale").asText()).getLanguage())) {
            faults.add(fault(document, "/locale", root.path("locale").asText() + " is no language.", "Write a tag of BCP 47 such as nb."));
        }
        judgeLevels(document, root.path("levels"), faults);
        judgeDay(document, root.path("school").path("yearBegins"), "/school/yearBegins", faults);
        judgeDay(document, root.path("school").path("ageBy"), "/school/ageBy", faults);
        root.path("regions").properties().forEach(
                region -> judgeDay(document, region.getValue().path("ageBy"), "/regions/" + region.getKey() + "/ageBy", faults));
        JsonNode legal = root.path("legal");
        if (legal.path("gdpr").asBoolean() && legal.path("thirdCountry").asBoolean()) {
            faults.add(fault(document, "/legal/thirdCountry", "a country under the GDPR is no third country.", "Set one of the two to false."));
        }
    }

    private static void judgeLevels(Document document, JsonNode levels, List<Pack.Fault> faults) {
        boolean top = false;
        for (var level : levels.properties()) {
            top |= level.getValue().path("under").isEmpty();
            for (JsonNode above : level.getValue().path("under")) {
                if (!levels.has(above.asText())) {
                    faults.add(fault(document, "/levels/" + level.getKey() + "/under", "it lies under " + above.asText() + ", which the pack does not have.",
                            "Add that level, or take it out here."));
                }
            }
        }
        if (!top) {
            faults.add(fault(document, "/levels", "no level is the uppermost.", "Give one level an empty list \"under\"."));
        }
    }

    private static void judgeDay(Document document, JsonNode day, String path, List<Pack.Fault> faults) {
        try {
            MonthDay.parse("--" + day.asText());
        } catch (DateTimeException e) {
            faults.add(fault(document, path, "there is no day " + day.asText() + ".", "Write month and day, such as \"08-01\"."));
        }
    }

    private static Pack.Fault fault(Document document, String path, String what, String remedy) {
        return new Pack.Fault(FILE, document.line(path), path + ": " + what, remedy);
    }

    private static String hash(String json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String schema() {
        try (InputStream in = Objects.requireNonNull(PackReader.class.getResourceAsStream("pack.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.trivsel.conformance.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.trivsel.document.Document;
import org.trivsel.document.DocumentReader;
import org.trivsel.instrument.InvalidInstrument;

/** A YAML file as it is written: on which line what stands. Nothing when it is no YAML. */
public final class Outline {
    private static final DocumentReader ANY = new DocumentReader("{}", "The file");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LANGUAGES = Set.of("da", "en", "nb", "de", "kl", "sv");

    private final JsonNode root;
    private final ToIntFunction<String> lines;

    private Outline(JsonNode root, ToIntFunction<String> lines) {
        this.root = root;
        this.lines = lines;
    }

    static Outline of(String yaml) {
        try {
            Document document = ANY.read(yaml);
            return new Outline(JSON.readTree(document.json()), document::line);
        } catch (InvalidInstrument | JsonProcessingException e) {
            return new Outline(MissingNode.getInstance(), pointer -> 0);
        }
    }

    /** Of a place such as {@code /tables/3}. */
    public int line(String pointer) {
        return lines.applyAsInt(pointer);
    }

    /** Of the one with that id in a list such as {@code items}; of the list when there is none. */
    public int line(String list, String id) {
        JsonNode all = root.path(list);
        for (int i = 0; i < all.size(); i++) {
            if (all.path(i).path("id").asText().equals(id)) {
                return line("/" + list + "/" + i);
            }
        }
        return line("/" + list + "/" + id);
    }

    /** What a key at the top says, or nothing. */
    public String text(String key) {
        return root.path(key).asText();
    }

    /** Every text in it that people read. */
    public List<Words> words() {
        List<Words> found = new ArrayList<>();
        collect(root, "", found);
        return found;
    }

    private static void collect(JsonNode node, String pointer, List<Words> found) {
        if (isText(node)) {
            Map<String, String> texts = new LinkedHashMap<>();
            node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
            found.add(new Words(pointer, texts));
        } else if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), pointer + "/" + entry.getKey(), found));
        } else {
            for (int i = 0; i < node.size(); i++) {
                collect(node.path(i), pointer + "/" + i, found);
            }
        }
    }

    private static boolean isText(JsonNode node) {
        return node.isObject() && !node.isEmpty() && node.properties().stream().allMatch(entry -> LANGUAGES.contains(entry.getKey()) && entry.getValue().isTextual());
    }

    /** A text by language. @param pointer where it stands */
    public record Words(String pointer, Map<String, String> texts) {

        /** The key it stands under, such as {@code prompt}. */
        public String key() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }
}

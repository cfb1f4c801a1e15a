package org.trivsel.engine.source;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** A YAML document as a tree that still knows its lines. Aliases are refused: they can blow a small text up to a huge tree. */
final class YamlTree {
    private static final int MOST_CHARACTERS = 8_000_000;
    private static final int DEEPEST = 20;
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .loaderOptions(limits())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final YAMLParser parser;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlTree(YAMLParser parser) {
        this.parser = parser;
    }

    static SourceTree parse(String name, String text) {
        Faults faults = new Faults(name);
        try (YAMLParser parser = YAML.createParser(text)) {
            YamlTree tree = new YamlTree(parser);
            parser.nextToken();
            JsonNode root = tree.node("");
            if (parser.nextToken() != null) {
                faults.add(tree.line(), "", "a second document was found, only one is allowed");
                faults.raise();
            }
            return new SourceTree(root, tree.lines);
        } catch (JsonProcessingException e) {
            faults.add(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "", "not readable as YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            faults.add(0, "", "not readable: " + e.getMessage());
        }
        faults.raise();
        throw new IllegalStateException("unreachable");
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    private JsonNode node(String path) throws IOException {
        lines.putIfAbsent(path, line());
        if (parser.isCurrentAlias()) {
            throw new JsonParseException(parser, "an alias (*" + parser.getText() + ") was found, none is allowed");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(path);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(path);
        }
        return scalar(token);
    }

    private ObjectNode object(String path) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String child = path + "/" + key.replace("~", "~0").replace("/", "~1");
            lines.put(child, line());
            parser.nextToken();
            object.set(key, node(child));
        }
        return object;
    }

    private ArrayNode array(String path) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(path + "/" + array.size()));
        }
        return array;
    }

    private JsonNode scalar(@org.jspecify.annotations.Nullable JsonToken token) throws IOException {
        if (token == null) {
            return NODES.nullNode();
        }
        return switch (token) {
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            default -> NODES.textNode(parser.getText());
        };
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}

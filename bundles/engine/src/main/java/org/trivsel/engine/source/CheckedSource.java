package org.trivsel.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.trivsel.instrument.Instrument;

/** YAML text that keeps to one of the published schemas. */
public final class CheckedSource {
    private static final int SHOWN = 60;
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
    private final Schema schema;
    private final String name;

    /** @param schema file name of a schema in {@code org/trivsel/instrument} */
    public CheckedSource(String schema, String name) {
        this(load(schema), name);
    }

    private CheckedSource(Schema schema, String name) {
        this.name = name;
        this.schema = schema;
    }

    /** @param schema the text of a schema */
    public static CheckedSource by(String schema, String name) {
        return new CheckedSource(REGISTRY.getSchema(schema, InputFormat.JSON), name);
    }

    /** The root of the document, whose faults are collected with it. */
    public Place read(String yaml) {
        SourceTree tree = YamlTree.parse(name, yaml);
        Faults faults = new Faults(name);
        for (Error error : schema.validate(tree.root())) {
            String path = error.getInstanceLocation().toString();
            faults.add(tree.line(path), path, error.getMessage() + found(tree.root().at(path)));
        }
        faults.raise();
        return new Place(tree, "", tree.root(), faults);
    }

    /** sha-256 of the text with line ends made {@code \n}, so that a checkout on another system has the same hash. */
    public static String hash(String text) {
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String found(JsonNode value) {
        if (value.isContainerNode()) {
            return "";
        }
        String text = value.toString();
        return ", found " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text);
    }

    private static Schema load(String file) {
        try (InputStream in = Instrument.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return REGISTRY.getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

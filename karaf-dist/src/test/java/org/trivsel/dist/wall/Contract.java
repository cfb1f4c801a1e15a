package org.trivsel.dist.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document as a promise: says of each answer whether it keeps it. Safe for use by many threads. */
final class Contract {
    static final String MOUNT = "/api/v1";
    private static final String ID = "https://trivsel.test/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    Contract(String text, JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, text)));
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(read(path.getKey(), path.getValue(), method.getKey(), method.getValue()))));
        operations.sort(Comparator.comparingLong(Operation::literalSegments).reversed().thenComparing(Operation::id));
    }

    List<Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        return operations.stream().filter(operation -> operation.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("The OpenAPI document has no operation " + id));
    }

    /** @throws AssertionError when an operation answered otherwise than promised; calls that are no operation are let through */
    void check(Reply reply) {
        find(reply.call()).ifPresent(operation -> check(operation, reply));
    }

    Optional<Operation> find(Call call) {
        if (!call.path().startsWith(MOUNT + "/")) {
            return Optional.empty();
        }
        String path = call.pathOnly().substring(MOUNT.length());
        return operations.stream().filter(it -> it.pattern().matcher(path).matches()).findFirst()
                .flatMap(exact -> operations.stream().filter(it -> it.path().equals(exact.path()) && it.method().equals(call.method())).findFirst());
    }

    private void check(Operation operation, Reply reply) {
        String pointer = resolve(operation.pointer() + "/responses/" + reply.status());
        if (document.at(pointer).isMissingNode()) {
            throw new AssertionError("Not in the OpenAPI document: status " + reply.status() + " of " + operation + "\n" + reply);
        }
        JsonNode content = document.at(pointer + "/content");
        if (content.isMissingNode()) {
            require(reply.body().length == 0, "promised no body", reply);
            return;
        }
        require(content.has(reply.type()), "promised " + content.properties().stream().map(Map.Entry::getKey).toList(), reply);
        if (reply.type().endsWith("json")) {
            validate(pointer + "/content/" + escaped(reply.type()) + "/schema", reply);
        }
    }

    private void validate(String pointer, Reply reply) {
        Schema schema = compiled.computeIfAbsent(pointer, it -> schemas.getSchema(SchemaLocation.of(ID + "#" + it)));
        List<Error> errors = schema.validate(reply.json(), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        require(errors.isEmpty(), "promised another form: " + errors, reply);
    }

    private static void require(boolean kept, String promise, Reply reply) {
        if (!kept) {
            throw new AssertionError("The OpenAPI document " + promise + "\n" + reply);
        }
    }

    private Operation read(String path, JsonNode item, String method, JsonNode operation) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            list.forEach(parameter -> parameters.add(parameter(parameter.has("$ref") ? at(parameter.get("$ref").asText()) : parameter)));
        }
        boolean open = operation.path("security").isArray() && operation.path("security").isEmpty();
        return new Operation(operation.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path,
                "/paths/" + escaped(path) + "/" + method, parameters, operation.has("requestBody"), open);
    }

    private static Operation.Parameter parameter(JsonNode parameter) {
        return new Operation.Parameter(parameter.path("name").asText(), parameter.path("in").asText(), parameter.at("/schema/format").asText());
    }

    private String resolve(String pointer) {
        JsonNode reference = document.at(pointer).path("$ref");
        return reference.isMissingNode() ? pointer : reference.asText().substring(1);
    }

    private JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}

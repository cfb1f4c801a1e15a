package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiIT {
    private static final Product PRODUCT = Product.running();

    @TempDir
    private Path folder;

    @Test
    void isValidAndLintClean() throws IOException {
        Reply document = PRODUCT.send(Call.get("/api/v1/openapi.json"));
        assertEquals("3.1.0", document.json().get("openapi").asText());
        Path file = Files.write(folder.resolve("openapi.json"), document.body());

        // Never asks for a newer version of itself, never sends what it saw.
        Node.Outcome lint = Node.installIn(folder.resolve("node"))
                .tool("redocly", "lint", "--extends=recommended", "--max-problems=1000", "--format=json", file.toString());
        assertEquals(0, lint.code(), lint::output);
        assertTrue(lint.output().replaceAll("\\s", "").contains("\"totals\":{\"errors\":0,\"warnings\":0,"), lint::output);
    }

    @Test
    void holdsEveryRouteAndNoOther() {
        Set<String> promised = PRODUCT.contract().operations().stream()
                .map(operation -> Routes.normal(operation.method(), operation.path()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(lines(Routes.in(PRODUCT.distribution().home())), lines(promised));
    }

    @Test
    void everyOperationIsReached() {
        for (Operation operation : PRODUCT.contract().operations()) {
            String path = Contract.MOUNT + operation.path().replaceAll("\\{[^}]+}", "0");
            Reply reply = PRODUCT.send(Call.of(operation.method(), path));

            // Who has not signed in is told so by an operation; where there is none, nothing is there.
            assertTrue(operation.open() ? reply.status() != 404 && reply.status() != 405 : reply.status() == 401, reply::toString);
        }
    }

    @Test
    void namesEveryOperationOnceInWordsOfItsOwn() {
        List<String> ids = PRODUCT.contract().operations().stream().map(Operation::id).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size(), () -> "used twice: " + ids);
        assertFalse(ids.stream().anyMatch(String::isBlank), () -> "an operation without operationId: " + PRODUCT.contract().operations());
    }

    private static String lines(Set<String> routes) {
        return String.join("\n", routes);
    }
}

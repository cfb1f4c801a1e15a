package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatrixIT {
    private static final Product PRODUCT = Product.running();
    private static final Set<String> EACH_PLACE = Set.of("own", "other", "foreign");
    private static final String READING = "reading";

    private final Matrix matrix = Matrix.read();
    private final Examples examples = new Examples();
    private final Map<String, Target> targets = Map.of(
            "own", Target.of(PRODUCT, PRODUCT.municipality(Product.A), PRODUCT.municipality(Product.A).own()),
            "other", Target.of(PRODUCT, PRODUCT.municipality(Product.A), PRODUCT.municipality(Product.A).other()),
            "foreign", Target.of(PRODUCT, PRODUCT.municipality(Product.B), PRODUCT.municipality(Product.B).own()));

    @BeforeEach
    void letEverybodyIn() {
        PRODUCT.forgetWrongSignIns();
    }

    @Test
    void hasRowsForEveryOperation() {
        Set<String> operations = PRODUCT.contract().operations().stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = matrix.rows().stream().map(Matrix.Row::operation).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(operations, known);
        for (Operation operation : PRODUCT.contract().operations()) {
            boolean ofAPlace = operation.path().contains("{") && !operation.path().startsWith("/tenants") || operation.id().equals("listChildren")
                    || operation.id().equals("startAssessment");
            assertEquals(ofAPlace ? EACH_PLACE : Set.of("any"), matrix.places(operation.id()), operation::toString);
        }
    }

    @Test
    void everybodyMayWhatTheMatrixSaysAndNoMore() {
        List<String> differences = new ArrayList<>();
        for (Matrix.Row row : matrix.rows()) {
            List<String> found = matrix.roles().stream().map(role -> String.valueOf(status(row, role))).toList();
            if (!found.equals(row.statuses())) {
                differences.add("expected " + row + "\n   found " + found);
            }
        }
        assertEquals(List.of(), differences, () -> String.join("\n", differences));
    }

    private int status(Matrix.Row row, String role) {
        Operation operation = PRODUCT.contract().operation(row.operation());
        Call call = examples.of(operation, targets.getOrDefault(row.place(), targets.get("own")));
        return PRODUCT.send(call.bearer(token(row, role))).status();
    }

    private @Nullable String token(Matrix.Row row, String role) {
        boolean usedUp = row.operation().equals("closeSession");
        return switch (role) {
            case "nobody" -> null;
            case READING -> usedUp ? PRODUCT.freshReadingToken(strongest(row)) : PRODUCT.readingToken(strongest(row));
            default -> usedUp ? PRODUCT.freshToken(person(role)) : PRODUCT.token(person(role));
        };
    }

    /** The first who may do it at all. */
    private Person strongest(Matrix.Row row) {
        Matrix.Row own = matrix.rows().stream().filter(it -> it.operation().equals(row.operation())).findFirst().orElseThrow();
        return matrix.roles().stream().filter(role -> !role.equals(READING) && !role.equals("nobody"))
                .filter(role -> own.statuses().get(matrix.roles().indexOf(role)).startsWith("2"))
                .findFirst().map(MatrixIT::person).orElseThrow(() -> new AssertionError("Nobody may " + row.operation()));
    }

    private static Person person(String role) {
        return role.equals("operator") ? Person.OPERATOR : new Person(Product.A, role);
    }
}

package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatrixIT {
    private static final Product PRODUCT = Product.running();
    private static final Set<String> EACH_PLACE = Set.of("own", "other", "foreign");
    private static final Set<String> PLACED_BY_WHAT_IS_SENT = Set.of("listChildren", "createChild", "startAssessment", "adviseForm", "createAccount",
            "readPolicy", "listFocusPoints", "beginFocusPoint", "makeHold", "planRound", "exportAssessments", "recordStaffCertificate",
            "previewNorms", "addNorms");
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
            assertEquals(places(operation), matrix.places(operation.id()), operation::toString);
        }
    }

    private static Set<String> places(Operation operation) {
        boolean ofTheSystem = Stream.of("/tenants", "/pointers", "/modules", "/trust", "/quarantine", "/certificates", "/sources", "/countries",
                "/entitlements", "/licences").anyMatch(operation.path()::startsWith);
        if (operation.path().startsWith("/imports/")) {
            return Set.of("own", "foreign");
        }
        return operation.path().contains("{") && !ofTheSystem || PLACED_BY_WHAT_IS_SENT.contains(operation.id()) ? EACH_PLACE : Set.of("any");
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
            case READING -> usedUp ? PRODUCT.freshReadingToken(matrix.firstWhoMay(row.operation())) : PRODUCT.readingToken(matrix.firstWhoMay(row.operation()));
            default -> usedUp ? PRODUCT.freshToken(Person.inA(role)) : PRODUCT.token(Person.inA(role));
        };
    }
}

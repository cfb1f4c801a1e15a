package org.trivsel.dist.wall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code matrix.csv}: which status an operation answers with, by place (rows) and role (columns). */
final class Matrix {
    private final List<String> roles;
    private final List<Row> rows = new ArrayList<>();

    /** @param place own, other, foreign, or any when it makes no difference */
    record Row(String operation, String place, List<String> statuses) {
    }

    private Matrix(BufferedReader lines) throws IOException {
        List<String> head = cells(lines.readLine());
        roles = head.subList(2, head.size());
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> cells = cells(line);
                if (cells.size() != head.size()) {
                    throw new AssertionError("Not " + head.size() + " cells: " + line);
                }
                rows.add(new Row(cells.get(0), cells.get(1), cells.subList(2, cells.size())));
            }
        }
    }

    static Matrix read() {
        try (InputStream file = Matrix.class.getResourceAsStream("matrix.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Matrix(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> roles() {
        return roles;
    }

    List<Row> rows() {
        return rows;
    }

    /** The first who may, at a place of their own, in the tenant A. */
    Person firstWhoMay(String operation) {
        List<String> own = rows.stream().filter(row -> row.operation().equals(operation)).findFirst()
                .orElseThrow(() -> new AssertionError("No row of " + operation)).statuses();
        return Person.ROLES.stream().filter(role -> own.get(roles.indexOf(role)).startsWith("2")).findFirst().map(Person::inA)
                .orElseThrow(() -> new AssertionError("Nobody may " + operation));
    }

    Set<String> places(String operation) {
        return rows.stream().filter(row -> row.operation().equals(operation)).map(Row::place).collect(Collectors.toSet());
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).toList();
    }
}

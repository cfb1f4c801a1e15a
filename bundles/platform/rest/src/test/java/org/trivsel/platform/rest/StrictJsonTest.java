package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.problem.Fault;

class StrictJsonTest {
    private static final UUID ID = UUID.fromString("0190b0c4-1111-7111-8111-111111111111");

    private final ObjectMapper json = StrictJson.mapper();

    record Id(UUID value) {
    }

    enum Kind { ONE, TWO }

    record Note(String text, LocalDate date, int count, List<String> tags, Id child, Kind kind) {
    }

    @Test
    void writesDatesAsTextsAndIdsAsTheirValues() throws JsonProcessingException {
        Note note = new Note("a", LocalDate.of(2026, 1, 2), 3, List.of("b"), new Id(ID), Kind.ONE);
        String text = "{\"text\":\"a\",\"date\":\"2026-01-02\",\"count\":3,\"tags\":[\"b\"],\"child\":\"" + ID + "\",\"kind\":\"ONE\"}";

        assertEquals(text, json.writeValueAsString(note));
        assertEquals(note, json.readValue(text, Note.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"count\":1,\"dat\":1}  | dat   | json-unknown-field | The field 'dat' is not known here (line 1, column 20). Known: child, count, date, kind, tags, text.",
        "{\"count\":\"1\"}       | count | json-value         | The value of count is missing or has not the form it must have (line 1, column 10).",
        "{\"count\":1.5}         | count | json-value         | The value of count is missing or has not the form it must have (line 1, column 10).",
        "{\"date\":\"2026-13-1\"} | date  | json-value        | The value of date is missing or has not the form it must have (line 1, column 9).",
        "{\"kind\":1}            | kind  | json-value         | The value of kind is missing or has not the form it must have (line 1, column 9).",
        "{\"child\":\"7\"}       | child | json-value         | The value of child is missing or has not the form it must have (line 1, column 10).",
        "{\"tags\":[1,{}]}       | tags  | json-value         | The value of tags[0] is missing or has not the form it must have (line 1, column 10).",
        "{\"text\":              | body  | json-malformed     | This is not JSON (line 1, column 9).",
        "{\"count\":1,\"count\":2} | body | json-malformed    | This is not JSON (line 1, column 19)."})
    void namesWhatIsWrongAndWhereWithoutRepeatingValues(String text, String where, String code, String message) {
        JsonProcessingException failure = assertThrows(JsonProcessingException.class, () -> json.readValue(text, Note.class));
        Fault fault = JsonFaults.describe(failure);

        assertEquals(code + " " + message, fault.code() + " " + fault.message());
        assertEquals(where, fault.where().replaceAll("\\[.*", ""));
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        JsonProcessingException failure = assertThrows(
                JsonProcessingException.class, () -> json.readTree("[".repeat(100) + "]".repeat(100)));

        assertEquals("json-too-deep", JsonFaults.describe(failure).code());
    }
}

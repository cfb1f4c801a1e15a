package org.trivsel.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "3", "*", "W/\"3\"", "\"x\"", "\"\"", "\"-1\"", "\"12345678901\"", "\"3\", \"4\""})
    void aRevisionIsOneTag(String tag) {
        assertThrows(Invalid.class, () -> Revision.seen(tag));
    }

    @Test
    void itIsReadFromItsQuotes() {
        assertEquals(3, Revision.seen(" \"3\" "));
        assertEquals(0, Revision.seen("\"0\""));
    }

    @Test
    void whoLeavesItOutIsToldToSayIt() {
        RevisionNeeded needed = assertThrows(RevisionNeeded.class, () -> Revision.seen(null));
        assertEquals("428 precondition-required", needed.status() + " " + needed.code());
    }
}

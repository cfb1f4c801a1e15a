package org.trivsel.platform.legalbasis.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.access.Role;
import org.trivsel.problem.Invalid;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.Town;

/** Days as they are typed: what a database cannot hold is told to whoever typed it. */
class TypedDisclosureTest {
    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "1899-12-31", "2200-01-01", "2026-02-30", "i morgen", ""})
    void aDayThatNobodyMeansIsWrong(String typed) {
        Invalid wrong = assertThrows(Invalid.class, () -> day("first", typed));
        assertEquals("first first", wrong.faults().get(0).where() + " " + wrong.faults().get(0).code());
        assertEquals("withdrawn-on", assertThrows(Invalid.class, () -> day("day", typed)).faults().get(0).code());
    }

    @Test
    void anyOtherIsTaken() {
        assertEquals(LocalDate.of(2026, 2, 28), day("first", "2026-02-28"));
    }

    private static LocalDate day(String field, String typed) {
        return TypedDisclosure.day(GivenRequest.by(Town.caller(Role.LEADER), "=" + field, typed), field);
    }
}

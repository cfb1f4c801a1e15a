package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseTest {
    @ParameterizedTest
    @CsvSource({
        "/notes, /notes, true", "/notes, /notes/1, true", "/notes, /notebook, false", "/notes, /, false",
        "/children/{child}/notes, /children/7/notes, true", "/children/{child}/notes, /children/7, false",
        "/, /anything, true"})
    void coversWhatIsBelowIt(String base, String path, boolean covered) {
        assertEquals(covered, Base.of(base).covers(Base.split(path)));
    }

    @Test
    void theMostExactIsAskedFirst() {
        List<Base> sorted = Stream.of("/", "/children", "/children/{child}/notes", "/children/all/notes").map(Base::of)
                .sorted(Base.MOST_EXACT_FIRST).toList();

        assertEquals(List.of("/children/all/notes", "/children/{child}/notes", "/children", "/"), sorted.stream().map(Base::text).toList());
    }

    @ParameterizedTest
    @CsvSource({"/children/{child}/notes, /children", "/notes, /notes", "/, /", "/{any}, /"})
    void isMountedAtThePartBeforeTheFirstVariable(String base, String fixed) {
        assertEquals(fixed, Base.of(base).fixedPart());
        assertTrue(base.startsWith(fixed));
    }
}

package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;

class ValueParametersTest {
    private static final String ID = "0190b0c4-1111-7111-8111-111111111111";

    public record Id(UUID value) {
    }

    @SuppressWarnings("unused") // only its parameters are looked at
    private static void sample(@PathParam("id") Id path, @QueryParam("on") LocalDate query) {
        // nothing to do
    }

    @Test
    void readsIdsAndDates() throws NoSuchMethodException {
        assertEquals(new Id(UUID.fromString(ID)), converter(Id.class, 0).fromString(ID));
        assertEquals(LocalDate.of(2026, 1, 2), converter(LocalDate.class, 1).fromString("2026-01-02"));
        assertNull(converter(LocalDate.class, 1).fromString(""));
    }

    @Test
    void aMalformedIdInAPathIsAsUnknownAsAnyOther() throws NoSuchMethodException {
        ParamConverter<Id> converter = converter(Id.class, 0);

        assertThrows(NotFound.class, () -> converter.fromString("7"));
        assertThrows(NotFound.class, () -> converter.fromString("1-1-1-1-1"));
    }

    @Test
    void aMalformedQueryIsNamed() throws NoSuchMethodException {
        ParamConverter<LocalDate> converter = converter(LocalDate.class, 1);

        assertEquals("on", assertThrows(Invalid.class, () -> converter.fromString("yesterday")).faults().get(0).where());
    }

    @Test
    void leavesOtherTypesAlone() {
        assertNull(new ValueParameters().getConverter(String.class, String.class, new Annotation[0]));
    }

    private static <T> ParamConverter<T> converter(Class<T> type, int parameter) throws NoSuchMethodException {
        Annotation[] annotations = ValueParametersTest.class.getDeclaredMethod("sample", Id.class, LocalDate.class)
                .getParameterAnnotations()[parameter];
        return new ValueParameters().getConverter(type, type, annotations);
    }
}

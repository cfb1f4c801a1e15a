package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** What is taken from the whiteboard, and as what. */
class ApplicationsTest {
    private static final String BASE = "osgi.jakartars.application.base";
    private static final String RESOURCE = "osgi.jakartars.resource";

    @Test
    void applicationsAndResourcesWithABaseOfTheirOwnAreServed() {
        assertTrue(isServed(Map.of("objectClass", new String[] {"jakarta.ws.rs.core.Application"}, BASE, "/notes")));
        assertTrue(isServed(Map.of("objectClass", new String[] {"Notes"}, BASE, "/notes", RESOURCE, true)));
        assertTrue(isServed(Map.of("objectClass", new String[] {"Notes"}, BASE, "/notes", RESOURCE, "true")));
    }

    @Test
    void whatHasNoBaseOrIsNeitherIsNotServed() {
        assertFalse(isServed(Map.of("objectClass", new String[] {"jakarta.ws.rs.core.Application"})));
        assertFalse(isServed(Map.of("objectClass", new String[] {"Notes"}, RESOURCE, true)));
        assertFalse(isServed(Map.of("objectClass", new String[] {"Notes"}, BASE, "/notes")));
        assertFalse(isServed(Map.of("objectClass", new String[] {"Notes"}, BASE, "/notes", RESOURCE, false)));
    }

    @Test
    @SuppressWarnings("deprecation") // where resources that have their services already are handed over
    void aResourceIsAllOfItsApplicationAndAnApplicationStaysWhatItIs() {
        Object resource = new Object();
        assertEquals(Set.of(resource), Lone.of(resource).getSingletons());
        assertEquals(Set.of(), Lone.of(resource).getClasses());
        Application application = new Application();
        assertSame(application, Lone.of(application));
    }

    private static boolean isServed(Map<String, Object> marks) {
        try {
            return FrameworkUtil.createFilter(Applications.FILTER).matches(marks);
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }
}

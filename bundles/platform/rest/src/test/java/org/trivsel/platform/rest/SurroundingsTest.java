package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivsel.access.Origin;
import org.trivsel.problem.Unavailable;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tool.State;

class SurroundingsTest {
    private final Surroundings surroundings = new Surroundings();

    @Test
    void callsOfAToolThatHasFailedOrIsSetApartAreToldToComeBack() {
        Unavailable refused = assertThrows(Unavailable.class, () -> Surroundings.requireWorking(in(State.FAILED)));
        assertEquals("tool-unavailable", refused.code());
        Unavailable apart = assertThrows(Unavailable.class, () -> Surroundings.requireWorking(in(State.APART)));
        assertEquals("tool-set-apart", apart.code());
        assertDoesNotThrow(() -> Surroundings.requireWorking(null));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"FAILED", "APART"})
    void anUpdateInterruptsNobody(State state) {
        assertDoesNotThrow(() -> Surroundings.requireWorking(in(state)));
    }

    @Test
    void callsAreServedBeforeTheStateOfToolsIsKnown() {
        assertNull(surroundings.answering(People.anna(new Origin("r", "a")), "language"));
    }

    private static Tool in(State state) {
        return new Tool("language", "1.0.0", Map.of(), state, null);
    }
}

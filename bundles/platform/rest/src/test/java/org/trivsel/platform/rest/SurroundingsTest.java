package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivsel.problem.Unavailable;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tool.State;
import org.trivsel.tool.Tools;

class SurroundingsTest {
    private final Surroundings surroundings = new Surroundings();

    @Test
    void callsOfAToolThatHasFailedAreToldToComeBack() {
        surroundings.bindTools(allIn(State.FAILED));
        Unavailable refused = assertThrows(Unavailable.class, () -> surroundings.requireWorking("language"));
        assertEquals("tool-unavailable", refused.code());
        assertDoesNotThrow(() -> surroundings.requireWorking(null));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAILED")
    void anUpdateInterruptsNobody(State state) {
        surroundings.bindTools(allIn(state));
        assertDoesNotThrow(() -> surroundings.requireWorking("language"));
    }

    @Test
    void callsAreServedBeforeTheStateOfToolsIsKnown() {
        assertDoesNotThrow(() -> surroundings.requireWorking("language"));
    }

    private static Tools allIn(State state) {
        return (Tools) Proxy.newProxyInstance(SurroundingsTest.class.getClassLoader(), new Class<?>[] {Tools.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "find" -> Optional.of(new Tool((String) arguments[0], "1.0.0", Map.of(), state, null));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

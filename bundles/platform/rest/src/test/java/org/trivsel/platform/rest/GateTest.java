package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Gate gate = new Gate();

    @Test
    void letsNobodyInOnceClosed() {
        assertTrue(gate.closeAndDrain(LONG));

        assertFalse(gate.enter());
        assertEquals(0, gate.inside());
    }

    @Test
    void waitsForThoseInside() {
        assertTrue(gate.enter());
        CompletableFuture<Boolean> drained = CompletableFuture.supplyAsync(() -> gate.closeAndDrain(LONG));
        while (gate.enter()) {
            gate.leave();
        }

        assertFalse(drained.isDone());
        gate.leave();
        assertTrue(drained.join());
    }

    @Test
    void givesUpWaitingAtTheBound() {
        assertTrue(gate.enter());

        assertFalse(gate.closeAndDrain(Duration.ofMillis(20)));
        assertEquals(1, gate.inside());
    }
}

package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealTest {
    private final Seal seal = new Seal("{\"a\":\"Ærø \\n\"}", "{\"scales\":[]}" + " ".repeat(5000));

    @Test
    void whatIsSealedIsFoundUnchanged() {
        for (int i = 0; i < 40; i++) {
            assertEquals(seal, Seal.of(seal.bytes()));
        }
    }

    @Test
    void aDamagedSealIsNotOpened() {
        byte[] cut = Arrays.copyOf(seal.bytes(), 20);
        assertThrows(IllegalStateException.class, () -> Seal.of(cut));
        byte[] changed = seal.bytes();
        changed[changed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> Seal.of(changed));
        assertEquals(seal, Seal.of(seal.bytes()));
    }
}

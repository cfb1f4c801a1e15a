package org.trivsel.platform.registry.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.DATABASE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.ChildId;

class TenantKeysTest {
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    private final Municipality town = new Municipality();
    private final ChildId child = new ChildId(UUID.randomUUID());

    @Test
    void aSealOpensForItsPlaceOnlyAndNeverLooksTheSame() throws BrokenSeal {
        Seal seal = new Seal(Seal.newKey());
        byte[] clear = "2808221234".getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = seal.close(clear, "here");
        assertArrayEquals(clear, seal.open(sealed, "here"));
        assertFalse(Arrays.equals(sealed, seal.close(clear, "here")));
        assertThrows(BrokenSeal.class, () -> seal.open(sealed, "there"));
        assertThrows(BrokenSeal.class, () -> new Seal(Seal.newKey()).open(sealed, "here"));
        IntStream.range(0, sealed.length).forEach(i -> {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(BrokenSeal.class, () -> seal.open(changed, "here"), "byte " + i);
            assertThrows(BrokenSeal.class, () -> seal.open(Arrays.copyOf(sealed, i), "here"), "first " + i);
        });
    }

    @Test
    void keysAreMadeOnceAndOpenedByTheSameMasterKey() throws BrokenSeal {
        byte[] sealed = ring(TenantKeys.withMasterKey(MASTER)).sealNumber(child, "2808221234");
        KeyRing again = ring(TenantKeys.withMasterKey(MASTER));
        assertEquals("2808221234", again.openNumber(child, sealed));
        assertArrayEquals(ring(TenantKeys.withMasterKey(MASTER)).lookup("2808221234"), again.lookup("2808221234"));
    }

    @Test
    void tenantsHaveKeysOfTheirOwn() {
        TenantKeys keys = TenantKeys.withMasterKey(MASTER);
        Municipality other = new Municipality();
        KeyRing theirs = DATABASE.store().inTransaction(other.tenant.id(), tx -> keys.of(tx, other.tenant.id()));
        assertFalse(Arrays.equals(ring(keys).lookup("2808221234"), theirs.lookup("2808221234")));
        assertNotEquals(ring(keys).termHash("anna"), theirs.termHash("anna"));
        byte[] sealed = ring(keys).sealNumber(child, "2808221234");
        assertThrows(BrokenSeal.class, () -> theirs.openNumber(child, sealed));
    }

    @Test
    void keysMadeInATransactionThatFailsAreNotKept() {
        TenantKeys keys = TenantKeys.withMasterKey(MASTER);
        byte[][] lost = new byte[1][];
        assertThrows(IllegalStateException.class, () -> DATABASE.store().run(town.tenant.id(), tx -> {
            lost[0] = keys.of(tx, town.tenant.id()).lookup("1");
            throw new IllegalStateException("rolled back");
        }));
        assertFalse(Arrays.equals(lost[0], ring(keys).lookup("1")));
        assertArrayEquals(ring(keys).lookup("1"), ring(TenantKeys.withMasterKey(MASTER)).lookup("1"));
    }

    @Test
    void anotherMasterKeyIsNoticed() {
        ring(TenantKeys.withMasterKey(MASTER));
        TenantKeys wrong = TenantKeys.withMasterKey(Base64.getEncoder().encodeToString(Seal.newKey()));
        assertTrue(assertThrows(Unavailable.class, () -> ring(wrong)).getMessage().contains("another master key"));
    }

    @Test
    void theMasterKeyComesFromTheFirstPlaceSet(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("master.key");
        Files.writeString(file, MASTER + "\n");
        byte[] sealed = MasterKey.from(MASTER, "", "").seal().close(new byte[1], "x");
        for (MasterKey key : new MasterKey[] {MasterKey.from("", file.toString(), ""), MasterKey.from("", "", file.toString()),
                MasterKey.from(MASTER, "/nowhere", "/nowhere")}) {
            assertEquals(1, assertOpens(key, sealed).length);
        }
    }

    @Test
    void aMissingMasterKeySaysWhatToDo(@TempDir Path folder) throws IOException {
        assertMessage("No master key: set master.key.file in etc/org.trivsel.registry.cfg", () -> MasterKey.from("", " ", ""));
        assertMessage("The master key file /nowhere/key cannot be read.", () -> MasterKey.from("", "/nowhere/key", ""));
        assertMessage("The master key in the setting .masterKey has 3 bytes instead of 32.", () -> MasterKey.from("AAAA", "", ""));
        Path file = Files.writeString(folder.resolve("k"), "not/base64!");
        IllegalStateException fault = assertMessage("The master key in the file " + file + " is not base64.",
                () -> MasterKey.from("", file.toString(), ""));
        assertFalse(fault.getMessage().contains("not/base64!"));
    }

    private static IllegalStateException assertMessage(String begin, org.junit.jupiter.api.function.Executable act) {
        IllegalStateException fault = assertThrows(IllegalStateException.class, act);
        assertTrue(fault.getMessage().startsWith(begin), fault.getMessage());
        assertTrue(fault.getMessage().contains("openssl rand -base64 32"), fault.getMessage());
        return fault;
    }

    private static byte[] assertOpens(MasterKey key, byte[] sealed) {
        try {
            return key.seal().open(sealed, "x");
        } catch (BrokenSeal e) {
            throw new AssertionError(e);
        }
    }

    private KeyRing ring(TenantKeys keys) {
        return DATABASE.store().inTransaction(town.tenant.id(), tx -> keys.of(tx, town.tenant.id()));
    }
}

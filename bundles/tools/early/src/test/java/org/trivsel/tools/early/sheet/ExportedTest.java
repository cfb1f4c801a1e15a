package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.leaving.SealedExports;
import org.trivsel.platform.registry.key.TenantSealing;
import org.trivsel.platform.round.World;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantExport;
import org.trivsel.tenant.TenantKey;

/** The administration of a tenant reads its export, and learns from it no more of ratings than anybody may. */
class ExportedTest {
    private static final PostgresTenants TENANTS = new PostgresTenants(World.DATABASE.systemStore());
    private static final Tenant SYSTEM = TENANTS.find(TenantKey.SYSTEM)
            .orElseGet(() -> TENANTS.create(TenantKey.SYSTEM, "System", "DK", Locale.ENGLISH, ZoneOffset.UTC));
    private static final Caller OPERATOR = new Caller(SYSTEM, new AccountId(UUID.randomUUID()), "operator", "Operator", Locale.ENGLISH,
            List.of(new Grant(Role.OPERATOR, null, World.LONG_AGO, null)), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(),
            new Origin("r-1", "127.0.0.1"));
    private static final List<String> TABLES = List.of("sheet", "rating", "decision");

    private final House house = new House();

    @Test
    void theExportTellsNobodyThatAnotherHasBegunOrHandedIn() {
        int revision = house.ratings.save(house.amina, house.part, 0, House.document(8, "Hemmeligt"));
        assertBlind("one has begun");
        house.ratings.submit(house.amina, house.part, revision);
        assertBlind("one has handed in");
        house.close();
        assertBlind("closing opens nothing");
    }

    private void assertBlind(String when) {
        Map<String, String> export = export();
        TABLES.forEach(table -> assertEquals("", export.getOrDefault("tool_early/" + table + ".jsonl", ""), when));
        assertFalse(String.join("\n", export.values()).contains("Hemmeligt"), when);
        String manifest = export.get("manifest.json");
        assertTrue(manifest.contains("tool_early.rating") && manifest.contains("once enough people have handed theirs in"), manifest);
    }

    @Test
    void itHoldsWhatAllMayReadAndNoDraft() {
        house.ratings.save(house.third, house.part, 0, House.document(8, "Hemmeligt"));
        house.both();
        house.talks.decide(house.amina, house.part, 0, new Agreement(4, "Hun leger med én ad gangen", "", ""));
        Map<String, String> export = export();
        String ratings = export.get("tool_early/rating.jsonl");
        assertEquals(2, ratings.lines().count(), ratings);
        assertTrue(ratings.contains("Set af " + house.amina.account()) && ratings.contains("Set af " + house.jonas.account()), ratings);
        assertTrue(export.get("tool_early/sheet.jsonl").contains("Hun leger med én ad gangen"));
        assertTrue(export.get("tool_early/decision.jsonl").contains("Hun leger med én ad gangen"));
        assertFalse(String.join("\n", export.values()).contains("Hemmeligt"), "what is being written is its writer's");
    }

    private Map<String, String> export() {
        SealedExports exports = new SealedExports(World.STORE, TENANTS, World.ACCESS, World.AUDIT, new TenantSealing(World.STORE, World.KEYS), List.of());
        try {
            UUID id = exports.order(OPERATOR, house.world.tenant.id(), false).id();
            TenantExport made = ended(exports, id);
            Map<String, String> files = new TreeMap<>();
            for (int volume = 1; volume <= made.volumes(); volume++) {
                unpack(exports.volume(house.world.administration, id, volume), files);
            }
            return files;
        } finally {
            exports.close();
        }
    }

    private TenantExport ended(SealedExports exports, UUID id) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            TenantExport now = exports.of(OPERATOR, house.world.tenant.id()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            if (now.state() == TenantExport.State.READY) {
                return now;
            }
            assertTrue(now.state() != TenantExport.State.FAILED && System.nanoTime() < deadline, now::toString);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void unpack(byte[] volume, Map<String, String> files) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(volume))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

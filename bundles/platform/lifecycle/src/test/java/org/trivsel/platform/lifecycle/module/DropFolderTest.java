package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.module.Artefact;
import org.trivsel.module.Artefact.Standing;

/** What is dropped goes the way of everything that is brought in. */
class DropFolderTest {
    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    @TempDir
    private Path storage;
    @TempDir
    private Path folder;
    private House house;
    private DropFolder drop;

    @BeforeEach
    void start() throws Exception {
        House.clear();
        house = new House(storage, tool, jar("1.0.0").bytes());
        drop = new DropFolder(house.modules, house.tenants, folder);
    }

    @AfterEach
    void stop() throws Exception {
        drop.close();
        house.close();
    }

    @Test
    void aBundleAndAKarEndInTheCatalogueAndAreInstalledFromThere() throws Exception {
        Files.write(folder.resolve("a.jar"), jar("1.1.0").bytes());
        Files.write(folder.resolve("b.kar"), jar("1.2.0").withoutManifest().file("repository/notes.jar", jar("1.2.0").bytes()).bytes());
        drop.look();
        assertEquals(List.of(), known(), "it may still be being written");
        drop.look();
        assertEquals(List.of("1.1.0 INSTALLING", "1.2.0 KEPT"), known(), "one after the other");
        house.converge();
        drop.look();
        house.converge();
        assertEquals(List.of("1.1.0 INSTALLED", "1.2.0 INSTALLED"), known());
        assertTrue(house.bundles().stream().anyMatch(bundle -> bundle.contains("/1.1.0")), "installed by the node, as everything is");
        assertEquals(List.of("deploy:" + System.getProperty("user.name")), House.DATABASE.store().inTransaction(house.system.id(), tx -> tx.list(
                "select distinct address from audit_entry where action in ('module.upload', 'module.install') and outcome = 'DONE' and detail like ?",
                row -> row.text(1), "module " + tool + "%")));
    }

    @Test
    void whatIsNoToolIsRefusedOnceAndLeavesAnEntry() throws Exception {
        Files.write(folder.resolve("a.jar"), ("rubbish " + tool).getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("readme.txt"), "no bundle");
        long before = refusals();
        for (int i = 0; i < 4; i++) {
            drop.look();
        }
        assertEquals(before + 1, refusals());
        assertEquals(List.of(), known());
    }

    @Test
    void whatAnOperatorHasRemovedDoesNotComeBackWithTheNextStart() throws Exception {
        Files.write(folder.resolve("a.jar"), jar("1.1.0").bytes());
        drop.look();
        drop.look();
        house.converge();
        Artefact brought = house.modules.list(house.operator, null, 10).get(0);
        assertEquals(Standing.INSTALLED, brought.standing());
        house.modules.remove(house.operator, brought.sha256(), house.modules.rehearseRemoval(house.operator, brought.sha256()).mark());
        DropFolder next = new DropFolder(house.modules, house.tenants, folder);
        next.look();
        next.look();
        next.close();
        assertEquals(List.of("1.1.0 KEPT"), known());
    }

    private List<String> known() {
        return house.modules.list(house.operator, null, 10).stream().map(one -> one.version() + " " + one.standing()).sorted().toList();
    }

    private long refusals() {
        return House.DATABASE.store().inTransaction(house.system.id(), tx -> tx.one(
                "select count(*) from audit_entry where action = 'module.upload' and outcome = 'DENIED' and address like 'deploy:%'", row -> row.bigNumber(1)))
                .orElseThrow();
    }

    private SampleJar jar(String version) {
        return new SampleJar(tool, version);
    }
}

package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Whoever puts the bundle of a tool into the framework by hand: it runs only when it has come through the catalogue, or with Trivsel. */
class DoorkeeperTest {
    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    @TempDir
    private Path storage;
    @TempDir
    private Path programs;
    private House house;
    private Doorkeeper door;

    @BeforeEach
    void start() throws Exception {
        House.clear();
        Files.write(programs.resolve("notes.jar"), jar("1.0.0").bytes());
        house = new House(storage, tool, jar("1.0.0").bytes());
        door = house.doorkeeper(programs);
    }

    @AfterEach
    void stop() throws Exception {
        door.close();
        house.close();
    }

    @Test
    void whatIsInstalledByHandRunsWhenTheCatalogueHasTakenIt() throws Exception {
        Bundle byHand = house.put("file:notes.jar", jar("1.1.0").bytes());
        assertThrows(BundleException.class, () -> started(byHand));
        House.await("its removal", () -> byHand.getState() == Bundle.UNINSTALLED);
        House.await("the catalogue", () -> known().equals(List.of("1.1.0 INSTALLING")));
        house.converge();
        assertEquals(List.of("1.1.0 INSTALLED"), known());
        assertEquals(List.of("module.install DONE", "module.upload DONE"), audit());
        assertEquals(Bundle.ACTIVE, house.bundle("shipped").getState(), "what came with Trivsel is let in");
    }

    @Test
    void whatIsNoSoundToolIsTakenAwayAndLeavesAnEntry() throws Exception {
        Bundle byHand = house.put("file:exports.jar", jar("1.1.0").header("Export-Package", "org.sample;version=1.0.0").bytes());
        House.await("its removal", () -> byHand.getState() == Bundle.UNINSTALLED);
        House.await("its refusal", () -> audit().equals(List.of("module.upload DENIED")));
        assertEquals(List.of(), known());
    }

    @Test
    void aPlaceOfTheCatalogueIsWorthNothingWithOtherBytes() throws Exception {
        Bundle posing = house.put(Platform.LOCATION + Examiner.sha256(jar("1.1.0").bytes()), jar("1.2.0").bytes());
        assertThrows(BundleException.class, () -> started(posing));
        House.await("its removal", () -> posing.getState() == Bundle.UNINSTALLED);
    }

    @Test
    void whatCameWithTrivselGetsItsOwnBytesBack() throws Exception {
        String other = tool + "b";
        byte[] own = new SampleJar(other, "1.0.0").bytes();
        Path place = Files.createDirectories(programs.resolve("org/sample/other/1.0.0"));
        Files.write(place.resolve("other-1.0.0.jar"), own);
        Bundle bundle = house.put("mvn:org.sample/other/1.0.0", own);
        bundle.start();
        assertThrows(BundleException.class, () -> bundle.update(new ByteArrayInputStream(new SampleJar(other, "2.0.0").bytes())));
        House.await("its own version", () -> bundle.getState() == Bundle.ACTIVE && bundle.getVersion().toString().equals("1.0.0"));
    }

    @Test
    void nothingIsPutIntoAToolFromOutside() throws Exception {
        Bundle shipped = house.bundle("shipped");
        Bundle fragment = house.put("file:fragment.jar", new SampleJar(tool, "1.0.0").header("Provide-Capability", "nothing")
                .header("Bundle-SymbolicName", "org.sample.fragment").header("Fragment-Host", shipped.getSymbolicName()).bytes());
        house.refresh(shipped);
        House.await("the host", () -> shipped.getState() == Bundle.ACTIVE);
        assertNotEquals(Bundle.RESOLVED, fragment.getState());
    }

    private List<String> known() {
        return house.modules.list(house.operator, null, 10).stream().map(one -> one.version() + " " + one.standing()).sorted().toList();
    }

    /** What whoever has the machine did to this tool; a refusal names no tool, so those of the last seconds are counted. */
    private List<String> audit() {
        return House.DATABASE.store().inTransaction(house.system.id(), tx -> tx.list(
                "select distinct action || ' ' || outcome from audit_entry where address = ? and (detail like ? or outcome = 'DENIED' and at > ?) order by 1",
                row -> row.text(1), "container:" + System.getProperty("user.name"), "module " + tool + "%", house.since));
    }

    private static void started(Bundle bundle) throws BundleException {
        try {
            bundle.start();
        } catch (IllegalStateException uninstalledAlready) {
            throw new BundleException("It is gone already", uninstalledAlready);
        }
    }

    private SampleJar jar(String version) {
        return new SampleJar(tool, version);
    }
}

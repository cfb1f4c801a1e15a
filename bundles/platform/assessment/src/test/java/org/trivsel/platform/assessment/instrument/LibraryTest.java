package org.trivsel.platform.assessment.instrument;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.access.Caller;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.problem.Unavailable;
import org.trivsel.tool.Tool;

class LibraryTest {
    private final TestDatabase database = TestDatabase.shared();
    private final AtomicLong clock = new AtomicLong();
    private final Library library = new Library(database.systemStore(), clock::get);
    private final String tool = "tool-" + UUID.randomUUID().toString().substring(0, 8);
    private final String id = "test-" + tool;
    private final Caller enabled = TestTools.having(Set.of(tool));

    @Test
    void theNewestVersionIsOfferedAndOlderOnesStay() {
        one("1.9.0").with(id, "1.10.0", "Prøve").startIn(library);
        assertEquals("1.10.0", newest().orElseThrow());
        assertEquals("1.9.0", library.version(id, "1.9.0").orElseThrow().definition().version());
        assertEquals(Optional.of(tool), library.toolOf(id));
        assertEquals(Optional.empty(), library.version(id, "2.0.0"));
    }

    @Test
    void ofVersionsSideBySideTheNewestThatAsksForALicenceIsNamed() {
        new TestTool(tool, "1.0.0").with(id, "1.0.0", "Prøve").startIn(library);
        assertEquals(List.of(), library.licensed());
        new TestTool(tool, "0.9.0").licensed(id, "0.9.0", "{kind: per-use}").startIn(library);
        new TestTool(tool, "0.8.0").licensed(id, "0.8.0", "{kind: per-period}").startIn(library);
        assertEquals(List.of("0.9.0"), library.licensed().stream().map(one -> one.definition().version()).toList());
        assertEquals("1.0.0", newest().orElseThrow());
    }

    @Test
    void aStoppedToolsInstrumentsAreGoneWithinASecondAndBackWithIt() {
        TestTool bundle = one("1.0.0");
        bundle.startIn(library);
        bundle.stopIn(library);
        clock.addAndGet(Duration.ofMillis(900).toNanos());
        assertEquals(Optional.empty(), library.newest(id));
        assertEquals(Optional.empty(), library.toolOf(id));
        assertEquals(Optional.empty(), library.version(id, "1.0.0"));
        assertEquals(Optional.empty(), library.picture(id, "1.0.0", "boat"));
        bundle.startIn(library);
        assertEquals("1.0.0", newest().orElseThrow());
    }

    @Test
    void workUnderWayGoesOnForLessThanASecondAndThroughAnUpdate() {
        TestTool bundle = one("1.0.0");
        bundle.startIn(library);
        bundle.stopIn(library);
        assertEquals(Optional.of("1.0.0"), newest());
        assertEquals(Optional.of(tool), library.toolOf(id));
        assertTrue(library.version(id, "1.0.0").isPresent());
        assertTrue(library.picture(id, "1.0.0", "boat").isPresent());
        assertTrue(library.toStart(enabled, id).isPresent());
        assertFalse(library.toStart(TestTools.having(Set.of()), id).isPresent());
        assertArrayEquals(new String[] {id}, library.usable(enabled));
        clock.addAndGet(Duration.ofMillis(500).toNanos());
        library.updated(tool);
        clock.addAndGet(Duration.ofSeconds(5).toNanos());
        assertTrue(library.isUsable(enabled, id));
        TestTool newer = one("1.1.0");
        newer.startIn(library);
        assertEquals("1.1.0", library.toStart(enabled, id).orElseThrow().definition().version());
        newer.stopIn(library);
        clock.addAndGet(Duration.ofMillis(900).toNanos());
        assertFalse(library.isUsable(enabled, id));
        assertArrayEquals(new String[0], library.usable(enabled));
    }

    @Test
    void theSameVersionWithAnotherTextIsRefusedAndOthersGoOn() {
        one("1.0.0").startIn(library);
        Library later = restarted();
        new TestTool(tool).with(id, "1.0.0", "Ændret").with(id + "-b", "1.0.0", "Prøve").startIn(later);
        assertEquals(Optional.empty(), later.newest(id));
        assertTrue(later.newest(id + "-b").isPresent());
        Refusal refusal = later.refusals().get(0);
        assertEquals("instruments/" + id + "-1.0.0.yaml", refusal.source());
        assertTrue(refusal.reason().contains("released before with another text"), refusal.reason());
    }

    @Test
    void theSameVersionWithAnotherPictureIsRefused() {
        one("1.0.0").startIn(library);
        Library later = restarted();
        one("1.0.0").drawing("<svg/>").startIn(later);
        assertTrue(later.refusals().get(0).reason().contains("other pictures or sounds (boat)"), later.refusals().toString());
        assertEquals(Optional.empty(), later.newest(id));
    }

    @Test
    void theSameNormEditionWithOtherNumbersIsRefused() {
        one("1.0.0").withNorms(id, "first", 10).startIn(library);
        Library later = restarted();
        one("1.1.0").withNorms(id, "first", 20).startIn(later);
        assertTrue(later.refusals().get(0).reason().contains("first was released before"), later.refusals().toString());
        Library again = restarted();
        one("1.1.0").withNorms(id, "second", 20).startIn(again);
        assertEquals(List.of(), again.refusals());
        assertEquals(List.of("second", "first"), again.newest(id).orElseThrow().norms().stream().map(NormPack::edition).toList());
    }

    @Test
    void anotherToolCannotTakeAnInstrumentOver() {
        one("1.0.0").startIn(library);
        Library later = restarted();
        new TestTool("thief-" + tool).with(id, "9.0.0", "Min").startIn(later);
        assertTrue(later.refusals().get(0).reason().contains("belongs to the tool " + tool), later.refusals().toString());
        assertEquals(Optional.empty(), later.newest(id));
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLineAndOthersGoOn() {
        one("1.0.0").withFile("instruments/broken.yaml", "id: broken\nnonsense: 1\n").startIn(library);
        assertEquals("instruments/broken.yaml", library.refusals().get(0).source());
        assertTrue(library.refusals().get(0).reason().contains("line "), library.refusals().toString());
        assertTrue(library.newest(id).isPresent());
    }

    @Test
    void withoutItsNormsAnInstrumentIsNotOffered() {
        one("1.0.0").withFile("norms/broken.yaml", "nonsense").startIn(library);
        assertEquals(2, library.refusals().size());
        assertEquals(Optional.empty(), library.newest(id));
    }

    @Test
    void aMissingPictureIsNamed() {
        new TestTool(tool).with(id, "1.0.0", "Prøve").drawing(null).startIn(library);
        assertTrue(library.refusals().get(0).reason().contains("instruments/pictures/boat.svg"), library.refusals().toString());
    }

    @Test
    void soundsAreTakenFromTheBundleAsPicturesAreAndKept() {
        byte[] bell = "RIFF....WAVEfmt and so on".getBytes(StandardCharsets.ISO_8859_1);
        sounding(bell).startIn(library);
        assertEquals(List.of(), library.refusals());
        assertEquals("audio/wav", library.sound(id, "1.0.0", "bell").orElseThrow().mediaType());
        assertArrayEquals(bell, library.sound(id, "1.0.0", "bell").orElseThrow().bytes());
        assertEquals(Optional.empty(), library.sound(id, "1.0.0", "boat"), "a picture is no sound");
        Library later = restarted();
        one("2.0.0").startIn(later);
        assertArrayEquals(bell, later.sound(id, "1.0.0", "bell").orElseThrow().bytes(), "although no bundle carries it any more");
    }

    @Test
    void aSoundThatIsNoneIsRefusedWhateverItIsCalled() {
        sounding("<html>no sound</html>".getBytes(StandardCharsets.UTF_8)).startIn(library);
        assertTrue(library.refusals().get(0).reason().contains("instruments/sounds/bell.mp3 is no MP3, Ogg or WAV"), library.refusals().toString());
        Library later = restarted();
        sounding(null).startIn(later);
        assertTrue(later.refusals().get(0).reason().contains("instruments/sounds/bell.mp3 is not in the bundle"), later.refusals().toString());
        Library large = restarted();
        sounding(("OggS" + "x".repeat(SoundKind.MOST_BYTES)).getBytes(StandardCharsets.UTF_8)).startIn(large);
        assertTrue(large.refusals().get(0).reason().contains("allowed are 2048"), large.refusals().toString());
    }

    private TestTool sounding(byte @Nullable [] bell) {
        return new TestTool(tool).withFile("instruments/heard.yaml", """
                format: trivsel-instrument/1
                id: %s
                version: 1.0.0
                released: 2026-01-01
                languages: [da]
                title: {da: "Hørt"}
                sounds: {bell: {file: sounds/bell.mp3, text: {da: "En klokke"}}}
                items: [{id: hear, kind: correct, sounds: [bell]}]
                parts: [{id: first, title: {da: "Først"}, respondent: child}]
                forms: [{id: one, title: {da: "Et"}, ages: {from: 0y0m0d, before: 9y0m0d}, parts: [{part: first, items: [hear]}]}]
                scales: [{id: heard, title: {da: "Hørt"}, parts: [first], missing: {limit: 0, rule: zero}}]
                """.formatted(id)).sounding("instruments/sounds/bell.mp3", bell);
    }

    @Test
    void aVersionThatNoBundleCarriesAnyMoreIsStillKnownWithNormsAndPictures() {
        one("1.0.0").withNorms(id, "first", 10).startIn(library);
        Library later = restarted();
        one("2.0.0").drawing("<svg/>").startIn(later);
        Instrument old = later.version(id, "1.0.0").orElseThrow();
        assertEquals("1.0.0", old.definition().version());
        assertEquals("first", old.norms().get(0).edition());
        assertSame(old, later.version(id, "1.0.0").orElseThrow());
        assertEquals("<svg><title>boat</title></svg>", picture(later, "1.0.0"));
        assertEquals("<svg/>", picture(later, "2.0.0"));
        assertEquals(Optional.empty(), later.picture(id, "1.0.0", "../boat"));
    }

    @Test
    void eachBeginsWithWhatTheirVersionOfTheToolBrings() {
        TestTools tools = new TestTools(tool, library);
        TestTool older = one("1.0.0");
        TestTool newer = new TestTool(tool, "1.1.0").with(id, "2.0.0", "Ny");
        older.startIn(library);
        newer.startIn(library);
        tools.set("1.1.0", Tool.State.READY);
        Caller before = TestTools.having(Set.of(tool), Map.of(tool, "1.0.0"));
        Caller pointed = TestTools.having(Set.of(tool), Map.of(tool, "1.1.0"));
        assertEquals("1.0.0", begun(before));
        assertEquals("2.0.0", begun(pointed));
        assertEquals("1.0.0", library.newest(older.bundle(), id).orElseThrow().definition().version());
        assertEquals("2.0.0", library.newest(newer.bundle(), id).orElseThrow().definition().version());
        assertEquals(List.of("2.0.0"), library.own(newer.bundle()).stream().map(one -> one.definition().version()).toList());
        assertEquals(List.of(), library.own("a bundle that brings nothing"));
        assertEquals(Optional.of("1.0.0"), continued(pointed, "1.0.0"));

        tools.set("1.1.0", Tool.State.FAILED);
        assertThrows(Unavailable.class, () -> library.toStart(pointed, id));
        assertEquals("1.0.0", begun(before));
        older.stopIn(library);
        tools.set("1.0.0", Tool.State.STOPPED);
        clock.addAndGet(Duration.ofMillis(900).toNanos());
        assertFalse(library.isUsable(before, id));
    }

    private String begun(Caller caller) {
        return library.toStart(caller, id).orElseThrow().definition().version();
    }

    private Optional<String> continued(Caller caller, String version) {
        return database.systemStore().inTransaction(tx -> library.toContinue(caller, tx, id, version)).map(found -> found.definition().version());
    }

    private String picture(Library from, String version) {
        return new String(from.picture(id, version, "boat").orElseThrow(), StandardCharsets.UTF_8);
    }

    private TestTool one(String version) {
        return new TestTool(tool).with(id, version, "Prøve");
    }

    private Optional<String> newest() {
        return library.newest(id).map(instrument -> instrument.definition().version());
    }

    private Library restarted() {
        return new Library(database.systemStore(), clock::get);
    }
}

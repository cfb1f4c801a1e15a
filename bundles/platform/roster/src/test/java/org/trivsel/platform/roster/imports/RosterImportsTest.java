package org.trivsel.platform.roster.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Role;
import org.trivsel.platform.roster.fixture.Numbers;
import org.trivsel.platform.roster.fixture.DanishList;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.platform.roster.preview.Detail;
import org.trivsel.platform.roster.preview.Entry;
import org.trivsel.platform.roster.preview.Section;
import org.trivsel.platform.roster.read.FaultCode;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.RosterWriter.Batch;

class RosterImportsTest {
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-f-])[0-9]{6}[- ]?[0-9]{4}(?![0-9a-f-])");

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void twoThousandChildrenArePreviewedCommittedAndUndone() throws SQLException {
        DanishList list = new DanishList(7);
        byte[] file = list.csv(2000, 20);
        String before = town.register();
        RosterImport preview = town.upload(file);
        town.expect(ImportStatus.PREVIEW, preview);
        assertEquals(1980, preview.counts().created());
        assertEquals(20, preview.counts().rejected());
        assertEquals(before, town.register(), "a preview writes nothing to the register");
        assertEquals(list.bad(), rejected(preview));

        RosterImport committed = town.commit(preview);
        town.expect(ImportStatus.COMMITTED, committed);
        assertEquals(1980, town.count("select count(*)::int from child"));
        assertTrue(town.count("select count(*)::int from enrolment") >= 1980);

        RosterImport undone = town.undo(committed);
        town.expect(ImportStatus.UNDONE, undone);
        assertEquals(before, town.register(), "the register is what it was");
        assertEquals(List.of("import.upload", "import.preview", "import.read", "import.commit", "import.undo"),
                town.audited().stream().map(entry -> entry.split(":")[0]).distinct().toList());
        assertTrue(town.audited().contains("import.commit: created 1980, changed 0, ended 0, unchanged 0, rejected 20, units 0"), town.audited()::toString);
    }

    private Map<Integer, FaultCode> rejected(RosterImport it) {
        Map<Integer, FaultCode> codes = new HashMap<>();
        for (Entry entry : town.imports.entries(town.administration, it.id(), Section.REJECTED, 1)) {
            codes.put(entry.lines().get(0), entry.faults().get(0).code());
        }
        return codes;
    }

    @Test
    void theSameListAgainChangesNothing() throws SQLException {
        byte[] file = new DanishList(8).csv(100, 0);
        town.commit(town.upload(file));
        String before = town.register();
        RosterImport again = town.upload(file);
        assertEquals(0, again.counts().created() + again.counts().changed() + again.counts().ended());
        assertEquals(100, again.counts().unchanged());
        town.expect(ImportStatus.COMMITTED, town.commit(again));
        assertEquals(before, town.register());
    }

    @Test
    void whatChangesIsShownFromOldToNewWrittenAndUndone() throws SQLException {
        town.commit(town.upload("""
                CPR-nr.;Fornavn;Efternavn;Institution;Stue;Indmeldt;Adressebeskyttelse;Forældremyndighedsindehaver 1
                280822-4001;Asta;Holm;Solsikken;Blå stue;01-08-2024;nej;Mor Holm
                280822-4036;Ida;Kjær;Solsikken;Rød stue;01-08-2024;nej;Far Kjær
                """.getBytes(StandardCharsets.UTF_8)));
        String before = town.register();
        RosterImport preview = town.settled(town.imports.upload(town.administration, "ny.csv", """
                CPR-nr.;Fornavn;Efternavn;Institution;Stue;Indmeldt;Adressebeskyttelse;Forældremyndighedsindehaver 1
                280822-4001;Asta;Holm Møller;Solsikken;Rød stue;01-11-2026;ja;Mor Holm
                """.getBytes(StandardCharsets.UTF_8), new PlanOptions(true, false)));
        town.expect(ImportStatus.PREVIEW, preview);
        assertEquals(1, preview.counts().changed());
        assertEquals(1, preview.counts().ended());
        List<Entry> changed = town.imports.entries(town.administration, preview.id(), Section.CHANGED, 1);
        assertTrue(changed.get(0).details().contains(new Detail(Detail.Kind.FIELD, "LAST_NAME", "Holm", "Holm Møller")), changed::toString);
        town.expect(ImportStatus.COMMITTED, town.commit(preview));
        assertEquals(1, town.count("select count(*)::int from child where family_name = 'Holm Møller' and protected_address"));
        assertEquals(0, town.count("select count(*)::int from enrolment e join child c on c.id = e.child_id where c.given_name = 'Ida'"
                + " and e.valid_to is null"));
        town.expect(ImportStatus.UNDONE, town.undo(preview));
        assertEquals(before, town.register());
    }

    @Test
    void aRegisterThatChangedSinceThePreviewIsNotWrittenTo() throws SQLException {
        RosterImport preview = town.upload(new DanishList(9).csv(50, 2));
        RosterImport other = town.upload(new DanishList(9).csv(50, 2));
        town.commit(other);
        String before = town.register();
        RosterImport stopped = town.commit(preview);
        town.expect(ImportStatus.PREVIEW, stopped);
        assertEquals("register-changed", stopped.note());
        assertEquals(0, stopped.counts().created());
        assertEquals(48, stopped.counts().unchanged());
        assertEquals(before, town.register());
        town.expect(ImportStatus.COMMITTED, town.commit(stopped));
    }

    @Test
    void anImportWhoseChildrenWereChangedSinceStaysAndSaysWhy() throws SQLException {
        RosterImport first = town.commit(town.upload(list("Holm")));
        town.commit(town.upload(list("Kjær")));
        String before = town.register();
        RosterImport stays = town.undo(first);
        town.expect(ImportStatus.COMMITTED, stays);
        assertEquals("import-changed-since", stays.note());
        assertEquals(before, town.register());
    }

    private static byte[] list(String familyName) {
        return ("CPR-nr.;Fornavn;Efternavn;Institution\n280822-4001;Asta;" + familyName + ";Solsikken\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aStepIsTakenOnceAndInItsTurn() {
        RosterImport preview = town.upload(list("Holm"));
        assertEquals("import-preview", assertThrows(Conflict.class, () -> town.imports.undo(town.administration, preview.id())).code());
        RosterImport committed = town.commit(preview);
        assertEquals("import-committed", assertThrows(Conflict.class, () -> town.imports.commit(town.administration, preview.id())).code());
        town.undo(committed);
        assertEquals("import-undone", assertThrows(Conflict.class, () -> town.imports.undo(town.administration, preview.id())).code());
    }

    @Test
    void oneTenantSeesNothingOfAnother() {
        RosterImport ours = town.upload(new DanishList(10).csv(20, 3));
        try (Town other = new Town()) {
            var them = other.administration;
            assertThrows(NotFound.class, () -> other.imports.get(them, ours.id()));
            assertThrows(NotFound.class, () -> other.imports.entries(them, ours.id(), Section.CREATED, 1));
            assertThrows(NotFound.class, () -> other.imports.commit(them, ours.id()));
            assertThrows(NotFound.class, () -> other.imports.undo(them, ours.id()));
            assertThrows(NotFound.class, () -> other.imports.quarantine(them, ours.id()));
            assertEquals(List.of(), other.imports.newest(them, null, 50).imports());
            other.commit(other.upload(new DanishList(10).csv(20, 3)));
            assertEquals(17, other.count("select count(*)::int from child"));
        }
        assertEquals(0, town.count("select count(*)::int from child"));
        assertThrows(NotFound.class, () -> town.imports.get(town.administration, UUID.randomUUID()));
    }

    @Test
    void onlyAdministrationImports() {
        RosterImport ours = town.upload(new DanishList(10).csv(20, 3));
        for (Role role : List.of(Role.PEDAGOGUE, Role.LEADER, Role.OPERATOR)) {
            var caller = town.caller(role);
            assertThrows(Forbidden.class, () -> town.imports.newest(caller, null, 50));
            assertThrows(Forbidden.class, () -> town.imports.get(caller, ours.id()));
            assertThrows(Forbidden.class, () -> town.imports.entries(caller, ours.id(), Section.REJECTED, 1));
            assertThrows(Forbidden.class, () -> town.imports.quarantine(caller, ours.id()));
            assertThrows(Forbidden.class, () -> town.imports.commit(caller, ours.id()));
            assertThrows(Forbidden.class, () -> town.imports.upload(caller, "x.csv", new byte[0], Town.OPTIONS));
        }
    }

    @Test
    void aRoleForAPartOfTheTenantDoesNotImport() {
        var whole = town.administration;
        var part = new org.trivsel.access.Grant(Role.ADMINISTRATION, new org.trivsel.registry.UnitId(UUID.randomUUID()), whole.grants().get(0).from(), null);
        var caller = new org.trivsel.access.Caller(whole.tenant(), whole.account(), "bo", "Bo", whole.locale(), List.of(part), whole.scopes(),
                whole.tools(), whole.since(), whole.origin());
        assertThrows(Forbidden.class, () -> town.imports.upload(caller, "x.csv", list("Holm"), Town.OPTIONS));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAtOnce() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        assertEquals("file-too-large", assertThrows(org.trivsel.problem.Invalid.class,
                () -> town.imports.upload(town.administration, "x.csv", large, Town.OPTIONS)).faults().get(0).code());
    }

    @Test
    void afterThirtyDaysNothingOfTheContentIsLeft() throws SQLException {
        RosterImport committed = town.commit(town.upload(new DanishList(13).csv(40, 20)));
        RosterImport forgotten = town.upload(list("Berg"));
        Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update(
                "update roster_import set changed_at = now() - interval '31 days' where tenant_id = ?", town.tenant.id().value()));
        town.upload(list("Holm"));
        assertThrows(NotFound.class, () -> town.imports.get(town.administration, forgotten.id()));
        assertThrows(NotFound.class, () -> town.imports.quarantine(town.administration, committed.id()));
        assertEquals(List.of(), town.imports.entries(town.administration, committed.id(), Section.REJECTED, 1));
        assertEquals("import-final", assertThrows(Conflict.class, () -> town.imports.undo(town.administration, committed.id())).code());
        assertEquals(0, town.count("select count(*)::int from register_undo"));
        assertEquals(20, town.count("select count(*)::int from child"));
    }

    @Test
    void noNumberLiesInTheDatabaseInClear() throws SQLException {
        RosterImport preview = town.upload(new DanishList(11).csv(200, 20));
        assertFree(town.everything());
        RosterImport committed = town.commit(preview);
        assertFree(town.everything());
        byte[] quarantine = town.imports.quarantine(town.administration, committed.id());
        assertTrue(NUMBER.matcher(new String(quarantine, StandardCharsets.UTF_8)).find(), "whoever corrects the rows needs their numbers");
        assertTrue(town.audited().contains("import.quarantine: rejected 20"), town.audited()::toString);
        assertFree(town.everything());
    }

    private static void assertFree(String dump) {
        assertTrue(dump.contains("roster_import_page"));
        var found = NUMBER.matcher(dump);
        assertFalse(found.find(), () -> dump.substring(Math.max(0, found.start() - 80), found.end()));
        assertFalse(dump.contains("Fornavn"), "the file lies open");
    }

    @Test
    void rejectedRowsCorrectedComeInWithASecondImport() {
        RosterImport first = town.commit(town.upload(new DanishList(12).csv(100, 20)));
        byte[] quarantine = town.imports.quarantine(town.administration, first.id());
        RosterImport second = town.upload(quarantine);
        town.expect(ImportStatus.PREVIEW, second);
        assertEquals(20, second.counts().rejected() + second.counts().created() + second.counts().unchanged() + second.counts().changed());
    }

    @Test
    void aFileThatIsNoListIsRefusedWithTheReason() {
        RosterImport refused = town.upload("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8));
        town.expect(ImportStatus.REFUSED, refused);
        assertEquals(FaultCode.FILE_PDF, town.imports.entries(town.administration, refused.id(), Section.FILE, 1).get(0).faults().get(0).code());
        assertThrows(NotFound.class, () -> town.imports.quarantine(town.administration, refused.id()));
    }

    @Test
    void numbersAreMaskedInWhatIsShown() {
        RosterImport preview = town.upload("""
                CPR-nr.;Fornavn;Efternavn;Institution
                280822-4001;Asta;Holm;Solsikken
                3102221234;Bo;Kjær;Solsikken
                280822-12;280822-1234;Kjær;Solsikken
                """.getBytes(StandardCharsets.UTF_8));
        StringBuilder shown = new StringBuilder();
        for (Section section : Section.values()) {
            for (Entry entry : town.imports.entries(town.administration, preview.id(), section, 1)) {
                shown.append(entry.name()).append(entry.details().stream().map(it -> it.about() + it.from() + it.to()).toList())
                        .append(entry.faults().stream().map(it -> it.found() + it.args()).toList()).append('\n');
            }
        }
        assertFalse(Pattern.compile("[0-9]{6}[- ]?[0-9]").matcher(shown).find(), shown::toString);
        assertTrue(shown.toString().contains("280822-****"), shown::toString);
    }

    @Test
    void aJobThatFellSilentIsTakenOverAndNothingIsHalfWritten() throws SQLException {
        RosterImport reading = town.upload(list("Holm"));
        silence(reading, "reading");
        RosterImport again = town.settled(reading);
        town.expect(ImportStatus.PREVIEW, again);
        assertEquals(1, again.counts().created());

        silence(again, "committing");
        RosterImport back = town.imports.get(town.administration, again.id());
        town.expect(ImportStatus.PREVIEW, back);
        assertEquals("interrupted", back.note());
        assertEquals(0, town.count("select count(*)::int from child"));
        RosterImport committed = town.commit(back);
        town.expect(ImportStatus.COMMITTED, committed);

        silence(committed, "undoing");
        RosterImport still = town.imports.get(town.administration, committed.id());
        town.expect(ImportStatus.COMMITTED, still);
        assertEquals("interrupted", still.note());
        town.expect(ImportStatus.UNDONE, town.undo(still));
    }

    /** As a node leaves it that was killed a while ago. */
    private void silence(RosterImport it, String status) {
        Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update(
                "update roster_import set status = ?, job = ?, beat_at = now() - interval '1 minute' where tenant_id = ? and id = ?",
                status, UUID.randomUUID(), town.tenant.id().value(), it.id()));
    }

    @Test
    void aJobThatWasThoughtToBeGoneWritesNothing() throws SQLException {
        RosterImport preview = town.upload(list("Holm"));
        String before = town.register();
        Jobs jobs = new Jobs(Town.DATABASE.store(), Town.AUDIT, Town.WRITER,
                new Preparation(Town.WRITER, new org.trivsel.platform.registry.key.TenantSealing(Town.DATABASE.store(), Town.KEYS), Numbers.KNOWN));
        Job late = Job.of(town.administration, preview.id());
        begin(late);
        Town.DATABASE.store().run(town.tenant.id(), tx -> {
            var table = new ImportTable(tx, town.tenant.id().value());
            assertArrayEquals(table.source(preview.id(), late.id()).orElseThrow().digest(), digest(preview));
        });
        Job second = Job.of(town.administration, preview.id());
        silence(preview, "preview");
        begin(second);
        jobs.commit(late);
        assertEquals(before, town.register());
        assertNotEquals(ImportStatus.COMMITTED, town.imports.get(town.administration, preview.id()).status());
        jobs.commit(second);
        town.expect(ImportStatus.COMMITTED, town.imports.get(town.administration, preview.id()));
    }

    private byte[] digest(RosterImport it) {
        return Town.DATABASE.store().inTransaction(town.tenant.id(), tx -> tx.one(
                "select plan_digest from roster_import where id = ?", row -> row.bytes(1), it.id()).orElseThrow());
    }

    private void begin(Job job) {
        Town.DATABASE.store().run(town.tenant.id(), tx -> assertTrue(new ImportTable(tx, town.tenant.id().value())
                .begin(job.subject(), ImportStatus.PREVIEW, ImportStatus.COMMITTING, job.id())));
    }

    @Test
    void aChildThatIsInUseKeepsTheImportFromBeingUndone() throws SQLException {
        RosterImport committed = town.commit(town.upload(list("Holm")));
        UUID child = Town.DATABASE.store().inTransaction(town.tenant.id(), tx -> tx.one("select id from child", row -> row.uuid(1)).orElseThrow());
        Town.WRITER.change(new Batch(town.tenant.id(), UUID.randomUUID()), Map.of(new org.trivsel.registry.ChildId(child),
                new ChildEntry("Asta", "Holm", java.time.LocalDate.of(2022, 8, 28), org.trivsel.instrument.Sex.FEMALE, List.of("da"), false, null, null)));
        assertEquals("import-changed-since", town.undo(committed).note());
    }
}

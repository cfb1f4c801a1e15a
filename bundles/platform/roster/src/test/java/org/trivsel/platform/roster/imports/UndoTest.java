package org.trivsel.platform.roster.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.platform.roster.preview.Section;
import org.trivsel.registry.RosterUnit;
import org.trivsel.registry.UnitId;

/** An import is undone whole, or it stays whole and says what stands in the way. */
class UndoTest {
    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void anImportWhoseUnitWasMergedStaysWholeAndNamesWhatStandsInTheWay() throws SQLException {
        RosterImport committed = town.commit(withUnits());
        Town.UNITS.merge(town.administration, unit("Stjernen"), unit("Solsikken"), town.administration.today().plusDays(1));
        String before = town.register();
        RosterImport stays = town.undo(committed);
        town.expect(ImportStatus.COMMITTED, stays);
        assertEquals("import-in-use", stays.note());
        assertEquals(before, town.register(), "nothing is half undone");
        assertEquals(List.of("OBSTACLE_UNIT_CHANGED Stjernen", "OBSTACLE_PLACE_CHANGED Asta Holm", "OBSTACLE_CHILD_IN_USE Asta Holm"), obstacles(stays));
        assertTrue(town.audited().contains("import.undo: 3 things stand in the way"), town.audited()::toString);
    }

    @Test
    void aMergerOfAUnitThatWasThereBeforeKeepsTheImportToo() throws SQLException {
        RosterImport committed = town.commit(town.upload(list("Holm")));
        Town.UNITS.merge(town.administration, unit("Solsikken"), unit("Mælkebøtten"), town.administration.today().plusDays(1));
        String before = town.register();
        RosterImport stays = town.undo(committed);
        town.expect(ImportStatus.COMMITTED, stays);
        assertEquals(before, town.register());
        assertEquals(List.of("OBSTACLE_PLACE_CHANGED Asta Holm", "OBSTACLE_CHILD_IN_USE Asta Holm"), obstacles(stays));
    }

    @Test
    void aUnitThatWasRenamedOrGivenARoleAtKeepsTheImport() throws SQLException {
        RosterImport committed = town.commit(withUnits());
        Town.UNITS.rename(town.administration, unit("Stjernen"), "Stjerneskuddet", town.administration.today());
        Town.DATABASE.store().run(town.tenant.id(), tx -> {
            UUID account = UUID.randomUUID();
            tx.update("insert into account (tenant_id, id, username, display_name, password_hash) values (?, ?, 'lis', 'Lis', '-')",
                    town.tenant.id().value(), account);
            tx.update("insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from) values (?, ?, ?, 'LEADER', ?, current_date)",
                    town.tenant.id().value(), UUID.randomUUID(), account, unit("Stjerneskuddet").value());
        });
        assertEquals(List.of("OBSTACLE_UNIT_CHANGED Stjerneskuddet", "OBSTACLE_UNIT_HAS_ROLES Stjerneskuddet"), obstacles(town.undo(committed)));
    }

    @Test
    void aRecordChangedBesidesImportsKeepsTheImportAndPutBackLetsItGo() throws SQLException {
        String before = town.register();
        RosterImport committed = town.commit(town.upload(list("Holm")));
        run("update child set family_name = 'Dam'");
        RosterImport stays = town.undo(committed);
        assertEquals("import-in-use", stays.note());
        assertEquals(List.of("OBSTACLE_CHILD_CHANGED Asta Dam"), obstacles(stays));
        run("update child set family_name = 'Holm'");
        town.expect(ImportStatus.UNDONE, town.undo(stays));
        assertEquals(before, town.register());
    }

    @Test
    void anAssessmentOfAChildStandsInTheWayOfUndoing() throws SQLException {
        RosterImport committed = town.commit(town.upload(list("Holm")));
        run("insert into assessment (tenant_id, id, child_id, started_by, changed_by, started_at, changed_at, date, revision, status, instrument, version,"
                + " form, answers) select tenant_id, gen_random_uuid(), id, id, id, now(), now(), current_date, 1, 'D', 'x', '1', 'f', '{}'::jsonb from child");
        assertEquals(List.of("OBSTACLE_CHILD_IN_USE Asta Holm"), obstacles(town.undo(committed)));
    }

    @Test
    void anAssessmentMadeAtAUnitOfTheImportStandsInTheWay() throws SQLException {
        town.commit(town.upload(list("Holm")));
        RosterImport second = town.commit(withUnits());
        run("insert into assessment (tenant_id, id, child_id, started_by, changed_by, started_at, changed_at, date, revision, unit_id, status, instrument,"
                + " version, form, answers) select tenant_id, gen_random_uuid(), id, id, id, now(), now(), current_date, 1, '" + unit("Stjernen")
                + "', 'D', 'x', '1', 'f', '{}'::jsonb from child");
        String before = town.register();
        assertEquals(List.of("OBSTACLE_UNIT_IN_USE Stjernen"), obstacles(town.undo(second)));
        assertEquals(before, town.register());
    }

    private static byte[] list(String familyName) {
        return ("CPR-nr.;Fornavn;Efternavn;Institution\n280822-4001;Asta;" + familyName + ";Solsikken\n").getBytes(StandardCharsets.UTF_8);
    }

    private void run(String sql) throws SQLException {
        Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update(sql));
    }

    private RosterImport withUnits() {
        return town.settled(town.imports.upload(town.administration, "ny.csv",
                "CPR-nr.;Fornavn;Efternavn;Institution\n280822-4001;Asta;Holm;Stjernen\n".getBytes(StandardCharsets.UTF_8), new PlanOptions(false, true)));
    }

    private UnitId unit(String name) {
        return Town.WRITER.units(town.tenant.id(), town.administration.today()).stream().map(RosterUnit::unit)
                .filter(unit -> unit.name().equals(name)).findFirst().orElseThrow().id();
    }

    private List<String> obstacles(RosterImport it) {
        return town.imports.entries(town.administration, it.id(), Section.OBSTACLES, 1).stream().flatMap(entry -> entry.faults().stream())
                .map(fault -> fault.code() + " " + fault.args().get(0)).toList();
    }
}

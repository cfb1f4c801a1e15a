package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.module.Artefact;
import org.trivsel.module.Artefact.OnNode;
import org.trivsel.module.Artefact.Standing;
import org.trivsel.module.Artefact.State;
import org.trivsel.module.Plan;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tool.Target;

/** A second version of a tool on its way in and out: in a real framework, from a real database. */
class ModulesTest {
    private static final String TABLE = "create table note (tenant_id uuid not null, id uuid, primary key (tenant_id, id))";
    private static final String COLUMN = "alter table note add column mood text";
    private static final String WHY = "Tried by a test";

    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final byte[] shipped = jar("1.0.0").bytes();
    private final byte[] second = jar("1.1.0").script("V2__mood.sql", COLUMN).bytes();
    @TempDir
    private Path storage;
    private House house;

    @BeforeEach
    void start() throws Exception {
        House.clear();
        house = new House(storage.resolve("one"), tool, shipped);
    }

    @AfterEach
    void stop() throws Exception {
        house.close();
        House.clear();
    }

    @Test
    void whatIsBroughtInIsLookedAtAndNothingOfItRuns() {
        List<String> before = house.bundles();
        Artefact artefact = house.upload(jar("1.1.0").script("V2__mood.sql", COLUMN).script("V10__more.sql", "select 1")
                .file("org/sample/messages_da.properties", "a=b").header("Import-Package", "org.osgi.framework;version=\"[1.8,2)\",not.there;resolution:=optional")
                .bytes());
        assertEquals(List.of(tool, "1.1.0", "org.sample." + tool, "Sample & Sons", "Olga"),
                List.of(artefact.tool(), artefact.version(), artefact.symbolicName(), artefact.publisher(), artefact.uploadedBy()));
        assertEquals(List.of("V1__tables.sql", "V2__mood.sql", "V10__more.sql"), artefact.migrations());
        assertEquals(List.of("org.osgi.framework [1.8,2)"), artefact.needs());
        assertEquals(List.of("da", "en"), artefact.languages());
        assertEquals(Standing.KEPT, artefact.standing());
        house.converge();
        assertEquals(before, house.bundles());
    }

    @Test
    void theSameBytesOnceMoreChangeNothing() {
        assertEquals(house.upload(second), house.upload(second));
        assertEquals(1, house.modules.list(house.operator, null, 50).size());
    }

    @Test
    void theNewestIsListedFirstAndAPageGoesOnAfterTheLast() {
        List<String> brought = List.of("1.1.0", "1.2.0", "1.3.0").stream().map(version -> house.upload(jar(version).bytes()).sha256()).toList();
        List<Artefact> first = house.modules.list(house.operator, null, 2);
        assertEquals(List.of("1.3.0", "1.2.0"), first.stream().map(Artefact::version).toList());
        assertEquals(List.of(brought.get(0)), house.modules.list(house.operator, first.get(1).sha256(), 2).stream().map(Artefact::sha256).toList());
        assertEquals(List.of(), house.modules.list(house.operator, "0".repeat(64), 2), "after one that is not there comes nothing");
    }

    @Test
    void aVersionOrIdThatBelongsToSomethingElseIsRefused() {
        house.upload(second);
        assertEquals("version-taken", code(() -> house.upload(jar("1.1.0").file("more.txt", "x").bytes())));
        assertEquals("version-taken", code(() -> house.upload(jar("1.0.0").file("more.txt", "x").bytes())), "of what is part of the distribution");
        assertEquals("id-taken", code(() -> house.upload(jar("1.2.0").header("Bundle-SymbolicName", "org.other").bytes())));
        assertEquals("name-taken", code(() -> house.upload(new SampleJar("other", "1.0.0").header("Bundle-SymbolicName", "org.sample." + tool).file("a.txt", "a").bytes())));
    }

    @Test
    void whatIsRehearsedIsWhatHappens() throws Exception {
        Artefact artefact = house.upload(second);
        Plan plan = house.modules.rehearseInstall(house.operator, artefact.sha256());
        assertEquals(List.of(), house.events());
        assertTrue(plan.isPossible(), plan::toString);
        List<String> before = house.scripts();
        house.modules.install(house.operator, artefact.sha256(), plan.mark());
        house.converge();
        assertEquals(plan.added().stream().map(name -> "+" + name).toList(), house.events());
        assertEquals(plan.migrations(), house.scripts().subList(before.size(), house.scripts().size()));
        assertEquals(List.of("V2__mood.sql"), plan.migrations());
        assertEquals(plan.uses(), List.of());
        assertEquals("1.0.0", house.pointers.everybody(house.operator, tool).version(), "nobody is moved");
        Artefact installed = house.modules.get(house.operator, artefact.sha256());
        assertEquals(Standing.INSTALLED, installed.standing());
        assertEquals(List.of(new OnNode("node-1", State.READY, null)), installed.nodes());

        Plan removal = house.modules.rehearseRemoval(house.operator, artefact.sha256());
        house.modules.remove(house.operator, artefact.sha256(), removal.mark());
        house.converge();
        assertEquals(removal.removed().stream().map(name -> "-" + name).toList(), house.events());
        assertEquals(List.of(), removal.refreshed());
        assertNull(house.bundle(Platform.LOCATION + artefact.sha256()));
        Artefact kept = house.modules.get(house.operator, artefact.sha256());
        assertEquals(Standing.KEPT, kept.standing());
        assertEquals(List.of(), kept.nodes());
    }

    @Test
    void whatDoesNotBecomeReadyIsTakenAwayAgainAndLeavesNothing() throws Exception {
        List<String> before = house.bundles();
        Artefact failed = house.install(jar("1.1.0").script("V2__mood.sql", COLUMN).script("V3__broken.sql", "insert into nowhere values (1)").bytes());
        assertEquals(Standing.KEPT, failed.standing());
        assertTrue(failed.cause().contains("V3__broken.sql") && failed.cause().contains("nowhere"), failed.cause());
        assertEquals(before, house.bundles());
        assertEquals(List.of("V1__tables.sql"), house.scripts(), "all of its scripts or none");
        assertEquals(List.of(), house.remarks());
        assertEquals(Standing.INSTALLED, house.install(jar("1.1.1").script("V2__mood.sql", COLUMN).bytes()).standing(), "the next is not in its way");
    }

    @Test
    void whatCannotBeStartedIsTakenAwayAgain() {
        Artefact failed = house.install(jar("1.1.0").header("Bundle-Activator", "org.sample.Nowhere").bytes());
        assertEquals(Standing.KEPT, failed.standing());
        assertTrue(failed.cause().contains("org.sample.Nowhere"), failed.cause());
    }

    @Test
    void aVersionThatWouldBreakItsNeighbourIsRefused() {
        Artefact artefact = house.upload(jar("1.1.0").script("V2__mood.sql", "alter table note drop column id").bytes());
        Plan plan = house.modules.rehearseInstall(house.operator, artefact.sha256());
        assertEquals(List.of(new Plan.Refusal("breaks-neighbour", "It would break version 1.0.0: V2__mood.sql: it drops from table note what the version"
                + " before uses. Remove that version first, or change the script.",
                "V2__mood.sql: it drops from table note what the version before uses")), plan.refusals());
        assertEquals("breaks-neighbour", code(() -> house.modules.install(house.operator, artefact.sha256(), plan.mark())));
        Artefact changed = house.upload(jar("1.2.0").script("V1__tables.sql", TABLE + " ").bytes());
        assertEquals("scripts", code(() -> house.modules.install(house.operator, changed.sha256(), "")), "what has run is not changed afterwards");
    }

    @Test
    void whileSomebodyIsPointedAtItItStays() {
        Artefact artefact = house.install(second);
        Tenant tenant = house.tenantWithTool();
        house.pointers.point(house.operator, Target.tenant(tool, tenant.id()), "1.1.0", null, WHY, 0);
        Plan plan = house.modules.rehearseRemoval(house.operator, artefact.sha256());
        assertEquals(List.of(new Plan.Use(tenant.key().value(), null)), plan.uses());
        assertEquals("Pointed at it: 1 tenant. Point them elsewhere first.", plan.refusals().get(0).message());
        assertEquals("pointed-at", code(() -> house.modules.remove(house.operator, artefact.sha256(), plan.mark())));
        house.pointers.rollBack(house.operator, Target.tenant(tool, tenant.id()), null, 1);
        assertEquals("plan-changed", code(() -> house.modules.remove(house.operator, artefact.sha256(), plan.mark())));
        house.modules.remove(house.operator, artefact.sha256(), house.modules.rehearseRemoval(house.operator, artefact.sha256()).mark());
        assertEquals("version-not-ready", code(() -> house.pointers.point(house.operator, Target.tenant(tool, tenant.id()), "1.1.0", null, WHY, 2)),
                "nobody is pointed at what is about to go");
    }

    @Test
    void whileADraftThatBeganWithItIsOpenItStays() throws Exception {
        String definition = "id: notes\nversion: %s\n";
        Artefact artefact = house.install(jar("1.1.0").file("instruments/notes.yaml", definition.formatted("2.0.0")).bytes());
        Tenant tenant = house.tenantWithTool();
        draft(tenant, "1.0.0");
        assertEquals(0, house.modules.rehearseRemoval(house.operator, artefact.sha256()).drafts());
        draft(tenant, "2.0.0");
        Plan plan = house.modules.rehearseRemoval(house.operator, artefact.sha256());
        assertEquals(1, plan.drafts());
        assertEquals("drafts", code(() -> house.modules.remove(house.operator, artefact.sha256(), plan.mark())));
    }

    @Test
    void ofTwoAtOnceOneIsToldWhatTheOtherDid() {
        Artefact artefact = house.upload(second);
        String mark = house.modules.rehearseInstall(house.operator, artefact.sha256()).mark();
        house.modules.install(house.operator, artefact.sha256(), mark);
        assertEquals("installed-already", code(() -> house.modules.install(house.operator, artefact.sha256(), mark)));
        Artefact third = house.upload(jar("1.2.0").bytes());
        assertEquals("another-first", code(() -> house.modules.install(house.operator, third.sha256(), mark)));
        house.converge();
        assertEquals("plan-changed", code(() -> house.modules.install(house.operator, third.sha256(), mark)));
    }

    @Test
    void aNodeWithoutAnythingHasWhatIsWantedAfterItsStart() throws Exception {
        Artefact artefact = house.install(second);
        try (House other = new House(storage.resolve("two"), tool, shipped)) {
            other.converge();
            assertEquals(2, house.modules.get(house.operator, artefact.sha256()).nodes().size());
            assertTrue(other.bundles().contains("org.sample." + tool + "/1.1.0 32"), other.bundles()::toString);
            house.modules.remove(house.operator, artefact.sha256(), house.modules.rehearseRemoval(house.operator, artefact.sha256()).mark());
            house.converge();
            assertEquals("still-installed", code(() -> house.modules.delete(house.operator, artefact.sha256())), "on the other node");
            other.converge();
            house.modules.delete(house.operator, artefact.sha256());
            assertThrows(NotFound.class, () -> house.modules.get(house.operator, artefact.sha256()));
        }
    }

    @Test
    void aNodeThatStartsAgainWithWhatIsNotWantedAnyMoreTakesItAway() throws Exception {
        Artefact artefact = house.install(second);
        house.close();
        House.clear();
        house = new House(storage.resolve("one"), tool, shipped);
        assertTrue(house.bundles().toString().contains("/1.1.0"), house.bundles()::toString);
        house.converge();
        assertNull(house.bundle(Platform.LOCATION + artefact.sha256()));
    }

    @Test
    void aNodeThatWasTakenForGoneSaysAgainWhatItHas() throws Exception {
        Artefact artefact = house.install(second);
        try (Connection connection = House.DATABASE.superuser(); var statement = connection.createStatement()) {
            statement.execute("delete from trivsel.node");
        }
        assertEquals(List.of(), house.modules.get(house.operator, artefact.sha256()).nodes());
        house.nanos.addAndGet(11_000_000_000L);
        house.converge();
        assertEquals(List.of(new OnNode("node-1", State.READY, null)), house.modules.get(house.operator, artefact.sha256()).nodes());
    }

    @Test
    void aNodeThatCannotSaysSoAndTriesAgain() throws Exception {
        Artefact artefact = house.install(second);
        try (House other = new House(storage.resolve("two"), tool, shipped)) {
            spoil(artefact, "'spoilt'");
            other.converge();
            assertEquals(List.of(tool + " 1.1.0 cannot be installed here: its bytes in the database are not those that were brought in"), other.remarks());
            List<OnNode> nodes = house.modules.get(house.operator, artefact.sha256()).nodes();
            assertTrue(nodes.contains(new OnNode("node-1", State.FAILED, LocalFault.CORRUPT)), nodes::toString);
            assertEquals(Standing.INSTALLED, house.modules.get(house.operator, artefact.sha256()).standing(), "it has been ready elsewhere");
            spoil(artefact, "decode('" + java.util.HexFormat.of().formatHex(House.signed(second)) + "', 'hex')");
            other.converge();
            assertEquals(1, other.remarks().size(), "not at once");
            other.nanos.addAndGet(31_000_000_000L);
            other.converge();
            assertEquals(List.of(), other.remarks());
        }
    }

    @Test
    void whatIsDoneAndWhatIsRefusedIsInTheAudit() {
        Artefact artefact = house.install(second);
        assertThrows(Conflict.class, () -> house.modules.delete(house.operator, artefact.sha256()));
        assertThrows(NotFound.class, () -> house.modules.install(house.operator, "0".repeat(64), ""));
        assertThrows(RuntimeException.class, () -> house.bring(new byte[10]));
        house.modules.remove(house.operator, artefact.sha256(), house.modules.rehearseRemoval(house.operator, artefact.sha256()).mark());
        house.converge();
        house.modules.delete(house.operator, artefact.sha256());
        assertEquals(List.of("module.upload DONE", "module.install DONE", "module.delete DENIED", "module.install DENIED", "module.upload DENIED",
                "module.remove DONE", "module.delete DONE"), house.audit());
    }

    @Test
    void isForOperatorsOnly() {
        Caller leader = House.caller(House.DATABASE.newTenant(), new AccountId(UUID.randomUUID()), Role.LEADER);
        String sha256 = house.upload(second).sha256();
        for (Executable act : List.<Executable>of(() -> house.modules.upload(leader, java.io.InputStream.nullInputStream()),
                () -> house.modules.list(leader, null, 1), () -> house.modules.get(leader, sha256), () -> house.modules.rehearseInstall(leader, sha256),
                () -> house.modules.rehearseRemoval(leader, sha256), () -> house.modules.install(leader, sha256, ""),
                () -> house.modules.remove(leader, sha256, ""), () -> house.modules.delete(leader, sha256))) {
            assertThrows(Forbidden.class, act);
        }
    }

    private SampleJar jar(String version) {
        return new SampleJar(tool, version).script("V1__tables.sql", TABLE);
    }

    private static String code(Executable act) {
        return assertThrows(Conflict.class, act).code();
    }

    private static void spoil(Artefact artefact, String content) throws Exception {
        try (Connection connection = House.DATABASE.superuser(); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update trivsel.module_content set content = " + content + " where sha256 = '" + artefact.sha256() + "'"));
        }
    }

    private static void draft(Tenant tenant, String version) {
        UUID key = tenant.id().value();
        UUID child = UUID.randomUUID();
        House.DATABASE.store().run(tenant.id(), tx -> {
            tx.update("insert into child (tenant_id, id, given_name, family_name, birth_date, sex) values (?, ?, 'A', 'B', ?, 'any')", key, child,
                    LocalDate.of(2022, 1, 1));
            tx.update("""
                    insert into assessment (tenant_id, id, child_id, started_by, changed_by, started_at, changed_at, date, revision, status, instrument,
                    version, form, answers) values (?, ?, ?, ?, ?, now(), now(), current_date, 1, 'D', 'notes', ?, 'f', '{}')""", key, UUID.randomUUID(), child,
                    child, child, version);
        });
    }
}

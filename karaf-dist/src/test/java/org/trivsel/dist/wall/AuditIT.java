package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every use leaves an entry, no entry can be altered without notice, and where none can be written nothing is shown. */
class AuditIT {
    private static final Product PRODUCT = Product.running();
    private static final Database DATABASE = PRODUCT.database();
    private static final Municipality MUNICIPALITY = PRODUCT.municipality(Product.A);
    private static final String REFUSED = "42501";
    /** What shows and changes nothing about children; an import is written, and recorded, afterwards. */
    private static final Set<String> NOT_PERSONAL = Set.of("describe", "openSession", "closeSession", "changePassword", "listTools", "listTenants",
            "listToolsOfTenant", "enableTool", "disableTool", "foundTenant", "changeTenant", "suspendTenant", "resumeTenant",
            "getDefaultVersion", "pointEverybody", "rollEverybodyBack", "listPointers", "pointTenant", "rollTenantBack", "listModules", "listNodes", "uploadModule",
            "getModule", "deleteModule", "rehearseInstall", "installModule", "rehearseRemoval", "removeModule",
            "listPublishers", "addPublisher", "getPublisher", "addPublisherKey", "revokePublisherKey", "getDataPolicy", "decideDataPolicy",
            "listSandboxes", "markSandbox", "unmarkSandbox",
            "listExports", "getExportVolume", "listExportsOfTenant", "orderExport",
            "listApart", "setApart", "getApart", "liftApart", "listLifecycleActs", "listNotices",
            "getErasure", "eraseTenant", "listCertificates", "getCertificate", "checkCertificate", "listSources", "bringSource",
            "listLicences", "listUsedByUnit", "listUsed", "listLicencesOfTenant", "grantLicence", "withdrawLicence",
            "listCountryPacks", "getCountry", "compareCountry", "agreeCountry", "changeCountry", "listEntitlements", "chooseEntitlement",
            "readPolicy", "readSetting", "decideSetting", "listDueForDeletion", "listRetentionRuns", "listHolds",
            "listUnits", "getUnit", "listRounds", "planRound", "getRound", "openRound", "closeRound", "getCoverage", "getEarlyMovements", "listImports", "commitImport", "undoImport");

    private final Examples examples = new Examples();
    private final Matrix matrix = Matrix.read();
    private final Target own = Target.of(PRODUCT, MUNICIPALITY, MUNICIPALITY.own());

    @BeforeEach
    void letEverybodyIn() {
        PRODUCT.forgetWrongSignIns();
    }

    @Test
    void everyUseOfAChildsDataLeavesAnEntryWithoutContent() {
        for (Operation operation : personal()) {
            Person person = matrix.firstWhoMay(operation.id());
            Reply reply = PRODUCT.send(person, examples.of(operation, own));
            assertEquals(2, reply.status() / 100, reply::toString);
            List<List<String>> entries = DATABASE.rows("""
                    select a.username, e.outcome, e.acting_as, e.address, coalesce(e.detail, ''), e.action, coalesce(e.subject::text, '') from audit_entry e
                    join account a on a.tenant_id = e.tenant_id and a.id = e.actor
                    where e.tenant_id = ? and e.request_id = ?""", MUNICIPALITY.id(), reply.header("X-Request-Id"));
            assertFalse(entries.isEmpty(), () -> operation + " leaves no entry");
            List<String> entry = entries.get(0);
            assertEquals(List.of(person.username(), "DONE", person.username().toUpperCase(java.util.Locale.ROOT), "127.0.0.1"), entry.subList(0, 4));
            assertFalse(entry.get(4).contains(MUNICIPALITY.canary()), entry::toString);
            boolean aboutOne = !List.of("listChildren", "createChild", "exportAssessments", "previewNorms", "addNorms", "listReceivedDisclosures", "listEarlyDue").contains(operation.id())
                    && !operation.path().startsWith("/imports")
                    && !operation.path().startsWith("/staff");
            assertTrue(!aboutOne || entry.get(6).equals(own.child().toString()), () -> operation + " " + entry);
        }
    }

    @Test
    void aSearchTermIsNotKept() {
        Reply reply = PRODUCT.send(Person.leader(Product.A), Call.get("/api/v1/children?q=" + MUNICIPALITY.canary()));
        assertEquals(1, reply.json().get("children").size(), reply::toString);
        String entry = DATABASE.one("select row_to_json(e) from audit_entry e where request_id = ?", reply.header("X-Request-Id"));
        assertFalse(entry.toLowerCase(java.util.Locale.ROOT).contains(MUNICIPALITY.canary().toLowerCase(java.util.Locale.ROOT)), entry);
    }

    @Test
    void aListNamesEachChildItShows() {
        Reply reply = PRODUCT.send(Person.leader(Product.A), Call.get("/api/v1/children?limit=3"));
        List<String> shown = new ArrayList<>();
        reply.json().get("children").forEach(child -> shown.add(child.get("id").asText()));
        assertEquals(String.join(",", shown), DATABASE.one("select array_to_string(subjects, ',') from audit_entry where request_id = ?",
                reply.header("X-Request-Id")));
    }

    @Test
    void entriesCanOnlyBeAdded() throws SQLException {
        try (Connection runtime = DATABASE.runtime()) {
            runtime.setAutoCommit(false);
            for (String table : List.of("audit_entry", "audit_link")) {
                for (String attack : List.of("update " + table + " set tenant_id = tenant_id", "delete from " + table, "truncate " + table,
                        "drop table " + table, "alter table " + table + " disable row level security", "create rule r as on insert to " + table
                        + " do instead nothing", "create trigger t before insert on " + table + " execute function suppress_redundant_updates_trigger()")) {
                    Database.rows(runtime, "select set_config('trivsel.tenant', ?, true)", MUNICIPALITY.id().toString());
                    SQLException refused = assertThrows(SQLException.class, () -> Database.execute(runtime, attack), attack);
                    assertEquals(REFUSED, refused.getSQLState(), attack);
                    runtime.rollback();
                }
            }
        }
    }

    @Test
    void nothingIsShownWhenNoEntryCanBeWritten() {
        List<Call> calls = personal().stream().map(operation -> examples.of(operation, own).bearer(PRODUCT.token(matrix.firstWhoMay(operation.id())))).toList();
        long before = uses();
        DATABASE.execute("revoke insert on audit_entry from " + DATABASE.runtimeRole());
        try {
            for (Call call : calls) {
                Reply reply = PRODUCT.send(call);
                assertEquals(503, reply.status(), reply::toString);
                assertFalse(reply.header("Retry-After").isEmpty(), reply::toString);
                assertFalse(reply.text().contains(MUNICIPALITY.canary()), reply::toString);
            }
            assertEquals(before, uses(), "something was saved without an entry");
        } finally {
            DATABASE.execute("grant insert on audit_entry to " + DATABASE.runtimeRole());
        }
        // The drafts could not be used before, so all of it is possible now.
        calls.forEach(call -> assertEquals(2, PRODUCT.send(call).status() / 100, call::toString));
    }

    @Test
    void noImportIsWrittenWhenNoEntryCanBeWritten() {
        Person administration = Person.administration(Product.A);
        String path = "/api/v1/imports/" + own.preview();
        Supplier<String> status = () -> PRODUCT.send(administration, Call.get("/api/v1/imports").header("Accept", Call.JSON)).text();
        String before = DATABASE.one("select count(*) from child");
        DATABASE.execute("revoke insert on audit_entry from " + DATABASE.runtimeRole());
        try {
            PRODUCT.send(administration, Call.of("POST", path + "/commit"));
            Await.until("the end of the attempt", Duration.ofSeconds(20), () -> !status.get().contains("\"committing\""), status);
            assertEquals(before, DATABASE.one("select count(*) from child"));
        } finally {
            DATABASE.execute("grant insert on audit_entry to " + DATABASE.runtimeRole());
        }
        assertNotEquals("committed", PRODUCT.send(administration, Call.get(path)).json().get("status").asText());
    }

    @Test
    void theVerifierNamesExactlyTheEntryThatWasChangedAndTheOneThatWasDeleted() throws IOException, InterruptedException {
        PRODUCT.send(Person.leader(Product.B), Call.get("/api/v1/children"));
        awaitSealed();
        assertEquals(0, verify().code(), () -> "before");

        List<String> links = DATABASE.list("""
                select l.entry_id from audit_link l join tenant t on t.id = l.tenant_id where t.key = ? and l.seq > 1 order by l.seq limit 7""", Product.B);
        String changed = links.get(2);
        String deleted = links.get(5);
        String detail = DATABASE.one("select coalesce(detail, '') from audit_entry where id = ?::uuid", changed);
        String row = DATABASE.one("select row_to_json(e) from audit_entry e where id = ?::uuid", deleted);
        DATABASE.execute("update audit_entry set detail = 'nothing to see' where id = ?::uuid", changed);
        DATABASE.execute("delete from audit_entry where id = ?::uuid", deleted);
        try {
            Outcome outcome = verify();
            assertEquals(1, outcome.code(), outcome::output);
            List<String> faults = outcome.output().lines().filter(line -> line.contains("entry ")).toList();
            assertEquals(2, faults.size(), outcome::output);
            assertTrue(faults.get(0).startsWith(Product.B + ": entry " + changed) && faults.get(0).endsWith("was changed"), outcome::output);
            assertTrue(faults.get(1).startsWith(Product.B + ": entry " + deleted) && faults.get(1).endsWith("was deleted"), outcome::output);
        } finally {
            DATABASE.execute("update audit_entry set detail = nullif(?, '') where id = ?::uuid", detail, changed);
            DATABASE.execute("insert into audit_entry select * from json_populate_record(null::audit_entry, ?::json)", row);
        }
        assertEquals(0, verify().code(), "put back as it was");
    }

    private static void awaitSealed() {
        Await.until("all entries sealed", Duration.ofSeconds(20), () -> DATABASE.one("""
                select count(*) from audit_entry e where not exists (
                  select from audit_link l where l.tenant_id = e.tenant_id and l.entry_id = e.id)""").equals("0"), PRODUCT.distribution()::log);
    }

    private static long uses() {
        return Long.parseLong(DATABASE.one("select (select count(*) from audit_entry) + (select count(*) + sum(revision) from assessment)"
                + " + (select count(*) + sum(revision) from child) + (select count(*) + sum(revision) from enrolment)"
                + " + (select count(*) + sum(revision) from custody) + (select sum(revision) from custody_holder)"));
    }

    private static List<Operation> personal() {
        List<Operation> operations = PRODUCT.contract().operations().stream().filter(it -> !NOT_PERSONAL.contains(it.id())).toList();
        assertTrue(operations.size() >= 12, operations.stream().map(Operation::id).collect(Collectors.joining(" ")));
        return operations;
    }

    /** Runs the command as an operator would. */
    private static Outcome verify() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(PRODUCT.distribution().home().resolve("bin/trivsel-verify-audit").toString()).redirectErrorStream(true);
        command.environment().put("TRIVSEL_DATA", PRODUCT.distribution().data().toString());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int code, String output) {
    }
}

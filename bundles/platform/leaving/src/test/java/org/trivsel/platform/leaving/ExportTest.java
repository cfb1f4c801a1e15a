package org.trivsel.platform.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.TenantExport;
import org.trivsel.tenant.TenantExport.State;

/** An operator orders, the administration fetches. */
class ExportTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @BeforeAll
    static void tables() {
        Customer.installTool();
    }

    @Test
    void itHoldsAllOfTheTenantAndNothingOfAnother() {
        Customer customer = new Customer();
        Customer other = new Customer();
        Unpacked export = fetch(customer, made(customer, false));

        assertTrue(export.text("platform/child.jsonl").contains("\"given_name\":\"Barn-" + customer.word), () -> export.files().keySet().toString());
        assertTrue(export.text("platform/assessment.jsonl").contains("\"sealed\":{\"answers\":{\"q1\":\"" + customer.word + "\"},\"outcome\":{\"score\":7}}"),
                () -> export.text("platform/assessment.jsonl"));
        assertTrue(export.text("tool_sample/note.jsonl").contains("Note-" + customer.word));
        assertTrue(export.text("platform/audit_entry.jsonl").contains("child.read"));
        assertTrue(export.text("README.txt").contains("åbne formater"));
        assertEquals(customer.word, export.manifest().at("/tenant/key").asText());
        assertTrue(export.isAsSaid());
        assertFalse(export.all().contains("Alone-"), "what a tool's view holds back");
        assertEquals("[{\"table\":\"tool_sample.note\",\"because\":\"What is alone stays alone.\"}]", export.manifest().get("tablesInPart").toString());

        String all = export.all();
        assertFalse(all.contains(other.word), "another tenant's");
        assertFalse(all.contains(other.tenant.id().toString()));
        assertFalse(all.contains(Customer.NUMBER), "not asked for");
        assertFalse(all.contains("password_hash") || all.contains("argon2"), "nothing that opens a door");
    }

    @Test
    void nationalNumbersAreInItWhereThatWasAskedFor() {
        Customer customer = new Customer();
        Unpacked export = fetch(customer, made(customer, true));
        assertTrue(export.text("platform/child_number.jsonl").contains("\"cipher\":\"" + Customer.NUMBER + "\""));
        assertTrue(export.manifest().get("nationalNumbers").asBoolean());
    }

    @Test
    void nobodyReadsItButTheAdministrationOfTheWholeTenant() {
        Customer customer = new Customer();
        Customer other = new Customer();
        TenantExport export = made(customer, false);
        Caller ofAHouse = customer.administrationOf(new UnitId(UUID.randomUUID()));
        for (Caller stranger : List.of(Customer.OPERATOR, other.administration, ofAHouse)) {
            assertThrows(NotFound.class, () -> Customer.EXPORTS.volume(stranger, export.id(), 1));
        }
        assertThrows(Forbidden.class, () -> Customer.EXPORTS.own(ofAHouse));
        assertThrows(Forbidden.class, () -> Customer.EXPORTS.own(Customer.OPERATOR));
        assertThrows(Forbidden.class, () -> Customer.EXPORTS.order(customer.administration, customer.tenant.id(), true), "it takes an operator to begin");
        assertThrows(NotFound.class, () -> Customer.EXPORTS.volume(customer.administration, export.id(), 99));
        String stored = Customer.DATABASE.store().inTransaction(customer.tenant.id(), tx -> tx.one(
                "select string_agg(encode(sealed, 'escape'), '') from tenant_export_volume", row -> row.text(1))).orElseThrow();
        assertFalse(stored.contains("manifest.json"), "it does not lie there in clear");
    }

    @Test
    void itIsKnownWhenTheTenantHadAllOfItAndBothSidesCanReadWhoDidWhat() {
        Customer customer = new Customer();
        TenantExport export = made(customer, true);
        assertEquals(List.of(true), Customer.EXPORTS.own(customer.administration).stream().map(one -> one.fetched() == null).toList());
        fetch(customer, export);
        TenantExport after = Customer.EXPORTS.of(Customer.OPERATOR, customer.tenant.id()).get(0);
        assertTrue(after.fetched() != null && after.manifest() != null && after.volumes() == 1 && after.done() == after.total());
        assertEquals(List.of("tenant.export export " + export.id() + " with national numbers", "tenant.export.fetch volume 1"),
                Customer.DATABASE.store().inTransaction(customer.tenant.id(), tx -> tx.list(
                        "select action || ' ' || detail from audit_entry where action like 'tenant.export%' order by at, id", row -> row.text(1))));
        assertEquals(1, Customer.DATABASE.store().inTransaction(Customer.SYSTEM.id(), tx -> tx.one(
                "select count(*)::int from audit_entry where subject = ? and action = 'tenant.export'", row -> row.number(1), customer.tenant.id().value()))
                .orElseThrow());
    }

    @Test
    void oneAtATimeIsMadeForATenant() {
        Customer customer = new Customer();
        Customer.DATABASE.store().run(customer.tenant.id(), tx -> tx.update(
                "insert into tenant_export (tenant_id, id, numbers, state, ordered_by, job) values (?, ?, false, 'RUNNING', ?, ?)",
                customer.tenant.id().value(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        assertEquals("export-running", assertThrows(Conflict.class,
                () -> Customer.EXPORTS.order(Customer.OPERATOR, customer.tenant.id(), false)).code());
    }

    @Test
    void oneThatFellSilentIsBegunAnew() {
        Customer customer = new Customer();
        UUID left = UUID.randomUUID();
        Customer.DATABASE.store().run(customer.tenant.id(), tx -> tx.update("""
                insert into tenant_export (tenant_id, id, numbers, state, ordered_by, job, beat_at) values (?, ?, false, 'RUNNING', ?, ?, now() - interval '1 hour')
                """, customer.tenant.id().value(), left, UUID.randomUUID(), UUID.randomUUID()));
        made(new Customer(), false);
        assertEquals(State.READY, awaitEnd(customer, left).state());
    }

    @Test
    void aTableThatIsTooLargeGoesOnInTheNextVolume() {
        List<byte[]> written = new ArrayList<>();
        Volumes volumes = new Volumes(8000, (number, bytes) -> written.add(bytes));
        IntStream.range(0, 5000).forEach(i -> volumes.line("platform", "child", ".jsonl", "{\"id\":\"" + UUID.randomUUID() + "\"}"));
        volumes.line("platform", "unit", ".jsonl", "{}");
        long rows = volumes.parts().stream().mapToLong(Volumes.Part::rows).sum();
        assertEquals(written.size() + 1, volumes.close());
        assertTrue(written.size() > 5 && written.stream().allMatch(volume -> volume.length < 60_000), () -> written.size() + " volumes");
        assertEquals(5001, rows);
        Unpacked all = Unpacked.of(written);
        assertEquals(5000, all.files().entrySet().stream().filter(file -> file.getKey().startsWith("platform/child"))
                .mapToLong(file -> new String(file.getValue()).lines().count()).sum());
    }

    static TenantExport made(Customer customer, boolean numbers) {
        TenantExport ordered = Customer.EXPORTS.order(Customer.OPERATOR, customer.tenant.id(), numbers);
        TenantExport ended = awaitEnd(customer, ordered.id());
        assertEquals(State.READY, ended.state(), ended::toString);
        return ended;
    }

    static Unpacked fetch(Customer customer, TenantExport export) {
        return Unpacked.of(IntStream.rangeClosed(1, export.volumes()).mapToObj(number -> Customer.EXPORTS.volume(customer.administration, export.id(), number))
                .toList());
    }

    private static TenantExport awaitEnd(Customer customer, UUID export) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (true) {
            TenantExport now = Customer.EXPORTS.of(Customer.OPERATOR, customer.tenant.id()).stream().filter(one -> one.id().equals(export)).findFirst()
                    .orElseThrow();
            if (now.state() != State.ORDERED && now.state() != State.RUNNING || System.nanoTime() > deadline) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}

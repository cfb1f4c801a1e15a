package org.trivsel.platform.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Problem;
import org.trivsel.tenant.ErasureCertificate;

/** A tenant is deleted as a whole, and it can be proved later. */
class ErasureTest {
    @BeforeAll
    static void tables() {
        Customer.installTool();
    }

    @Test
    void nothingOfTheTenantIsLeftAnywhereAndTheOthersAreWhole() throws SQLException {
        Customer customer = new Customer();
        Customer other = new Customer();
        Map<String, Long> others = new TreeMap<>(Customer.DATABASE.eraser().count(other.tenant.id()));
        Customer.OFFICE.suspend(Customer.OPERATOR, customer.tenant.id());
        Map<String, Long> before = Customer.DATABASE.eraser().count(customer.tenant.id());
        assertEquals(List.of("trivsel.audit_entry", "trivsel.child"), before.keySet().stream().filter(List.of("trivsel.audit_entry", "trivsel.child")::contains)
                .toList());
        assertTrue(before.containsKey("tool_sample.note") && before.containsKey("trivsel.tenant"));

        ErasureCertificate certificate = erase(customer);

        assertEquals(Map.of(), Customer.DATABASE.eraser().count(customer.tenant.id()));
        assertEquals(List.of(), columnsThatHold(customer.tenant.id().toString()));
        assertEquals(List.of(), columnsThatHold(customer.word), "neither by another name");
        assertEquals(others, Customer.DATABASE.eraser().count(other.tenant.id()));
        assertEquals(before, certificate.rows());
        assertTrue(Customer.TENANTS.find(customer.tenant.key()).isEmpty());
        assertThrows(NotFound.class, () -> erase(customer), "once");
    }

    @Test
    void theCertificateHoldsAndTellsWhenItDoesNot() throws SQLException {
        Customer customer = new Customer();
        ErasureCertificate certificate = erase(customer);
        WitnessedErasure erasure = customer.erasure(Duration.ZERO);
        assertEquals(certificate, erasure.certificates(Customer.OPERATOR).stream().filter(one -> one.id().equals(certificate.id())).findFirst().orElseThrow());
        assertEquals(List.of(), erasure.verify(Customer.OPERATOR, certificate.id()));

        execute("update trivsel.erasure_certificate set reason = 'another' where id = '" + certificate.id() + "'");
        assertEquals(2, erasure.verify(Customer.OPERATOR, certificate.id()).size(), "neither its own hash nor that of the audit");
        execute("update trivsel.erasure_certificate set reason = '" + certificate.reason() + "' where id = '" + certificate.id() + "'");
        execute("insert into trivsel.tool_enablement (tenant_id, tool, valid_from) values ('" + customer.tenant.id() + "', 'language', current_date)");
        assertEquals(List.of("Something of the tenant is left: {trivsel.tool_enablement=1}"), erasure.verify(Customer.OPERATOR, certificate.id()));
        execute("delete from trivsel.tool_enablement where tenant_id = '" + customer.tenant.id() + "'");
        assertThrows(NotFound.class, () -> erasure.verify(Customer.OPERATOR, customer.tenant.id().value()));
    }

    @Test
    void itIsRefusedUntilEverythingIsAsItMustBe() {
        Customer customer = new Customer();
        WitnessedErasure atOnce = customer.erasure(Duration.ZERO);
        assertEquals("not-suspended", code(() -> erase(atOnce, customer, customer.word, "Merged", true)));
        Customer.OFFICE.suspend(Customer.OPERATOR, customer.tenant.id());
        assertEquals("too-early", code(() -> erase(customer.erasure(Duration.ofHours(1)), customer, customer.word, "Merged", true)));
        assertEquals("not-exported", code(() -> erase(atOnce, customer, customer.word, "Merged", false)));
        assertEquals("key", assertThrows(Invalid.class, () -> erase(atOnce, customer, "other", "Merged", true)).faults().get(0).where());
        assertEquals("reason", assertThrows(Invalid.class, () -> erase(atOnce, customer, customer.word, " ", true)).faults().get(0).where());
        assertThrows(NotFound.class, () -> atOnce.erase(Customer.OPERATOR, Customer.SYSTEM.id(), "system", "Merged", true));
        assertThrows(Forbidden.class, () -> atOnce.erase(customer.administration, customer.tenant.id(), customer.word, "Merged", true));
        assertTrue(Customer.DATABASE.eraser().count(customer.tenant.id()).containsKey("trivsel.child"), "nothing was touched");
        assertEquals(5, Customer.DATABASE.store().inTransaction(Customer.SYSTEM.id(), tx -> tx.one(
                "select count(*)::int from audit_entry where subject = ? and action = 'tenant.erase' and outcome = 'DENIED'", row -> row.number(1),
                customer.tenant.id().value())).orElseThrow(), "each refusal is in the audit");
    }

    @Test
    void whoeverSealsTheAuditMeanwhileIsWaitedFor() throws SQLException {
        Customer customer = new Customer();
        try (Connection sealer = Customer.DATABASE.superuser(); var statement = sealer.createStatement()) {
            sealer.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('audit " + customer.tenant.id() + "', 0))");
            assertEquals(1, statement.executeUpdate("insert into trivsel.audit_link (tenant_id, seq, entry_id, hash) select tenant_id, 1000000, id, "
                    + "decode(repeat('00', 32), 'hex') from trivsel.audit_entry where tenant_id = '" + customer.tenant.id() + "' limit 1"));
            CompletableFuture<ErasureCertificate> erased = CompletableFuture.supplyAsync(() -> erase(customer));
            while (!isSomebodyWaiting() && !erased.isDone()) {
                Thread.onSpinWait();
            }
            sealer.commit();
            assertTrue(erased.join().rows().containsKey("trivsel.audit_link"));
        }
        assertEquals(Map.of(), Customer.DATABASE.eraser().count(customer.tenant.id()));
    }

    private static boolean isSomebodyWaiting() throws SQLException {
        try (Connection superuser = Customer.DATABASE.superuser(); var statement = superuser.createStatement();
                ResultSet waiting = statement.executeQuery("select 1 from pg_locks where locktype = 'advisory' and not granted")) {
            return waiting.next();
        }
    }

    @Test
    void anExportThatWasFetchedStandsOnTheCertificate() {
        Customer customer = new Customer();
        ExportTest.fetch(customer, ExportTest.made(customer, false));
        Customer.OFFICE.suspend(Customer.OPERATOR, customer.tenant.id());
        String manifest = Customer.EXPORTS.of(Customer.OPERATOR, customer.tenant.id()).get(0).manifest();
        assertEquals(manifest, erase(customer.erasure(Duration.ZERO), customer, customer.word, "Merged with its neighbour", false).export());
    }

    private static ErasureCertificate erase(Customer customer) {
        Customer.OFFICE.suspend(Customer.OPERATOR, customer.tenant.id());
        return erase(customer.erasure(Duration.ZERO), customer, customer.word, "Merged with its neighbour", true);
    }

    private static ErasureCertificate erase(WitnessedErasure erasure, Customer customer, String key, String reason, boolean withoutExport) {
        return erasure.erase(Customer.OPERATOR, customer.tenant.id(), key, reason, withoutExport);
    }

    private static String code(Supplier<?> act) {
        Problem refusal = assertThrows(Conflict.class, act::get);
        return refusal.code();
    }

    /** Looks through every column of every table; what operators keep about the deletion itself is meant to stay. */
    private static List<String> columnsThatHold(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = Customer.DATABASE.superuser();
                PreparedStatement columns = superuser.prepareStatement("""
                        select format('%I.%I', c.table_schema, c.table_name), c.column_name from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                        where t.table_type = 'BASE TABLE' and (c.table_schema = 'trivsel' or c.table_schema like 'tool%')
                          and c.table_name <> 'erasure_certificate'""");
                ResultSet all = columns.executeQuery()) {
            while (all.next()) {
                String table = all.getString(1);
                String operators = table.equals("trivsel.audit_entry") ? " and tenant_id <> '" + Customer.SYSTEM.id() + "'" : "";
                try (PreparedStatement look = superuser.prepareStatement("select 1 from " + table + " where position(? in \"" + all.getString(2)
                        + "\"::text) > 0" + operators + " limit 1")) {
                    look.setString(1, text);
                    if (look.executeQuery().next()) {
                        found.add(table + "." + all.getString(2));
                    }
                }
            }
        }
        return found;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = Customer.DATABASE.superuser(); var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}

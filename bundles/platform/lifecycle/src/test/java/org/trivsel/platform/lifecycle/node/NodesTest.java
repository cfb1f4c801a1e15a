package org.trivsel.platform.lifecycle.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.node.Node;
import org.trivsel.node.Node.Condition;
import org.trivsel.node.Node.OnNode;
import org.trivsel.node.Node.State;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.problem.Forbidden;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** What operators see of the nodes is what these have said of themselves, and that they say nothing any more. */
class NodesTest {
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final PostgresAudit AUDIT = new PostgresAudit(tenant -> { });
    private static final OnNode READY = new OnNode("language", "0.1.0", Condition.READY, null);

    private final Tenants tenants = new PostgresTenants(DATABASE.systemStore());
    private final Caller operator = caller(tenants.find(TenantKey.SYSTEM)
            .orElseGet(() -> tenants.create(TenantKey.SYSTEM, "System", "DK", Locale.forLanguageTag("da"), ZoneOffset.UTC)), Role.OPERATOR);
    private final OperatedNodes nodes = new OperatedNodes(DATABASE.store(), new RegisterAccess(DATABASE.store(), AUDIT));

    @BeforeEach
    void nobodyIsThere() throws Exception {
        execute("delete from trivsel.node");
    }

    @Test
    void aNodeIsSeenAsItSaysItself() throws Exception {
        UUID id = known("north");
        Report report = new Report(State.READY, List.of(READY, new OnNode("language", "0.2.0", Condition.FAILED, "It was not ready")), List.of("The disk is full"));
        assertTrue(table(id, "north").say(report, true));

        Node node = only();
        assertEquals(List.of("north", "1.2.3", State.READY, report.tools(), report.troubles()),
                List.of(node.name(), node.version(), node.state(), node.tools(), node.troubles()));

        table(id, "north").say(new Report(State.STOPPING, List.of(READY), List.of()), true);
        assertEquals(List.of(State.STOPPING, List.of(READY), List.of()), List.of(only().state(), only().tools(), only().troubles()));
    }

    @Test
    void whatCouldNotBeInstalledIsSeenToo() throws Exception {
        UUID id = known("north");
        String sha256 = "a".repeat(64);
        execute("insert into trivsel.module (sha256, tool, version, symbolic_name, bytes, needs, migrations, languages, uploaded_by) values ('" + sha256
                + "', 'seen', '7.0.0', 'seen', 1, '{}', '{}', '{}', gen_random_uuid()) on conflict do nothing");
        execute("insert into trivsel.node_module (node_id, sha256, state, cause) values ('" + id + "', '" + sha256 + "', 'FAILED', 'The disk is full')");
        table(id, "north").say(new Report(State.READY, List.of(READY), List.of()), true);

        assertEquals(List.of(READY, new OnNode("seen", "7.0.0", Condition.FAILED, "The disk is full")), only().tools());
        execute("delete from trivsel.module where sha256 = '" + sha256 + "'");
    }

    @Test
    void oneThatSaysNothingForHalfAMinuteIsGoneAndOneThatStoppedIsStopped() throws Exception {
        UUID gone = known("north");
        UUID stopped = known("south");
        table(gone, "north").say(new Report(State.READY, List.of(), List.of()), true);
        execute("update trivsel.node set heard_at = now() - interval '31 seconds' where id = '" + gone + "'");
        execute("update trivsel.node set ended_at = now() where id = '" + stopped + "'");

        assertEquals(List.of(State.GONE, State.STOPPED), nodes.list(operator, null, 10).stream().map(Node::state).toList());
    }

    @Test
    void oneThatComesBackTakesThePlaceOfTheOneThatWent() throws Exception {
        execute("update trivsel.node set ended_at = now() where id = '" + known("north") + "'");
        execute("update trivsel.node set heard_at = now() - interval '31 seconds' where id = '" + known("north") + "'");
        UUID again = known("north");
        table(again, "north").say(new Report(State.READY, List.of(), List.of()), true);
        assertEquals(again, only().id());
    }

    @Test
    void oneThatWasForgottenIsToldSo() {
        assertFalse(table(UUID.randomUUID(), "north").say(new Report(State.READY, List.of(READY), List.of()), true));
    }

    @Test
    void twoOfOneNameAreNoticed() throws Exception {
        UUID first = known("north");
        execute("update trivsel.node set started_at = now() - interval '5 minutes'");
        assertFalse(table(first, "north").hasNamesake());
        known("north");
        assertTrue(table(first, "north").hasNamesake());
    }

    @Test
    void theListIsReadPageByPage() throws Exception {
        known("b");
        known("a");
        known("c");
        List<Node> first = nodes.list(operator, null, 2);
        assertEquals(List.of("a", "b"), first.stream().map(Node::name).toList());
        assertEquals(List.of("c"), nodes.list(operator, first.get(1).id(), 2).stream().map(Node::name).toList());
        assertEquals(List.of(), nodes.list(operator, UUID.randomUUID(), 2));
    }

    @Test
    void onlyOperatorsSeeThem() {
        Caller leader = caller(operator.tenant(), Role.LEADER);
        assertThrows(Forbidden.class, () -> nodes.list(leader, null, 10));
    }

    private Node only() {
        List<Node> found = nodes.list(operator, null, 10);
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static UUID known(String name) throws Exception {
        UUID id = UUID.randomUUID();
        execute("insert into trivsel.node (id, name) values ('" + id + "', '" + name + "')");
        return id;
    }

    private static PresenceTable table(UUID id, String name) {
        return new PresenceTable(DATABASE.systemStore(), id, name, "1.2.3");
    }

    private static void execute(String sql) throws Exception {
        try (var connection = DATABASE.superuser(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Caller caller(Tenant tenant, Role role) {
        return new Caller(tenant, new AccountId(UUID.randomUUID()), "o", "O", Locale.ENGLISH,
                List.of(new Grant(role, null, LocalDate.of(2020, 1, 1), null)), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(),
                new Origin("r-1", "127.0.0.1"));
    }
}

package org.trivsel.platform.lifecycle.node;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.trivsel.node.Node.OnNode;
import org.trivsel.store.SystemStore;
import org.trivsel.store.Transaction;

/** The row of this node. Its module thread makes it; here it is kept true. */
final class PresenceTable {
    private static final String SAY = "update node set heard_at = now(), version = ?, state = ?, troubles = ? where id = ?";
    private static final String PREDECESSORS = """
            delete from node where name = ? and id <> ? and (ended_at is not null or heard_at < now() - interval '30 seconds')""";
    private static final String NAMESAKE = """
            select exists (select from node o join node me on me.id = ? where o.name = me.name and o.id <> me.id and o.ended_at is null
              and o.heard_at > greatest(now() - interval '15 seconds', me.started_at + interval '30 seconds'))""";
    private static final String TOOL = """
            insert into node_tool (node_id, tool, version, condition, cause) values (?, ?, ?, ?, ?)
            on conflict (node_id, tool, version) do nothing""";

    private final SystemStore store;
    private final UUID id;
    private final String name;
    private final String version;

    PresenceTable(SystemStore store, UUID id, String name, String version) {
        this.store = store;
        this.id = id;
        this.name = name;
        this.version = version;
    }

    /** @return false when the row is not there yet, or not any more */
    boolean say(Report report, boolean toolsHaveChanged) {
        return store.inTransaction(tx -> {
            boolean known = 1 == tx.update(SAY, version, report.state(), report.troubles().toArray(String[]::new), id);
            if (known && toolsHaveChanged) {
                replaceTools(tx, report.tools());
            }
            tx.update(PREDECESSORS, name, id);
            return known;
        });
    }

    /** Whether another that is up has the same name. */
    boolean hasNamesake() {
        return store.inTransaction(tx -> tx.one(NAMESAKE, row -> row.flag(1), id)).orElse(false);
    }

    private void replaceTools(Transaction tx, List<OnNode> tools) throws SQLException {
        tx.update("delete from node_tool where node_id = ?", id);
        tx.batch(TOOL, tools.stream().map(one -> new Object[] {id, one.tool(), one.version(), one.condition(), one.cause()}).toList());
    }
}

package org.trivsel.platform.lifecycle.node;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.node.Node;
import org.trivsel.node.Node.Condition;
import org.trivsel.node.Node.OnNode;
import org.trivsel.node.Node.State;
import org.trivsel.node.Nodes;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** What all nodes have said of themselves. */
@Component
public final class OperatedNodes implements Nodes {
    private static final String LIST = """
            select id, name, case when ended_at is not null then 'STOPPED' when heard_at < now() - interval '30 seconds' then 'GONE' else state end,
              version, started_at, coalesce(ended_at, heard_at), troubles from node
            where ?::uuid is null or (name, id) > (select name, id from node where id = ?) order by name, id limit ?""";
    /** What has never come to be a tool here, because it could not be installed, is known to the table of modules only. */
    private static final String TOOLS = """
            select t.node_id, t.tool, t.version, t.condition, t.cause from node_tool t where t.node_id = any(?)
            union all
            select s.node_id, m.tool, m.version, case s.state when 'FAILED' then 'FAILED' else 'COMING' end, s.cause
            from node_module s join module m using (sha256)
            where s.node_id = any(?) and s.state <> 'READY'
              and not exists (select from node_tool t where t.node_id = s.node_id and t.tool = m.tool and t.version = m.version)
            order by 2, 3""";

    private final TenantStore store;
    private final Access access;

    @Activate
    public OperatedNodes(@Reference TenantStore store, @Reference Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public List<Node> list(Caller operator, @Nullable UUID after, int limit) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> {
            List<Node> found = tx.list(LIST, row -> new Node(row.uuid(1), row.text(2), State.valueOf(row.text(3)), row.text(4), row.instant(5),
                    row.instant(6), List.of(), row.texts(7)), after, after, limit);
            return found.isEmpty() ? found : withTools(tx, found);
        });
    }

    private static List<Node> withTools(Transaction tx, List<Node> nodes) throws SQLException {
        UUID[] ids = nodes.stream().map(Node::id).toArray(UUID[]::new);
        Map<UUID, List<OnNode>> tools = new HashMap<>();
        tx.list(TOOLS, row -> tools.computeIfAbsent(row.uuid(1), node -> new ArrayList<>())
                .add(new OnNode(row.text(2), row.text(3), Condition.valueOf(row.text(4)), row.textOrNull(5))), ids, ids);
        return nodes.stream().map(node -> new Node(node.id(), node.name(), node.state(), node.version(), node.since(), node.seen(),
                List.copyOf(tools.getOrDefault(node.id(), List.of())), node.troubles())).toList();
    }
}

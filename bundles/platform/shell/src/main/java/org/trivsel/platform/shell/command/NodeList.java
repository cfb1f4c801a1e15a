package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.trivsel.node.Node;
import org.trivsel.node.Nodes;
import org.trivsel.platform.shell.Operator;

@Service
@Command(scope = "trivsel", name = "node-list", description = "All nodes: how they stand, what they have of tools, and what is not as it was meant to be")
public final class NodeList extends OperatorAction {
    private static final int MOST = 200;

    @Reference
    private Nodes nodes;

    @Override
    void run(Operator operator, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("Node", "State", "Version", "Since", "Seen", "Tools", "Troubles").forEach(table::column);
        for (Node node : operator.as(caller -> nodes.list(caller, null, MOST))) {
            table.addRow().addContent(node.name(), word(node.state()), node.version(), node.since(), node.seen(),
                    String.join(", ", node.tools().stream().map(NodeList::words).toList()), String.join("; ", node.troubles()));
        }
        table.print(out);
    }

    private static String words(Node.OnNode on) {
        String name = on.tool() + "/" + on.version();
        return on.condition() == Node.Condition.READY ? name : name + " (" + word(on.condition()) + (on.cause() == null ? ")" : ": " + on.cause() + ")");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package org.trivsel.platform.web.operate;

import java.util.List;
import java.util.UUID;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.node.Node;
import org.trivsel.node.Node.Condition;
import org.trivsel.node.Nodes;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.text.Texts;
import org.trivsel.web.Ids;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Which machines serve the system, and how each of them stands. */
final class NodePages {
    static final String NODES = OperatorPages.TOOLS + "/nodes";
    private static final int SIZE = 50;

    private final Access access;
    private final Nodes nodes;

    NodePages(Access access, Nodes nodes) {
        this.access = access;
        this.nodes = nodes;
    }

    Response all(Request request) {
        Caller operator = request.caller();
        access.require(operator, Permission.SYSTEM_OPERATE);
        UUID after = request.query("after").flatMap(Ids::read).orElse(null);
        List<Node> found = nodes.list(operator, after, SIZE + 1);
        List<Node> page = found.size() > SIZE ? found.subList(0, SIZE) : found;
        Texts t = Pages.texts(request.locale());
        PointerWords words = new PointerWords(request.locale(), operator.tenant().zone());
        NodesView view = new NodesView(page.stream().map(node -> card(node, t, words)).toList(),
                found.size() > SIZE ? NODES + "?after=" + page.get(SIZE - 1).id() : null);
        return new Response.Page(200, t.get("node.title"), OperatorPages.TOOLS, Pages.fill("nodes", request.locale(), view));
    }

    private static NodesView.Card card(Node node, Texts t, PointerWords words) {
        boolean here = node.state() != Node.State.GONE && node.state() != Node.State.STOPPED;
        String detail = t.get("node.detail", node.version().isEmpty() ? "?" : node.version(), words.moment(node.since()), words.moment(node.seen()));
        return new NodesView.Card("n-" + node.id(), node.name(), detail, badge(node, t), here ? node.troubles() : List.of(),
                here ? node.tools().stream().map(one -> new NodesView.Row(one.tool() + " " + one.version(), one.cause(), badge(one.condition(), t))).toList()
                        : List.of());
    }

    private static NodesView.Badge badge(Node node, Texts t) {
        String label = t.get("node.state." + node.state());
        return switch (node.state()) {
            case READY -> node.troubles().isEmpty() ? new NodesView.Badge(label, "ok", "check")
                    : new NodesView.Badge(t.get("node.troubled"), "soon", "warning");
            case STARTING, STOPPING -> new NodesView.Badge(label, "info", "clock");
            case STOPPED -> new NodesView.Badge(label, null, "pause");
            case GONE -> new NodesView.Badge(label, "late", "warning");
        };
    }

    private static NodesView.Badge badge(Condition condition, Texts t) {
        String label = t.get("node.tool." + condition);
        return switch (condition) {
            case READY -> new NodesView.Badge(label, "ok", "check");
            case COMING -> new NodesView.Badge(label, "info", "clock");
            case STOPPED -> new NodesView.Badge(label, null, "pause");
            case FAILED -> new NodesView.Badge(label, "late", "warning");
        };
    }
}

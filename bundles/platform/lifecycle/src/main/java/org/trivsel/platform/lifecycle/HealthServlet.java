package org.trivsel.platform.lifecycle;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.trivsel.access.Sessions;
import org.trivsel.platform.lifecycle.module.ModuleNode;
import org.trivsel.platform.lifecycle.node.Complete;
import org.trivsel.platform.lifecycle.node.Inside;
import org.trivsel.platform.lifecycle.node.Presence;
import org.trivsel.platform.lifecycle.node.Stopping;
import org.trivsel.problem.Unavailable;
import org.trivsel.store.SystemStore;
import org.trivsel.tool.Tool;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: it can serve people, database included. {@code /health/tools}: each version
 * of a tool on this node.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/health/*")
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** A service that Karaf registers when everything that belongs to a start has been installed. Known by name, so that nothing is wired to Karaf. */
    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

    private final transient BundleContext context;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable SystemStore store;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable Sessions sessions;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable Presence presence;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable ModuleNode modules;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable ToolRegistry tools;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable Inside inside;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile @Nullable Complete complete;

    @Activate
    public HealthServlet(BundleContext context) {
        this.context = context;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/live" -> answer(response, 200, "up", "");
            case "/ready" -> ready(response);
            case "/tools" -> tools(response);
            default -> answer(response, 404, "unknown", "ask for /health/live, /health/ready or /health/tools");
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        SystemStore database = store;
        ModuleNode node = modules;
        Complete parts = complete;
        if (Stopping.isAsked()) {
            stopping(response);
        } else if (database == null) {
            answer(response, 503, "down", "database");
        } else if (sessions == null || context.getServiceReference(BOOT_FINISHED) == null) {
            answer(response, 503, "down", "platform");
        } else if (!reaches(database)) {
            answer(response, 503, "down", "database");
        } else if (node == null || !node.hasAgreed()) {
            answer(response, 503, "down", "modules");
        } else if (parts == null || !parts.isComplete()) {
            answer(response, 503, "down", "parts");
        } else {
            Presence here = presence;
            answer(response, 200, "up", "", here == null ? List.of() : here.troubles());
        }
    }

    /** The launcher waits until nobody is inside. */
    private void stopping(HttpServletResponse response) throws IOException {
        Inside requests = inside;
        answer(response, 503, "stopping", requests == null || requests.count() <= 1 ? "" : (requests.count() - 1) + " requests to be answered");
    }

    /** 503 when some version that should work does not; why stands with the operators only. Ids and versions: nothing that needs escaping. */
    private void tools(HttpServletResponse response) throws IOException {
        ToolRegistry known = tools;
        List<Tool> all = known == null ? List.of() : known.installed();
        boolean well = known != null && all.stream().noneMatch(tool -> tool.state() == Tool.State.FAILED || tool.state() == Tool.State.APART);
        String each = all.stream().map(tool -> "{\"tool\":\"" + tool.id() + "\",\"version\":\"" + tool.version() + "\",\"state\":\""
                + tool.state().name().toLowerCase(Locale.ROOT) + "\"}").collect(Collectors.joining(","));
        response.setStatus(well ? 200 : 503);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("{\"status\":\"" + (well ? "up" : "down") + "\",\"tools\":[" + each + "]}");
    }

    private static boolean reaches(SystemStore database) {
        try {
            return database.inTransaction(tx -> tx.one("select true", row -> row.flag(1))).orElse(false);
        } catch (Unavailable e) {
            return false;
        }
    }

    private static void answer(HttpServletResponse response, int status, String state, String missing) throws IOException {
        answer(response, status, state, missing, List.of());
    }

    /** @param remarks what is not as it was meant to be, although people are served; ids and versions of tools and words of ours, nothing that needs escaping */
    private static void answer(HttpServletResponse response, int status, String state, String missing, List<String> remarks) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        String detail = missing.isEmpty() ? "" : ",\"missing\":\"" + missing + "\"";
        String more = remarks.isEmpty() ? "" : ",\"remarks\":[\"" + String.join("\",\"", remarks) + "\"]";
        response.getWriter().write("{\"status\":\"" + state + "\"" + detail + more + "}");
    }
}

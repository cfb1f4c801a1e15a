package org.trivsel.platform.lifecycle.node;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.node.Node;
import org.trivsel.node.Nodes;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Limit;
import org.trivsel.web.Ids;

/** The nodes of the system. Operators only. */
@Component(service = NodesResource.class)
@JakartarsResource
@JakartarsName("nodes")
@JakartarsApplicationBase("/nodes")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class NodesResource {
    private final Access access;
    private final Nodes nodes;

    @Activate
    public NodesResource(@Reference Access access, @Reference Nodes nodes) {
        this.access = access;
        this.nodes = nodes;
    }

    @GET
    public Listed list(@Context HttpServletRequest request, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Caller operator = (Caller) request.getAttribute(Caller.class.getName());
        access.require(operator, Permission.SYSTEM_OPERATE);
        int most = Limit.of(limit);
        UUID after = cursor == null ? null : Ids.read(cursor).orElseThrow(
                () -> new Invalid("cursor", "cursor", "A cursor is what \"next\" of the page before says. Leave it out to begin."));
        List<Node> found = nodes.list(operator, after, most + 1);
        List<Node> page = found.size() > most ? found.subList(0, most) : found;
        return new Listed(page.stream().map(Shown::of).toList(), found.size() > most ? page.get(page.size() - 1).id() : null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public record Listed(List<Shown> nodes, @Nullable UUID next) {
    }

    /** A node as programs see it. */
    public record Shown(UUID id, String name, String state, String version, Instant since, Instant seen, List<ToolThere> tools, List<String> troubles) {
        static Shown of(Node it) {
            return new Shown(it.id(), it.name(), word(it.state()), it.version(), it.since(), it.seen(),
                    it.tools().stream().map(one -> new ToolThere(one.tool(), one.version(), word(one.condition()), one.cause())).toList(), it.troubles());
        }
    }

    public record ToolThere(String tool, String version, String state, @Nullable String cause) {
    }
}

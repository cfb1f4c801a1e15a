package org.trivsel.platform.lifecycle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.tool.Tools;

/** {@code GET /api/v1/tools}: what the caller's tenant can use. */
@Component(service = ToolsResource.class)
@JakartarsResource
@JakartarsName("tools")
@JakartarsApplicationBase("/tools")
@Path("/")
public final class ToolsResource {
    private final Tools tools;

    @Activate
    public ToolsResource(@Reference Tools tools) {
        this.tools = tools;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Usable> list(@Context HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        return tools.usableBy(caller).stream().map(tool -> new Usable(tool.id(), tool.version(), tool.title(caller.locale()))).toList();
    }

    /** @param title in the caller's language */
    public record Usable(String id, String version, String title) {
    }
}

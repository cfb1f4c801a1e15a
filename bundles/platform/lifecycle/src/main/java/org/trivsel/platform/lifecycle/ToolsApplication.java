package org.trivsel.platform.lifecycle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Caller;
import org.trivsel.tool.Tools;

/** {@code GET /api/v1/tools}: what the caller's tenant can use. */
@Component(service = Application.class)
@JakartarsName("tools")
@JakartarsApplicationBase("/tools")
public final class ToolsApplication extends Application {
    private final Resource resource;

    @Activate
    public ToolsApplication(@Reference Tools tools) {
        this.resource = new Resource(tools);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }

    /** One operation. */
    @Path("/")
    public static final class Resource {
        private final Tools tools;

        Resource(Tools tools) {
            this.tools = tools;
        }

        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public List<Usable> list(@Context HttpServletRequest request) {
            Caller caller = (Caller) request.getAttribute(Caller.class.getName());
            return tools.usableBy(caller).stream().map(tool -> new Usable(tool.id(), tool.version(), tool.title(caller.locale()))).toList();
        }
    }

    /** @param title in the caller's language */
    public record Usable(String id, String version, String title) {
    }
}

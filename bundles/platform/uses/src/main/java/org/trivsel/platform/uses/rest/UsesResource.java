package org.trivsel.platform.uses.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.registry.ChildId;
import org.trivsel.uses.Use;
import org.trivsel.uses.UsePage;
import org.trivsel.uses.Uses;

/** Who has used what is recorded about a child. */
@Component(service = UsesResource.class)
@JakartarsResource
@JakartarsName("uses")
@JakartarsApplicationBase("/children/{child}/uses")
@Path("/{child}/uses")
@Produces(MediaType.APPLICATION_JSON)
public final class UsesResource {
    private final Uses uses;

    @Activate
    public UsesResource(@Reference Uses uses) {
        this.uses = uses;
    }

    @GET
    public Shown list(@PathParam("child") ChildId child, @QueryParam("cursor") @Nullable String cursor, @Context HttpServletRequest request) {
        UsePage page = uses.of((Caller) request.getAttribute(Caller.class.getName()), child, cursor);
        return new Shown(page.uses().stream().map(One::of).toList(), page.from(), page.next());
    }

    /** A page. */
    public record Shown(List<One> uses, Instant from, @Nullable String next) {
    }

    /** A use. */
    public record One(Instant at, String who, @Nullable String name, List<String> roles, String kind, String what) {
        static One of(Use it) {
            return new One(it.at(), word(it.who()), it.name(), it.roles().stream().map(One::word).sorted().toList(), word(it.kind()), it.what());
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.trivsel.platform.lifecycle.module;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.module.Plan;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Limit;
import org.trivsel.trust.Signature;

/** Modules of the system. Operators only. {@code {module}} is a sha-256. */
@Component(service = ModulesResource.class)
@JakartarsResource
@JakartarsName("modules")
@JakartarsApplicationBase("/modules")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ModulesResource {
    private static final String FILE = "file";

    private final Access access;
    private final Modules modules;

    @Activate
    public ModulesResource(@Reference Access access, @Reference Modules modules) {
        this.access = access;
        this.modules = modules;
    }

    @GET
    public Listed list(@Context HttpServletRequest request, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = Limit.of(limit);
        if (cursor != null && !cursor.matches("[0-9a-f]{64}")) {
            throw new Invalid("cursor", "cursor", "A cursor is what \"next\" of the page before says. Leave it out to begin.");
        }
        List<Artefact> found = modules.list(operator(request), cursor, most + 1);
        List<Artefact> page = found.size() > most ? found.subList(0, most) : found;
        return new Listed(page.stream().map(Shown::of).toList(), found.size() > most ? page.get(page.size() - 1).sha256() : null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@Context HttpServletRequest request) throws IOException {
        Caller operator = operator(request);
        Collection<Part> parts = parts(request);
        try (InputStream jar = file(parts).getInputStream()) {
            Artefact artefact = modules.upload(operator, jar);
            return Response.status(Response.Status.CREATED).entity(Shown.of(artefact)).location(URI.create(artefact.sha256())).build();
        } finally {
            // Where the server has laid a large file on the disk, it is not left there.
            for (Part part : parts) {
                part.delete();
            }
        }
    }

    @GET
    @Path("/{module}")
    public Shown get(@Context HttpServletRequest request, @PathParam("module") String module) {
        return Shown.of(modules.get(operator(request), module));
    }

    @DELETE
    @Path("/{module}")
    public void delete(@Context HttpServletRequest request, @PathParam("module") String module) {
        modules.delete(operator(request), module);
    }

    @GET
    @Path("/{module}/install")
    public Planned rehearseInstall(@Context HttpServletRequest request, @PathParam("module") String module) {
        return Planned.of(modules.rehearseInstall(operator(request), module));
    }

    @POST
    @Path("/{module}/install")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response install(@Context HttpServletRequest request, @PathParam("module") String module, @Nullable Consent consent) {
        return Response.accepted(Shown.of(modules.install(operator(request), module, plan(consent)))).build();
    }

    @GET
    @Path("/{module}/removal")
    public Planned rehearseRemoval(@Context HttpServletRequest request, @PathParam("module") String module) {
        return Planned.of(modules.rehearseRemoval(operator(request), module));
    }

    @POST
    @Path("/{module}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response remove(@Context HttpServletRequest request, @PathParam("module") String module, @Nullable Consent consent) {
        return Response.accepted(Shown.of(modules.remove(operator(request), module, plan(consent)))).build();
    }

    private static Collection<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (ServletException e) {
            throw new Invalid("body", "multipart-malformed", "This is not multipart/form-data as it must be.");
        }
    }

    private static Part file(Collection<Part> parts) {
        List<Part> files = parts.stream().filter(part -> part.getName().equals(FILE) && part.getSubmittedFileName() != null).toList();
        if (parts.size() != 1 || files.size() != 1) {
            throw new Invalid(FILE, "file-missing", "One bundle is needed and nothing else, as the field \"file\" with a file name.");
        }
        return files.get(0);
    }

    private static String plan(@Nullable Consent consent) {
        if (consent == null || consent.plan() == null || consent.plan().isBlank()) {
            throw new Invalid("plan", "required", "Say which plan you have seen: what \"mark\" of it says.");
        }
        return consent.plan();
    }

    private Caller operator(HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        access.require(caller, Permission.SYSTEM_OPERATE);
        return caller;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @param plan the mark of the plan that has been seen */
    public record Consent(@Nullable String plan) {
    }

    public record Listed(List<Shown> modules, @Nullable String next) {
    }

    /** A module as programs see it. */
    public record Shown(String sha256, String tool, String version, String bundle, @Nullable String publisher, Vouching signature, int bytes, List<String> needs,
            List<String> migrations, List<String> languages, String uploadedBy, Instant uploaded, String standing, @Nullable String cause,
            List<OnNode> nodes) {
        static Shown of(Artefact it) {
            return new Shown(it.sha256(), it.tool(), it.version(), it.symbolicName(), it.publisher(), Vouching.of(it.signature()), it.bytes(), it.needs(), it.migrations(),
                    it.languages(), it.uploadedBy(), it.uploaded(), word(it.standing()), it.cause(),
                    it.nodes().stream().map(on -> new OnNode(on.node(), word(on.state()), on.cause())).toList());
        }
    }

    /** Who vouches for it, as programs see it. */
    public record Vouching(String state, @Nullable String fingerprint, @Nullable String name, @Nullable String notData, boolean confined) {
        static Vouching of(Signature it) {
            return new Vouching(word(it.state()).replace('_', '-'), it.fingerprint(), it.name(), it.notData(), it.confined());
        }
    }

    public record OnNode(String node, String state, @Nullable String cause) {
    }

    /** A plan as programs see it. */
    public record Planned(String act, boolean possible, Vouching signature, List<String> added, List<String> removed, List<String> refreshed, List<String> migrations,
            List<Plan.Use> uses, long drafts, List<Plan.Refusal> refusals, String mark) {
        static Planned of(Plan it) {
            return new Planned(word(it.act()), it.isPossible(), Vouching.of(it.artefact().signature()), it.added(), it.removed(), it.refreshed(), it.migrations(),
                    it.uses(), it.drafts(), it.refusals(), it.mark());
        }
    }
}

package org.trivsel.platform.roster.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
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
import org.trivsel.access.Caller;
import org.trivsel.platform.roster.imports.ImportPage;
import org.trivsel.platform.roster.imports.RosterImport;
import org.trivsel.platform.roster.imports.RosterImports;
import org.trivsel.platform.roster.preview.Entry;
import org.trivsel.platform.roster.preview.SealedPages;
import org.trivsel.platform.roster.preview.Section;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Limit;

/** Imports of lists of children: upload, look, commit, undo. */
@Component(service = ImportsResource.class)
@JakartarsResource
@JakartarsName("imports")
@JakartarsApplicationBase("/imports")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {
    private static final int MOST_PAGES = 1_000_000;

    private final RosterImports imports;

    @Activate
    public ImportsResource(@Reference RosterImports imports) {
        this.imports = imports;
    }

    @GET
    public Listed list(
            @Context HttpServletRequest request, @QueryParam("cursor") @Nullable UUID cursor, @QueryParam("limit") @Nullable String limit) {
        ImportPage page = imports.newest(caller(request), cursor, Limit.of(limit));
        return new Listed(page.imports().stream().map(ImportJson.Standing::of).toList(), page.next());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@Context HttpServletRequest request) throws IOException {
        imports.requireAllowed(caller(request));
        UploadForm form = UploadForm.of(request);
        RosterImport begun = imports.upload(caller(request), form.fileName(), form.content(), form.options());
        return Response.accepted(ImportJson.Standing.of(begun)).location(URI.create(begun.id().toString())).build();
    }

    @GET
    @Path("/{import}")
    public ImportJson.Whole get(@Context HttpServletRequest request, @PathParam("import") UUID id, @QueryParam("page") @Nullable String page) {
        Caller caller = caller(request);
        RosterImport found = imports.get(caller, id);
        int number = page(page);
        Locale locale = caller.locale();
        List<Entry> rejected = imports.entries(caller, found.id(), Section.REJECTED, number);
        List<ImportJson.Reason> remarks = reasons(caller, found, Section.FILE);
        List<ImportJson.Reason> obstacles = found.note() == null ? List.of() : reasons(caller, found, Section.OBSTACLES);
        boolean more = number * (long) SealedPages.SIZE < found.counts().rejected();
        return ImportJson.Whole.of(found, remarks, obstacles, rejected.stream().map(entry -> ImportJson.Rejected.of(entry, locale)).toList(),
                more && !rejected.isEmpty() ? number + 1 : null);
    }

    private List<ImportJson.Reason> reasons(Caller caller, RosterImport it, Section section) {
        return imports.entries(caller, it.id(), section, 1).stream().flatMap(entry -> entry.faults().stream())
                .map(fault -> ImportJson.Reason.of(fault, caller.locale())).toList();
    }

    @POST
    @Path("/{import}/commit")
    public Response commit(@Context HttpServletRequest request, @PathParam("import") UUID id) {
        return Response.accepted(ImportJson.Standing.of(imports.commit(caller(request), id))).build();
    }

    @POST
    @Path("/{import}/undo")
    public Response undo(@Context HttpServletRequest request, @PathParam("import") UUID id) {
        return Response.accepted(ImportJson.Standing.of(imports.undo(caller(request), id))).build();
    }

    @GET
    @Path("/{import}/quarantine")
    @Produces("text/csv")
    public Response quarantine(@Context HttpServletRequest request, @PathParam("import") UUID id) {
        byte[] rows = imports.quarantine(caller(request), id);
        return Response.ok(rows, "text/csv;charset=UTF-8").header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.csv\"").build();
    }

    private static int page(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new Invalid("page", "range", "The page is a whole number from 1 to " + (MOST_PAGES - 1) + ".");
        }
        return Integer.parseInt(text);
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    /** Newest first. @param next to go on from; null at the end */
    public record Listed(List<ImportJson.Standing> imports, @Nullable UUID next) {
    }
}

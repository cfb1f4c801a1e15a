package org.trivsel.platform.roster.page;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.imports.RosterImport;
import org.trivsel.platform.roster.imports.RosterImports;
import org.trivsel.problem.Conflict;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** One import: how far it is, what it will do or did, and what can be done with it. */
final class ImportPages {
    private final RosterImports imports;

    ImportPages(RosterImports imports) {
        this.imports = imports;
    }

    /** The page, or for htmx the progress alone; when there is nothing more to wait for, the page anew. */
    Response show(Request request) {
        RosterImport found = imports.get(request.caller(), id(request));
        if (!found.status().isBusy()) {
            return request.wantsFragment() ? new Response.Redirect(path(found)) : page(request, found, found.note(), 200);
        }
        ProgressView progress = new ProgressView(path(found), found.status().word(), found.done(), found.total());
        return request.wantsFragment()
                ? new Response.Fragment(Pages.fill("part/progress", request.locale(), progress))
                : page(request, found, found.note(), 200);
    }

    Response commit(Request request) {
        try {
            return new Response.Redirect(path(imports.commit(request.caller(), id(request))));
        } catch (Conflict e) {
            return inTheWay(request, e);
        }
    }

    Response undo(Request request) {
        try {
            return new Response.Redirect(path(imports.undo(request.caller(), id(request))));
        } catch (Conflict e) {
            return inTheWay(request, e);
        }
    }

    Response quarantine(Request request) {
        byte[] rows = imports.quarantine(request.caller(), id(request));
        return new Response.File("text/csv;charset=UTF-8", rows, Pages.texts(request.locale()).get("quarantine.file"), false);
    }

    /** Nothing was done: the page as it stands now says why, or shows that somebody has done it already. */
    private Response inTheWay(Request request, Conflict conflict) {
        RosterImport now = imports.get(request.caller(), id(request));
        String note = List.of("import-busy", "import-final").contains(conflict.code()) ? conflict.code().substring("import-".length()) : now.note();
        return page(request, now, note, conflict.status());
    }

    private Response page(Request request, RosterImport found, @Nullable String note, int status) {
        Texts t = Pages.texts(request.locale());
        if (found.status().isBusy()) {
            ProgressView progress = new ProgressView(path(found), found.status().word(), found.done(), found.total());
            return new Response.Page(status, t.get("status." + found.status().word()), ImportSite.PATH,
                    Pages.fill("progress", request.locale(), progress));
        }
        ImportView view = new ImportViews(imports, request).view(found, note);
        return new Response.Page(status, view.title(), ImportSite.PATH, Pages.fill("import", request.locale(), view));
    }

    static String path(RosterImport it) {
        return ImportSite.PATH + "/" + it.id();
    }

    private static UUID id(Request request) {
        return request.pathId("import");
    }
}

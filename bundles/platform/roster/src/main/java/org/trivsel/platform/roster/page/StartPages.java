package org.trivsel.platform.roster.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Accounts;
import org.trivsel.access.Caller;
import org.trivsel.platform.roster.imports.ImportStatus;
import org.trivsel.platform.roster.imports.ImportPage;
import org.trivsel.platform.roster.imports.RosterImport;
import org.trivsel.platform.roster.imports.RosterImports;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.ReadLimits;
import org.trivsel.platform.roster.read.RosterTexts;
import org.trivsel.platform.roster.write.TemplateWriter;
import org.trivsel.problem.Invalid;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Sending a file, and what was sent before. */
final class StartPages {
    private static final int AT_A_TIME = 50;

    private final RosterImports imports;
    private final Accounts accounts;

    StartPages(RosterImports imports, Accounts accounts) {
        this.imports = imports;
        this.accounts = accounts;
    }

    Response show(Request request) {
        return show(request, null, PlanOptions.CAREFUL);
    }

    Response upload(Request request) {
        imports.requireAllowed(request.caller());
        PlanOptions options = new PlanOptions(request.field("endMissing").isPresent(), request.field("createUnits").isPresent());
        Texts t = Pages.texts(request.locale());
        Request.Upload file = request.file("file").filter(it -> !it.name().isBlank()).orElse(null);
        if (file == null) {
            return show(request, t.get("upload.missing"), options);
        }
        try {
            byte[] content = file.content().readNBytes(ReadLimits.USUAL.bytes() + 1);
            return new Response.Redirect(ImportSite.PATH + "/" + imports.upload(request.caller(), file.name(), content, options).id());
        } catch (Invalid tooLarge) {
            return show(request, t.get("upload.too-large"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response template(Request request) {
        imports.requireAllowed(request.caller());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TemplateWriter(imports.hasNumbers(request.caller())).write(request.locale().getLanguage(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Response.File("text/csv;charset=UTF-8", out.toByteArray(), Pages.texts(request.locale()).get("template.file"), false);
    }

    private Response show(Request request, @Nullable String wrong, PlanOptions options) {
        Caller caller = request.caller();
        ImportPage page = imports.newest(caller, request.queryId("after").orElse(null), AT_A_TIME);
        List<RosterImport> newest = page.imports();
        Map<AccountId, String> names = accounts.names(caller.tenant().id(), newest.stream().map(RosterImport::by).collect(Collectors.toSet()));
        Texts t = Pages.texts(request.locale());
        List<StartView.Row> rows = newest.stream().map(it -> row(it, names.getOrDefault(it.by(), ""), request, t)).toList();
        StartView view = new StartView(request.csrfToken(), numberTitle(request), wrong, options.endMissing(), options.createUnits(), rows,
                page.next() == null ? null : ImportSite.PATH + "?after=" + page.next() + "#earlier");
        return new Response.Page(wrong == null ? 200 : 400, t.get("place"), ImportSite.PATH, Pages.fill("start", request.locale(), view));
    }

    private static StartView.Row row(RosterImport it, String by, Request request, Texts t) {
        ZonedDateTime at = it.createdAt().atZone(request.caller().tenant().zone());
        String when = Phrases.in(request.locale()).moment(at);
        String children = it.counts().created() + it.counts().changed() + it.counts().ended() == 0 ? ""
                : " · " + t.get("row.children", it.counts().created() + it.counts().changed() + it.counts().ended());
        return new StartView.Row(ImportSite.PATH + "/" + it.id(), it.fileName(), when + (by.isEmpty() ? "" : " · " + by) + children,
                t.get("status." + it.status().word()), kind(it.status()), icon(it.status()));
    }

    private static @Nullable String kind(ImportStatus status) {
        return switch (status) {
            case COMMITTED -> "ok";
            case PREVIEW -> "soon";
            case REFUSED, FAILED -> "late";
            case READING, COMMITTING, UNDOING -> "info";
            case UNDONE -> null;
        };
    }

    private static String icon(ImportStatus status) {
        return switch (status) {
            case COMMITTED -> "check";
            case PREVIEW -> "pencil";
            case REFUSED, FAILED -> "warning";
            case READING, COMMITTING, UNDOING -> "clock";
            case UNDONE -> "undo";
        };
    }

    private @Nullable String numberTitle(Request request) {
        return imports.hasNumbers(request.caller()) ? RosterTexts.in(request.locale().getLanguage()).title(Column.NATIONAL_NUMBER) : null;
    }
}

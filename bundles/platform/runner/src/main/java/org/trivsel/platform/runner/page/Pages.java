package org.trivsel.platform.runner.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Form;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Templates;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The runner's pages, filled in. */
public final class Pages {
    private static final Templates TEMPLATES = Templates.beside(Pages.class);
    private static final List<String> CODES = Arrays.stream(MissingCode.values()).map(MissingCode::id).toList();

    private Pages() {
    }

    /** The page of a draft. */
    public static Response run(Request request, Run run) {
        Texts texts = Texts.beside(Pages.class, request.locale());
        RunView view = new RunViews(run, texts).view(request.caller().account().toString());
        String title = view.showing().map(item -> title(texts, view, item)).orElseGet(() -> texts.get("overview.title"));
        return new Response.Bare(title, TEMPLATES.fill("run.jte",
                Map.of("t", texts, "view", view, "codes", CODES, "left", new LeftOut(texts), "csrf", request.csrfToken())));
    }

    private static String title(Texts texts, RunView view, ItemView item) {
        return item.aside() ? item.part().title() : item.practice() ? texts.get("count.practice") : texts.get("count.item", item.number(), view.total());
    }

    /** Asks before a draft is deleted. @param path of the assessment @param answers how many would be gone */
    public static Response delete(Request request, String path, Child child, int answers) {
        Texts texts = Texts.beside(Pages.class, request.locale());
        return Response.page(texts.get("delete.title"), null, TEMPLATES.fill("delete.jte",
                Map.of("t", texts, "path", path, "child", child, "answers", answers, "csrf", request.csrfToken())));
    }

    /** A draft was deleted. @param assets where the scripts are */
    public static Response deleted(Request request, String assets, Assessment assessment, Child child) {
        Texts texts = Texts.beside(Pages.class, request.locale());
        return Response.page(texts.get("deleted.title"), null,
                TEMPLATES.fill("deleted.jte", Map.of("t", texts, "assets", assets, "assessment", assessment.id().toString(), "row", GridView.row(child.id(), assessment.instrument(), assessment.form()), "child", child)));
    }

    /** A form for print, blank or filled. */
    public static Response sheet(Request request, Sheet sheet) {
        Texts texts = Texts.beside(Pages.class, request.locale());
        SheetView view = new SheetViews(sheet, texts).view();
        return new Response.Bare(view.title(), TEMPLATES.fill("sheet.jte", Map.of("t", texts, "view", view)));
    }

    /** A group's answers in one grid. */
    public static Response grid(Request request, GridPage page) {
        Texts texts = Texts.beside(Pages.class, request.locale());
        GridView view = page.view(request.caller(), texts);
        return Response.page(view.unit() + ", " + (view.station() == null ? texts.get("grid.title") : view.station().title()), page.home(), TEMPLATES.fill("grid.jte", Map.of("t", texts, "view", view, "csrf", request.csrfToken())));
    }

    /** All stations of a group. */
    public static Response stations(Request request, StationsPage page, String assets) {
        Texts texts = Texts.beside(Pages.class, request.locale());
        StationsView view = page.view(request.caller(), texts);
        return Response.page(view.unit() + ", " + texts.get("stations.title"), page.page().home(),
                TEMPLATES.fill("stations.jte", Map.of("t", texts, "view", view, "assets", assets, "csrf", request.csrfToken())));
    }

    /** Why the form cannot be begun with the child today; empty when it can. */
    public static Optional<String> against(Request request, GridForm grid, Child child) {
        return GridPage.against(grid, child, request.caller().today(), Texts.beside(Pages.class, request.locale()));
    }

    /** Why answers were not taken, by item. */
    public static List<Wronged> wrongs(Request request, Instrument instrument, Form form, Invalid refused) {
        Texts texts = Texts.beside(Pages.class, request.locale());
        return new Wrongs(form, texts, new FieldsOf(instrument, texts)).of(refused);
    }

    /** The same for the script. */
    public static String wrongsJson(Request request, Instrument instrument, Form form, Invalid refused) {
        return wrongsJson(wrongs(request, instrument, form, refused));
    }

    /** Reasons for the script. */
    public static String wrongsJson(List<Wronged> wrongs) {
        return wrongs.stream()
                .map(wrong -> "{\"item\":\"" + Json.escaped(wrong.item()) + "\",\"text\":\"" + Json.escaped(wrong.text()) + "\"}")
                .collect(Collectors.joining(",", "{\"wrongs\":[", "]}"));
    }

    /** @param item its id @param text what is wrong and what would do */
    public record Wronged(String item, String text) {
    }
}

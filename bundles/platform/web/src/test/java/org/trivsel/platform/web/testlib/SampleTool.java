package org.trivsel.platform.web.testlib;

import java.util.List;
import org.trivsel.access.Caller;
import org.trivsel.registry.Child;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Content;
import org.trivsel.web.Place;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/** A tool's Site such as the language tool will bring. */
public final class SampleTool implements Site {
    private static final Content BAND = out -> out.append("""
            <p class="tv-row" data-between><span>Talesprog</span><span class="tv-badge" data-info><svg class="tv-effort-i" viewBox="0 0 20 20" \
            aria-hidden="true"><rect x="1.5" y="13" width="4" height="5" data-on/><rect x="8" y="8" width="4" height="10"/>\
            <rect x="14.5" y="2" width="4" height="16"/></svg>Generel indsats</span></p><p class="tv-soft">Percentil 35. Sidst var det 22.</p>""");

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/tools/language", request -> Response.page("Sprog på stuen", "/tools/language", out -> out.append("<h1>Sprog</h1>"))),
                Route.post("/tools/language/echo", request -> Response.page("Echo", null,
                        out -> out.append("<h1>").append(request.field("word").orElse("-").replaceAll("[^a-z]", "")).append("</h1>"))),
                Route.get("/tools/language/boom", request -> {
                    throw new IllegalStateException("secret detail");
                }),
                Route.get("/tools/language/away", request -> new Response.Redirect("//evil.example")),
                Route.get("/tools/language/picture", request -> new Response.File("image/svg+xml", "<svg/>".getBytes(), null, true)),
                Route.get("/tools/language/list", request -> new Response.File("text/csv", "a;b".getBytes(), "børn \"1\".csv", false)),
                Route.get("/tools/language/state", request -> new Response.Json(200, "{\"ok\":true}", "7")),
                Route.get("/children/stolen", request -> Response.page("no", null, out -> out.append("no"))));
    }

    @Override
    public List<Place> places(Caller caller) {
        return List.of(new Place("/tools/language", caller.locale().getLanguage().equals("en") ? "Language" : "Sprog", "talk", 100));
    }

    @Override
    public List<ChildCard> childCards(Caller caller, Child child) {
        return List.of(new ChildCard("Sprog", BAND,
                List.of(new ChildCard.TimelineEntry(World.TODAY, "Sprogvurdering er i gang", "12 af 40 opgaver · Amina", null, "/tools/language"),
                        new ChildCard.TimelineEntry(World.TODAY.minusMonths(7), "Sprogvurdering", "4-årsformen", "Generel indsats", "/tools/language")),
                new ChildCard.Action("/tools/language", "Fortsæt vurderingen", true)));
    }

    @Override
    public List<Task> tasks(Caller caller) {
        return List.of(
                task(Task.Kind.DUE, "Sprogvurdering af Ella", "3 år 1 md. · 3-årsformen", "Ella", World.TODAY.plusDays(23), null),
                task(Task.Kind.DRAFT, "Sprogvurdering af Noah", "12 af 40 opgaver er besvaret. Næste: Ordforråd.", "Noah", null,
                        new Task.Progress(12, 40)),
                task(Task.Kind.OVERDUE, "Sprogvurdering af Villads", "4 år 0 md. · 4-årsformen", "Villads", World.TODAY.minusDays(2), null),
                new Task(Task.Kind.FOLLOW_UP, "/tools/language", "Opfølgning for Asta", "Flere ord i legen", null, "Asta", World.TODAY.plusDays(3), null,
                        "Se resultatet", new Task.Act("/tools/language/done?to=start", "Fulgt op", "Fulgt op: Asta")),
                task(Task.Kind.MORE, "40 børn mangler en sprogvurdering", "Se hele listen", null, null, null),
                task(Task.Kind.DUE, "Efterårets overblik", "3 børn mangler", null, World.TODAY.plusDays(1), null));
    }

    private static Task task(Task.Kind kind, String title, String detail, String child, java.time.LocalDate until, Task.Progress done) {
        return new Task(kind, "/tools/language", title, detail, null, child, until, done, "Fortsæt vurderingen");
    }
}

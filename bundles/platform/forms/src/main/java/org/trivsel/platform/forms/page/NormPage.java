package org.trivsel.platform.forms.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Permission;
import org.trivsel.assessment.NormPreview;
import org.trivsel.assessment.NormPreview.Placed;
import org.trivsel.assessment.NormPreview.Single;
import org.trivsel.assessment.NormQuery;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Tab;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The page of what a newer edition of the norms would make of results.
 *
 * @param all what one can choose among
 * @param oldest the first year that is offered
 * @param adds whether the caller may add it to any
 */
public record NormPage(Pages pages, List<Instrument> all, Instrument instrument, Form form, Unit unit, NormQuery query, int oldest, NormPreview preview, boolean adds) {
    private static final int YEARS = 3;

    /** Whether there is anything to change to. */
    public static boolean isFor(Instrument instrument) {
        return instrument.norms().size() > 1 && ReportPage.scale(instrument.definition()).isPresent();
    }

    /** The edition that begins last, a final one before a provisional one. */
    public static String newest(Instrument instrument) {
        return newestFirst(instrument).get(0).edition();
    }

    private static List<NormPack> newestFirst(Instrument instrument) {
        return instrument.norms().stream().sorted(Comparator.comparing(NormPack::validFrom).reversed().thenComparing(NormPack::provisional)).toList();
    }

    /** Where it is. */
    public static String path(Paths paths, NormQuery query) {
        return paths.norms(query.results().unit()) + "?instrument=" + query.results().instrument() + "&form=" + query.results().form() + "&year=" + query.results().year()
                + "&edition=" + query.edition() + (query.from() == 0 ? "" : "&from=" + query.from());
    }

    public Response show(Request request) {
        Texts texts = pages.texts();
        return new Response.Page(200, texts.get("norms.title") + ", " + unit.name(), pages.paths().home(),
                Pages.TEMPLATES.fill("norms.jte", Map.of("t", texts, "view", view(texts, request), "csrf", request.csrfToken())));
    }

    private NormView view(Texts texts, Request request) {
        Definition definition = instrument.definition();
        int year = query.results().year();
        Single single = preview.single();
        boolean reads = request.caller().has(Permission.ASSESSMENT_READ);
        return new NormView(reads ? pages.paths().group(unit.id(), definition, all.size() == 1) : null, unit.name(),
                String.join(" · ", said(definition.title()), said(form.title()), said(scale().title()), SchoolYear.said(year)), texts.get("norms.what", query.edition()),
                all.size() < 2 ? List.of() : all.stream().map(one -> new Tab(pages.paths().norms(unit.id()) + "?instrument=" + one.definition().id(),
                        said(one.definition().title()), one == instrument)).toList(),
                definition.forms().size() < 2 ? List.of() : definition.forms().stream()
                        .map(one -> new Tab(to(one.id(), year, query.edition(), 0), said(one.title()), one.equals(form))).toList(),
                IntStream.range(oldest, oldest + YEARS).mapToObj(one -> new Tab(to(form.id(), one, query.edition(), 0), SchoolYear.said(one), one == year)).toList(),
                newestFirst(instrument).stream().map(one -> new Tab(to(form.id(), year, one.edition(), 0), one.edition(), one.edition().equals(query.edition()))).toList(),
                preview.heldBack() ? texts.get("report.held-back") : preview.moves().isEmpty() ? texts.get("report.nobody") : null,
                preview.moves().stream().map(one -> new NormView.Move(band(texts, one.before()), band(texts, one.after()), String.valueOf(one.children()),
                        Objects.equals(one.before(), one.after()))).toList(),
                single == null ? null : single.changed().stream().map(one -> new NormView.Changed(pages.paths().assessment(one.assessment()), one.name(),
                        Phrases.in(texts.locale()).date(one.date()), placed(texts, one.before()), placed(texts, one.after()))).toList(),
                single == null || single.unfit() == 0 ? null : texts.get("norms.unfit", single.unfit()),
                single == null || single.next() == null ? null : to(form.id(), year, query.edition(), single.next()),
                adds && single != null ? new NormView.Add(pages.paths().norms(unit.id()) + "?instrument=" + definition.id(), texts.get("norms.add-all", single.open()),
                        form.id(), String.valueOf(year), query.edition()) : null,
                List.of(new Count(texts.get("report.unit"), unit.name()), new Count(texts.get("report.year"), SchoolYear.said(year)),
                        new Count(texts.get("print.norms"), query.edition()), Printed.by(texts, request.caller())));
    }

    private String to(String which, int year, String edition, int from) {
        return pages.paths().norms(unit.id()) + "?instrument=" + instrument.definition().id() + "&form=" + which + "&year=" + year + "&edition=" + edition
                + (from == 0 ? "" : "&from=" + from);
    }

    private Scale scale() {
        return instrument.definition().scale(query.results().scale()).orElseThrow();
    }

    private String placed(Texts texts, Placed placed) {
        if (placed.score() == null) {
            return band(texts, placed.band());
        }
        String score = new Scores(instrument.definition(), texts).shown(placed.score(), set().by(), set().by() == ScoreKind.RAW ? scale().rule().decimals() : 0);
        return score + " · " + band(texts, placed.band());
    }

    private BandSet set() {
        return instrument.definition().bands().stream().filter(one -> scale().bands().filter(one.id()::equals).isPresent()).findFirst().orElseThrow();
    }

    private String band(Texts texts, @Nullable String id) {
        return set().bands().stream().filter(one -> one.id().equals(id)).findFirst().map(one -> said(one.title())).orElse(texts.get("report.without"));
    }

    private String said(LocalText text) {
        return text.in(pages.locale().getLanguage());
    }
}

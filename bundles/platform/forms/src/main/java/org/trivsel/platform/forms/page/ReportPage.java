package org.trivsel.platform.forms.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.UnitReport;
import org.trivsel.assessment.UnitReport.Counted;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Tab;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The page of results counted by unit.
 *
 * @param all what one can choose among
 * @param above the unit above, where its report may be had as well, or null
 * @param year in which the school year begins
 * @param oldest the first year that is offered
 */
public record ReportPage(Pages pages, List<Instrument> all, Instrument instrument, Form form, Scale scale, Unit unit, @Nullable Unit above, int year, int oldest,
        UnitReport report) {
    /** What results are counted by: the first scale that has bands. */
    public static Optional<Scale> scale(Definition definition) {
        return definition.scales().stream().filter(one -> one.bands().isPresent()).findFirst();
    }

    public Response show(Request request) {
        Texts texts = pages.texts();
        return new Response.Page(200, texts.get("report.title") + ", " + unit.name(), pages.paths().home(),
                Pages.TEMPLATES.fill("report.jte", Map.of("t", texts, "view", view(texts, request), "csrf", request.csrfToken())));
    }

    private ReportView view(Texts texts, Request request) {
        Definition definition = instrument.definition();
        List<Definition> counted = all.stream().map(Instrument::definition).filter(one -> scale(one).isPresent()).toList();
        boolean without = Stream.concat(Stream.of(report.whole()), report.below().stream()).anyMatch(line -> line.counted().filter(one -> one.without() > 0).isPresent());
        List<ReportView.Line> lines = new ArrayList<>(List.of(line(texts, report.whole(), null, texts.get("report.whole", unit.name()), without)));
        report.below().forEach(one -> lines.add(line(texts, one, path(one.unit(), definition, form.id(), year), one.name(), without)));
        return new ReportView(pages.paths().group(unit.id(), definition, all.size() == 1), unit.name(), detail(),
                counted.size() == 1 ? List.of() : counted.stream().map(one -> new Tab(path(unit.id(), one, null, year), said(one.title()), one.equals(definition))).toList(),
                definition.forms().size() == 1 ? List.of() : definition.forms().stream()
                        .map(one -> new Tab(path(unit.id(), definition, one.id(), year), said(one.title()), one.equals(form))).toList(),
                IntStream.rangeClosed(oldest, oldest + 2).mapToObj(one -> new Tab(path(unit.id(), definition, form.id(), one), SchoolYear.said(one), one == year)).toList(),
                above == null ? null : new Tab(path(above.id(), definition, form.id(), year), texts.get("report.up", above.name()), false),
                bands().stream().map(Band::title).map(this::said).toList(), without, lines, texts.get("report.how", report.least()),
                report.editions().size() < 2 ? null : texts.get("report.editions", String.join(", ", report.editions())), said(definition.notice()),
                List.of(new Count(texts.get("report.unit"), unit.name()), new Count(texts.get("report.year"), SchoolYear.said(year)), Printed.by(texts, request.caller())));
    }

    private String detail() {
        return said(instrument.definition().title()) + " · " + said(form.title()) + " · " + said(scale.title()) + " · " + SchoolYear.said(year);
    }

    private List<Band> bands() {
        return instrument.definition().bands().stream().filter(set -> scale.bands().filter(set.id()::equals).isPresent()).findFirst().orElseThrow().bands();
    }

    private ReportView.Line line(Texts texts, UnitReport.Line line, @Nullable String path, String name, boolean without) {
        String instead = line.heldBack() ? texts.get("report.held-back") : line.counted().isEmpty() ? texts.get("report.nobody") : null;
        return new ReportView.Line(path, name, line.pupils(), instead, line.counted().map(one -> String.valueOf(one.assessed())).orElse(""),
                line.counted().map(one -> cells(texts, one, without)).orElse(List.of()));
    }

    private List<String> cells(Texts texts, Counted counted, boolean without) {
        List<String> cells = new ArrayList<>();
        cells.add(counted.mean().map(mean -> String.format(texts.locale(), "%.1f", mean)).orElse(texts.get("dash")));
        counted.bands().forEach(in -> cells.add(share(texts, in.children(), counted.assessed())));
        if (without) {
            cells.add(share(texts, counted.without(), counted.assessed()));
        }
        return List.copyOf(cells);
    }

    private static String share(Texts texts, int some, int all) {
        return texts.get("report.share", some, all == 0 ? 0 : Math.round(100.0 * some / all));
    }

    private String path(UnitId of, Definition definition, @Nullable String which, int begins) {
        return pages.paths().report(of, definition) + (which == null ? "" : "&form=" + which) + "&year=" + begins;
    }

    private String said(LocalText text) {
        return text.in(pages.locale().getLanguage());
    }
}

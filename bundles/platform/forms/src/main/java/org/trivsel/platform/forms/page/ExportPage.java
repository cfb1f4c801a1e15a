package org.trivsel.platform.forms.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.trivsel.assessment.ExportQuery.Format;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.platform.forms.page.ExportView.Box;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Tab;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The page on which results are taken out.
 *
 * @param home path of the tool
 * @param all what one can choose among
 * @param groups right below the unit
 */
public record ExportPage(String home, List<Instrument> all, Instrument instrument, Unit unit, List<Unit> groups) {

    /** The page; what cannot be used is a mistake of whoever asked. */
    public Response show(Request request, Wanted wanted) {
        Texts texts = Pages.texts(request.locale());
        ExportView view = view(texts, request.locale(), wanted);
        return new Response.Page(wanted.wrongs().isEmpty() ? 200 : 400, texts.get("export.title") + ", " + unit.name(), home,
                Pages.TEMPLATES.fill("export.jte", Map.of("t", texts, "view", view, "csrf", request.csrfToken())));
    }

    private ExportView view(Texts texts, Locale locale, Wanted wanted) {
        Paths paths = new Paths(home);
        Definition chosen = instrument.definition();
        boolean only = all.size() == 1;
        List<Tab> instruments = only ? List.of() : all.stream().map(Instrument::definition)
                .map(one -> new Tab(paths.export(unit.id(), one, false), one.title().in(locale.getLanguage()), one.id().equals(chosen.id()))).toList();
        List<Choice> formats = Stream.of(Format.XLSX, Format.CSV).map(Wanted::id).map(id -> new Choice(id, texts.get("export.format." + id))).toList();
        return new ExportView(paths.export(unit.id(), chosen, true), paths.group(unit.id(), chosen, only), unit.name(), chosen.title().in(locale.getLanguage()),
                chosen.id(), instruments, groups.stream().map(one -> new Box(one.id().toString(), one.name(), wanted.groups().contains(one.id()))).toList(),
                formats, Wanted.id(wanted.format()), wanted.from(), wanted.to(), wanted.wrongs());
    }
}

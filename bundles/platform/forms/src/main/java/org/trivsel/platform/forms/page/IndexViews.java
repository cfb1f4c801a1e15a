package org.trivsel.platform.forms.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.LicenceTerms.Print;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.platform.forms.page.IndexView.About;
import org.trivsel.platform.forms.page.IndexView.Link;
import org.trivsel.platform.forms.page.IndexView.PlaceView;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;

/** Makes the front page of a tool. */
final class IndexViews {
    private final Texts texts;
    private final Paths paths;
    private final List<Instrument> instruments;

    IndexViews(Pages pages, List<Instrument> instruments) {
        this.texts = pages.texts();
        this.paths = pages.paths();
        this.instruments = instruments;
    }

    IndexView view(String title, List<Unit> units) {
        return new IndexView(title, places(units), instruments.stream().map(this::about).toList());
    }

    private About about(Instrument instrument) {
        Definition definition = instrument.definition();
        List<Count> sheet = new ArrayList<>();
        definition.presentation().sheet().forEach((question, answer) -> sheet.add(new Count(texts.get("sheet." + question.id()), answer.in(language()))));
        sheet.add(new Count(texts.get("print.version"), definition.id() + " " + definition.version()));
        if (!instrument.norms().isEmpty()) {
            sheet.add(new Count(texts.get("print.norms"), String.join(", ", instrument.norms().stream().map(this::said).toList())));
        }
        boolean only = instruments.size() == 1;
        return new About(definition.id(), definition.title().in(language()), definition.purpose().in(language()), definition.notice().in(language()),
                List.copyOf(sheet),
                definition.forms().stream().filter(form -> definition.licence().prints(Print.BLANK)).map(form -> new Link(paths.blank(definition, form.id(), only), form.title().in(language()))).toList());
    }

    private String said(NormPack pack) {
        return pack.synthetic() ? pack.edition() + ". " + texts.get("norms.synthetic") : pack.edition();
    }

    private List<PlaceView> places(List<Unit> units) {
        Map<UnitId, List<Link>> groups = new LinkedHashMap<>();
        Map<UnitId, Unit> heads = new LinkedHashMap<>();
        for (Unit unit : units) {
            UnitId parent = unit.parent();
            if (unit.kind() == UnitKind.GROUP && parent != null && heads.containsKey(parent)) {
                groups.computeIfAbsent(parent, key -> new ArrayList<>()).add(new Link(group(unit), unit.name()));
            } else {
                heads.put(unit.id(), unit);
            }
        }
        return heads.values().stream()
                .map(unit -> new PlaceView(unit.name(), group(unit), unit.kind() == UnitKind.GROUP ? "group" : "institution",
                        groups.getOrDefault(unit.id(), List.of()))).toList();
    }

    /** The overview begins with the first instrument; others are chosen there. */
    private String group(Unit unit) {
        return paths.groups() + "/" + unit.id();
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}

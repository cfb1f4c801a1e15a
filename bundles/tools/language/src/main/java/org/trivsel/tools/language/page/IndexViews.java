package org.trivsel.tools.language.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.DuePage;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.page.IndexView.Link;
import org.trivsel.tools.language.page.IndexView.PlaceView;
import org.trivsel.tools.language.page.IndexView.Waiting;
import org.trivsel.ui.Avatar;
import org.trivsel.ui.Phrases;

/** Makes the tool's front page in one language. */
final class IndexViews {
    private final Texts texts;
    private final Phrases phrases;
    private final Definition definition;
    private final LocalDate today;

    IndexViews(Texts texts, Definition definition, LocalDate today) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.definition = definition;
        this.today = today;
    }

    /** @param due null for whoever assesses nobody */
    IndexView view(List<Unit> units, @Nullable DuePage due) {
        List<Waiting> waiting = due == null ? List.of() : due.rows().stream().map(this::waiting).toList();
        return new IndexView(definition.title().in(language()), definition.purpose().in(language()), definition.notice().in(language()),
                waiting, due == null || due.next() == null ? null : DueViews.count(texts, due), due != null, places(units),
                definition.forms().stream().map(form -> new Link(Paths.blank(form.id()), form.title().in(language()))).toList());
    }

    Waiting waiting(Due due) {
        String age = phrases.shortAge(due.child().ageOn(today));
        String form = definition.form(due.form()).map(one -> one.title().in(language())).orElse(due.form());
        String unit = due.child().unitName() == null ? "" : " · " + due.child().unitName();
        return new Waiting(Paths.start(due.child().id()), due.child().name(), age + " · " + form + unit,
                Avatar.ofChild(due.child().givenName()));
    }

    private List<PlaceView> places(List<Unit> units) {
        Map<UnitId, List<Link>> groups = new LinkedHashMap<>();
        Map<UnitId, Unit> heads = new LinkedHashMap<>();
        for (Unit unit : units) {
            UnitId parent = unit.parent();
            if (unit.kind() == UnitKind.GROUP && parent != null && heads.containsKey(parent)) {
                groups.computeIfAbsent(parent, key -> new ArrayList<>()).add(new Link(Paths.group(unit.id()), unit.name()));
            } else {
                heads.put(unit.id(), unit);
            }
        }
        return heads.values().stream()
                .map(unit -> new PlaceView(unit.name(), Paths.group(unit.id()), unit.kind() == UnitKind.GROUP ? "group" : "institution",
                        groups.getOrDefault(unit.id(), List.of()))).toList();
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}

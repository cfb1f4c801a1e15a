package org.trivsel.platform.runner;

import java.util.List;
import java.util.Optional;
import org.trivsel.access.Permission;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.instrument.Progress.PartProgress;
import org.trivsel.instrument.Way;
import org.trivsel.instrument.definition.Item;
import org.trivsel.platform.runner.page.Noted;
import org.trivsel.platform.runner.page.Pages;
import org.trivsel.platform.runner.page.Run;
import org.trivsel.registry.Child;
import org.trivsel.registry.Children;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The pages of a draft, and where each has its address. */
final class RunPages {
    static final String OVERVIEW = "";

    private final String base;
    private final String assets;
    private final Children children;
    private final ItemSight sight;

    RunPages(String base, String scripts, Children children, ItemSight sight) {
        this.base = base;
        this.assets = base + "/assets/" + scripts;
        this.children = children;
        this.sight = sight;
    }

    String assessment(AssessmentId id) {
        return base + "/" + id;
    }

    String item(AssessmentId id, String item) {
        return assessment(id) + "/item/" + item;
    }

    String overview(AssessmentId id) {
        return assessment(id) + "/overview";
    }

    /** The whole form in one page, with one item showing, so that going on needs no connection. */
    Response show(Request request, Taking taking, String item) {
        return show(request, taking, item, "");
    }

    /** The same, with why the answer that was sent could not be taken. */
    Response show(Request request, Taking taking, String item, String wrong) {
        Child child = child(request, taking);
        sight.requireToGive(request.caller(), taking.instrument().definition());
        Run run = new Run(assessment(taking.assessment().id()), pictures(taking), assets, taking.assessment(),
                taking.instrument(), request.caller(), taking.form(), taking.answers(), taking.way(child), child, taking.subject(child), item,
                request.query("stopped").orElse(null), Deleting.isOffered(request.caller(), taking.assessment()), wrong);
        return Pages.run(request, run);
    }

    Child child(Request request, Taking taking) {
        return children.get(request.caller(), taking.assessment().child(), Permission.ASSESSMENT_WRITE);
    }

    private String pictures(Taking taking) {
        return base + "/pictures/" + taking.assessment().instrument() + "/" + taking.assessment().definitionVersion();
    }

    /** The next item in the form that is still asked; says so when the rest of the part was left out. */
    String after(Taking taking, Child child, String item) {
        AssessmentId id = taking.assessment().id();
        Optional<PartProgress> stopped = taking.progress(child).parts().stream()
                .filter(part -> part.stoppedAt().filter(item::equals).isPresent()).findFirst();
        String note = stopped.map(part -> "?stopped=" + part.part()).orElse("");
        return next(taking, taking.way(child), item).map(next -> item(id, next)).orElseGet(() -> overview(id)) + note;
    }

    /** Backwards where the first answers were not all right; on the way back to the start, past what has been answered. */
    private static Optional<String> next(Taking taking, Way way, String item) {
        List<String> items = taking.form().items().stream().map(Item::id).toList();
        String part = taking.form().partOf(item).map(one -> one.part().id()).orElse("");
        String back = way.back().get(part);
        if (back != null && !back.equals(item)) {
            return Optional.of(back);
        }
        boolean before = way.starts().containsKey(part) && items.indexOf(item) < items.indexOf(way.starts().get(part));
        Noted noted = new Noted(taking.form());
        return items.subList(items.indexOf(item) + 1, items.size()).stream()
                .filter(next -> !noted.isNote(next) && !way.left().containsKey(next) && !(before && taking.answers().containsKey(next))).findFirst();
    }
}

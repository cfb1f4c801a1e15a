package org.trivsel.platform.runner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.DueWindows;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.GroupRow;
import org.trivsel.assessment.Instruments;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.UnreadableAnswers;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.platform.runner.page.GridForm;
import org.trivsel.platform.runner.page.GridPage;
import org.trivsel.platform.runner.page.Pages;
import org.trivsel.platform.runner.page.Pages.Wronged;
import org.trivsel.platform.runner.page.StationsPage;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * A group's answers in one grid. A child's draft begins with its first cell; from then on its cells are saved where the answers of any
 * assessment are. The page costs the same for one child and for forty.
 */
final class ClassGrid {
    private static final String LICENCE = "licence-";

    private final Takings takings;
    private final Assessments assessments;
    private final Instruments instruments;
    private final Children children;
    private final House house;
    private final ItemSight sight;
    private final AnswerCodec codec = new AnswerCodec();

    ClassGrid(Takings takings, Assessments assessments, Instruments instruments, Children children, House house,
            ItemSight sight) {
        this.takings = takings;
        this.assessments = assessments;
        this.instruments = instruments;
        this.children = children;
        this.house = house;
        this.sight = sight;
    }

    Response show(Request request, String base, String assets) {
        Caller caller = request.caller();
        UnitId id = new UnitId(request.pathId("unit"));
        house.access().require(caller, Permission.ASSESSMENT_WRITE, id);
        Unit unit = house.units().get(caller, id, caller.today());
        GridPage page = page(request, unit, forms(request), base, assets);
        if (page.chosen(caller.today()).station() != null && page.chosen(caller.today()).said().lacksGrade()) {
            throw new NotFound();
        }
        return Pages.grid(request, page);
    }

    private GridPage page(Request request, Unit unit, List<GridForm> forms, String base, String assets) {
        Caller caller = request.caller();
        Definition definition = forms.get(0).instrument().definition();
        GroupPage group = assessments.group(caller, new GroupQuery(unit.id(), definition.id(), DueWindows.on(caller.today(), definition), GroupQuery.Show.ALL, null));
        boolean numbered = forms.get(0).said().isByStations() && !forms.get(0).said().lacksGrade() && group.next() == null;
        Map<ChildId, Integer> numbers = numbered ? assessments.startNumbers(caller, unit.id(), group.rows().stream().map(row -> row.child().id()).toList()) : Map.of();
        return new GridPage(forms, request.query("form").orElse(null), request.query("again").isPresent(), unit, group, numbers, base.substring(0, base.lastIndexOf('/')), base, assets);
    }

    /** Who has which start number, and who has been at which station. */
    Response stations(Request request, String base, String assets) {
        GridPage page = stationsPage(request, base, assets);
        Integer completed = request.query("completed").filter(one -> one.matches("\\d{1,3}")).map(Integer::valueOf).orElse(null);
        return Pages.stations(request, new StationsPage(page.chosen(request.caller().today()), page.forms(), page, completed), assets);
    }

    /** Completes the drafts in which nothing that counts is open. What stops one stops no other. */
    Response completeStations(Request request, String base) {
        GridPage page = stationsPage(request, base, "");
        GridForm grid = page.chosen(request.caller().today());
        int completed = 0;
        for (GroupRow row : page.group().rows()) {
            Assessment draft = row.draft();
            if (draft != null && grid.holds(draft) && takings.with(draft).progress(row.child()).open().isEmpty()) {
                assessments.complete(request.caller(), draft.id());
                completed++;
            }
        }
        return new Response.Redirect(page.overview(grid) + "&completed=" + completed);
    }

    private GridPage stationsPage(Request request, String base, String assets) {
        Caller caller = request.caller();
        UnitId id = new UnitId(request.pathId("unit"));
        house.access().require(caller, Permission.ASSESSMENT_WRITE, id);
        List<GridForm> forms = there(GridForm.byStations(instrument(request), request.query("grade").orElse(null)));
        return page(request, house.units().get(caller, id, caller.today()), forms, base, assets);
    }

    /** What the server has of a child whose draft the page does not know yet. */
    Response load(Request request) {
        GridForm grid = grid(request);
        String instrument = grid.instrument().definition().id();
        Optional<Assessment> draft = assessments.ofChild(request.caller(), child(request)).stream()
                .filter(one -> one.isDraft() && one.instrument().equals(instrument)).findFirst();
        boolean other = draft.filter(Predicate.not(grid::holds)).isPresent();
        return state(draft.filter(grid::holds).orElse(null), !other, ",\"csrf\":\"" + request.csrfToken() + "\"");
    }

    /** The first cells of a child: begins its draft, unless somebody has. */
    Response begin(Request request) {
        GridForm grid = grid(request);
        Child child = children.get(request.caller(), child(request), Permission.ASSESSMENT_WRITE);
        Map<String, Answer> answers = answers(request);
        Optional<String> against = Pages.against(request, grid, child);
        if (against.isPresent()) {
            return refused(answers, against.get());
        }
        if (answers.isEmpty()) {
            return state(null, true, "");
        }
        try {
            return state(assessments.startFirst(request.caller(), new NewAssessment(child.id(), grid.instrument().definition().id(), request.caller().today(),
                    codec.text(answers), false, grid.said().setting(), null)), true, "");
        } catch (Conflict e) {
            if (e.code().startsWith(LICENCE)) {
                return refused(answers, e.getMessage());
            }
            throw e;
        } catch (Invalid e) {
            boolean ofDay = e.faults().stream().anyMatch(fault -> fault.where().equals("date"));
            return ofDay ? refused(answers, e.faults().get(0).message())
                    : new Response.Json(e.status(), Pages.wrongsJson(request, grid.instrument(), grid.form(), e), null);
        }
    }

    /** Whatever was sent has the same reason. */
    private static Response refused(Map<String, Answer> answers, String why) {
        return new Response.Json(400, Pages.wrongsJson(answers.keySet().stream().map(item -> new Wronged(item, why)).toList()), null);
    }

    private Map<String, Answer> answers(Request request) {
        try {
            return codec.readChanges(request.body()).given();
        } catch (UnreadableAnswers e) {
            throw new Invalid("answers", "answers-unreadable", "The answers are no object from item to answer.");
        }
    }

    private static Response state(@Nullable Assessment draft, boolean open, String more) {
        String known = draft == null ? "\"revision\":0,\"answers\":{}"
                : "\"assessment\":\"" + draft.id() + "\",\"revision\":" + draft.revision() + ",\"answers\":" + draft.answers();
        return new Response.Json(200, "{" + known + ",\"open\":" + open + more + "}", null);
    }

    /** The form that the page shows, for a class of which all is said that has to be. */
    private GridForm grid(Request request) {
        String form = request.query("form").orElseThrow(NotFound::new);
        return forms(request).stream().filter(one -> one.form().id().equals(form) && !one.said().lacksGrade()).findFirst().orElseThrow(NotFound::new);
    }

    private List<GridForm> forms(Request request) {
        Instrument instrument = instrument(request);
        String grade = request.query("grade").orElse(null);
        return there(request.query("station").map(station -> GridForm.byStations(instrument, grade).stream().flatMap(form -> form.at(station).stream()).toList())
                .orElseGet(() -> GridForm.of(instrument, grade)));
    }

    private Instrument instrument(Request request) {
        String id = request.query("instrument").orElseThrow(NotFound::new);
        takings.requireOurs(id);
        Instrument instrument = instruments.newest(request.caller(), id).orElseThrow(NotFound::new);
        sight.requireToGive(request.caller(), instrument.definition());
        return instrument;
    }

    private static List<GridForm> there(List<GridForm> forms) {
        if (forms.isEmpty()) {
            throw new NotFound();
        }
        return forms;
    }

    private static ChildId child(Request request) {
        return new ChildId(request.pathId("child"));
    }

    /** Where groups are, and who may there. */
    record House(Units units, Access access) {
    }
}

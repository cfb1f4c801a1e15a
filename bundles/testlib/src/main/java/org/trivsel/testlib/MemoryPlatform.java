package org.trivsel.testlib;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.AccountId;
import org.trivsel.access.GroundPage;
import org.trivsel.access.ChildScope;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.HistoryEntry;
import org.trivsel.assessment.Draft;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.FormAdvising;
import org.trivsel.assessment.FurtherOutcome;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.DuePage;
import org.trivsel.assessment.DueQuery;
import org.trivsel.assessment.GroupCounts;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.Waiting;
import org.trivsel.assessment.GroupRow;
import org.trivsel.assessment.Instruments;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.Runner;
import org.trivsel.assessment.VoidedAssessments;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Wording;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.registry.CustodyHolder;
import org.trivsel.registry.Enrolment;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitLife;
import org.trivsel.registry.Units;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;

/** A platform in memory with a few children; whoever is in {@code hidden} is not there for the caller. */
public class MemoryPlatform implements Assessments, FormAdvising, Instruments, Children, Units, Access, Runner {
    private static final Caller LEADER = Town.caller(Role.LEADER);

    private final String tool;
    private final List<Instrument> instruments;
    public final Map<AssessmentId, Assessment> assessments = new LinkedHashMap<>();
    public final Map<ChildId, Child> children = new LinkedHashMap<>();
    public final List<ChildId> hidden = new ArrayList<>();
    public final List<Due> waiting = new ArrayList<>();
    public final List<VoidedAssessments> tellOfVoided = new ArrayList<>();
    public final List<ChildId> needy = new ArrayList<>();
    /** Whether there are so many children that nobody counts them. */
    public boolean large;
    public final List<HistoryEntry> history = new ArrayList<>();
    public final List<FurtherOutcome> further = new ArrayList<>();
    /** What the calls of a page would have cost on the real one, as its own tests count it. */
    public int statements;

    /** @param tool that the instruments are of */
    public MemoryPlatform(String tool, Instrument... instruments) {
        this.tool = tool;
        this.instruments = List.of(instruments);
    }

    public MemoryPlatform with(Child child, Assessment... taken) {
        children.put(child.id(), child);
        for (Assessment one : taken) {
            assessments.put(one.id(), one);
        }
        return this;
    }

    Instrument find(String instrument) {
        return newest(instrument).orElseThrow(NotFound::new);
    }

    private void require(ChildId child) {
        if (hidden.contains(child) || !children.containsKey(child)) {
            throw new NotFound();
        }
    }

    @Override
    public Assessment start(Caller caller, NewAssessment begun) {
        require(begun.child());
        Assessment draft = new Takings(find(begun.instrument())).draft(100 + assessments.size(), children.get(begun.child()), begun.date(), begun.given(), begun.other());
        assessments.put(draft.id(), draft);
        if (draft.taken() != null) {
            history.add(new HistoryEntry(draft.startedAt(), HistoryEntry.Kind.FORM, caller.name(), draft.taken().reason(), null, null, null));
        }
        return draft;
    }

    @Override
    public Advice advise(Caller caller, NewAssessment wanted) {
        require(wanted.child());
        List<LocalDate> days = assessments.values().stream().filter(one -> one.child().equals(wanted.child())
                && one.instrument().equals(wanted.instrument()) && one.status() != Status.VOID).map(Assessment::date).toList();
        return new Takings(find(wanted.instrument())).advice(children.get(wanted.child()), wanted, days, Wording.in(caller.locale().getLanguage()));
    }

    @Override
    public Assessment answer(Caller caller, AssessmentId id, int revision, String answers) {
        throw new NotFound();
    }

    @Override
    public Assessment complete(Caller caller, AssessmentId id) {
        throw new NotFound();
    }

    @Override
    public Assessment get(Caller caller, AssessmentId id) {
        statements += 2;
        Assessment found = Optional.ofNullable(assessments.get(id)).orElseThrow(NotFound::new);
        require(found.child());
        return found;
    }

    @Override
    public Course withCourse(Caller caller, AssessmentId id) {
        int before = statements;
        Assessment found = get(caller, id);
        Course course = new Course(found, children.get(found.child()),
                ofChild(caller, found.child()).stream().filter(one -> one.instrument().equals(found.instrument())).toList(), history, further);
        statements = before + (history.isEmpty() ? 2 : 3);
        return course;
    }

    @Override
    public List<Assessment> ofChild(Caller caller, ChildId child) {
        statements += 2;
        require(child);
        return assessments.values().stream().filter(one -> one.child().equals(child))
                .sorted((one, other) -> other.date().compareTo(one.date())).toList();
    }

    @Override
    public List<Draft> drafts(Caller caller) {
        return assessments.values().stream().filter(Assessment::isDraft).map(one -> new Draft(one, children.get(one.child()), 12)).toList();
    }

    @Override
    public Assessment lock(Caller caller, AssessmentId id) {
        return change(id, Status.LOCKED, null);
    }

    @Override
    public Assessment reopen(Caller caller, AssessmentId id, String reason) {
        return change(id, Status.DRAFT, reason);
    }

    @Override
    public Assessment deleteDraft(Caller caller, AssessmentId id) {
        return change(id, Status.VOID, DELETED_DRAFT);
    }

    @Override
    public Assessment voidBecause(Caller caller, AssessmentId id, String reason) {
        Assessment gone = change(id, Status.VOID, reason);
        tellOfVoided.forEach(who -> who.voided(caller, gone));
        return gone;
    }

    private Assessment change(AssessmentId id, Status status, @Nullable String reason) {
        Assessment one = get(LEADER, id);
        statements++;
        Assessment changed = Takings.with(one, status, one.answers(), one.outcome(), reason);
        assessments.put(id, changed);
        return changed;
    }

    @Override
    public GroupPage group(Caller caller, GroupQuery query) {
        List<GroupRow> rows = children.values().stream().map(child -> row(child, query)).toList();
        List<GroupRow> shown = rows.stream().filter(row -> switch (query.show()) {
            case ALL -> true;
            case DUE -> row.due() != null;
            case DRAFT -> row.draft() != null;
            case NEEDS -> needy.contains(row.child().id());
        }).toList();
        int due = (int) rows.stream().filter(row -> row.due() != null).count();
        int drafts = (int) rows.stream().filter(row -> row.draft() != null).count();
        int done = (int) rows.stream().filter(row -> row.latest() != null && row.due() == null && row.draft() == null).count();
        return new GroupPage(shown, large ? null : new GroupCounts(rows.size(), due, drafts, done, needy.size()), null);
    }

    private GroupRow row(Child child, GroupQuery query) {
        Assessment draft = latest(child, query, Assessment::isDraft);
        List<String> done = ofChild(LEADER, child.id()).stream().filter(Assessment::counts).map(Assessment::form).toList();
        String due = draft != null ? null : query.windows().stream()
                .filter(window -> !child.birthDate().isBefore(window.bornFrom()) && !child.birthDate().isAfter(window.bornTo())).map(DueWindow::form)
                .filter(form -> !done.contains(form)).findFirst().orElse(null);
        return new GroupRow(child, latest(child, query, Assessment::counts), draft, due);
    }

    private @Nullable Assessment latest(Child child, GroupQuery query, Predicate<Assessment> test) {
        return ofChild(LEADER, child.id()).stream().filter(one -> one.instrument().equals(query.instrument())).filter(test).findFirst().orElse(null);
    }

    @Override
    public DuePage due(Caller caller, DueQuery query) {
        int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        int to = Math.min(waiting.size(), from + query.limit());
        return new DuePage(waiting.subList(from, to), waiting.size(), large, to < waiting.size() ? String.valueOf(to) : null);
    }

    @Override
    public Waiting waiting(Caller caller, DueQuery due) {
        return new Waiting(drafts(caller).stream().filter(one -> one.assessment().instrument().equals(due.instrument())).toList(), due(caller, due));
    }

    @Override
    public Optional<Instrument> newest(String instrument) {
        return instruments.stream().filter(one -> one.definition().id().equals(instrument)).findFirst();
    }

    @Override
    public Optional<Instrument> newest(Caller caller, String instrument) {
        return newest(instrument);
    }

    @Override
    public List<Instrument> own() {
        return instruments;
    }

    @Override
    public Optional<Instrument> version(String instrument, String definitionVersion) {
        return instruments.stream().filter(one -> one.definition().id().equals(instrument)).findFirst();
    }

    @Override
    public Optional<String> toolOf(String instrument) {
        return newest(instrument).map(found -> tool);
    }

    @Override
    public Optional<byte[]> picture(String instrument, String definitionVersion, String picture) {
        return Optional.empty();
    }

    @Override
    public Child get(Caller caller, ChildId id, Permission purpose) {
        statements += 2;
        require(id);
        return children.get(id);
    }

    @Override
    public ChildPage list(Caller caller, ChildQuery query) {
        return new ChildPage(List.copyOf(children.values()), null);
    }

    @Override
    public List<Enrolment> enrolments(Caller caller, ChildId id) {
        return List.of();
    }

    @Override
    public List<CustodyHolder> custodyHolders(Caller caller, ChildId id) {
        return List.of();
    }

    @Override
    public Optional<String> nationalNumber(Caller caller, ChildId id) {
        return Optional.empty();
    }

    @Override
    public List<Unit> tree(Caller caller, LocalDate on) {
        Unit house = new Unit(new UnitId(new UUID(5, 9)), null, "Børnehuset Ahornen", UnitKind.INSTITUTION, on, null);
        return List.of(house, new Unit(Town.GROUP.id(), house.id(), Town.GROUP.name(), UnitKind.GROUP, on, null));
    }

    @Override
    public List<Unit> workplaces(Caller caller, LocalDate on, int most) {
        return tree(caller, on);
    }

    @Override
    public Unit get(Caller caller, UnitId id, LocalDate on) {
        return tree(caller, on).stream().filter(one -> one.id().equals(id) && one.kind() == UnitKind.INSTITUTION).findFirst().orElse(Town.GROUP);
    }

    @Override
    public Unit open(Caller caller, String name, UnitKind kind, @Nullable UnitId parent, LocalDate from) {
        throw new NotFound();
    }

    @Override
    public Unit rename(Caller caller, UnitId id, String name, LocalDate from) {
        throw new NotFound();
    }

    @Override
    public Unit move(Caller caller, UnitId id, UnitId newParent, LocalDate from) {
        throw new NotFound();
    }

    @Override
    public void merge(Caller caller, UnitId id, UnitId successor, LocalDate from) {
        throw new NotFound();
    }

    @Override
    public void close(Caller caller, UnitId id, LocalDate lastDay) {
        throw new NotFound();
    }

    @Override
    public UnitLife life(Caller caller, UnitId id) {
        return new UnitLife(List.of(new UnitLife.Stage(get(caller, id, caller.today()), null)), null, null);
    }

    @Override
    public List<Unit> history(Caller caller, UnitId id) {
        return List.of();
    }

    @Override
    public Decision explain(Caller caller, Permission permission, ChildId child) {
        return hidden.contains(child) ? new Decision.Denied("hidden") : new Decision.Allowed(caller.grants().get(0), "here");
    }

    @Override
    public Decision explain(Caller caller, Permission permission, UnitId unit) {
        return new Decision.Allowed(caller.grants().get(0), "here");
    }

    @Override
    public void require(Caller caller, Permission permission, ChildId child) {
        statements++;
        require(child);
    }

    @Override
    public void require(Caller caller, Permission permission, UnitId unit) {
        explain(caller, permission, unit);
    }

    @Override
    public void require(Caller caller, Permission permission) {
        if (!caller.has(permission)) {
            throw new Forbidden("Your role does not allow this.", null);
        }
    }

    @Override
    public GroundPage grounds(Caller caller, ChildId child, @Nullable AccountId account, @Nullable String cursor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChildScope scope(Caller caller, Permission permission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reach reach(Caller caller, Permission permission) {
        return new Reach(true, new UUID[0]);
    }

    @Override
    public List<Route> routes(String tool, String base) {
        return List.of(Route.get(base + "/{assessment}/run", request -> new Response.Redirect("/runner")));
    }

    @Override
    public Response blankForm(Request request, String instrument, String form) {
        return new Response.Redirect("/blank/" + instrument + "/" + form);
    }

    @Override
    public Optional<String> classGrid(Instrument instrument, UnitId unit) {
        return Optional.of("/grid/" + instrument.definition().id() + "/" + unit);
    }
}

package org.trivsel.platform.round.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.policy.Policies;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.round.NewRound;
import org.trivsel.round.Raters;
import org.trivsel.round.Rounds;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tools;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Planning a round. A form that cannot be used comes back as it was typed. */
final class PlanPage {
    private static final String MARK = ".youngest";
    private static final Set<String> FIELDS = Set.of("tool", "title", "from", "to", "units", "reason");
    private static final int WEEKS = 5;

    private final Rounds rounds;
    private final Units units;
    private final Policies policies;
    private final Tools tools;

    PlanPage(Rounds rounds, Units units, Policies policies, Tools tools) {
        this.rounds = rounds;
        this.units = units;
        this.policies = policies;
        this.tools = tools;
    }

    Response show(Request request) {
        return show(request, List.of());
    }

    Response plan(Request request) {
        List<Wrong> wrongs = new ArrayList<>();
        LocalDate from = day(request, "from", wrongs);
        LocalDate to = day(request, "to", wrongs);
        UnitId unit = request.fieldId("units").map(UnitId::new).orElse(null);
        if (unit == null) {
            wrongs.add(wrong(request, "units"));
        }
        if (wrongs.isEmpty()) {
            try {
                NewRound round = new NewRound(request.field("tool").orElse(""), request.field("title").orElse(""), from, to, List.of(unit),
                        raters(request.field("raters").orElse("")), request.field("reason").orElse(null));
                return new Response.Redirect(RoundSite.PATH + "/" + rounds.plan(request.caller(), round).id());
            } catch (Invalid e) {
                e.faults().stream().map(Fault::where).filter(FIELDS::contains).forEach(field -> wrongs.add(wrong(request, field)));
            } catch (NotFound e) {
                wrongs.add(wrong(request, "units"));
            }
        }
        return show(request, wrongs);
    }

    private static Raters raters(String typed) {
        return typed.equals(Raters.PEDAGOGUES.name()) ? Raters.PEDAGOGUES : Raters.STAFF;
    }

    private static LocalDate day(Request request, String field, List<Wrong> wrongs) {
        try {
            return LocalDate.parse(request.field(field).orElse(""));
        } catch (DateTimeParseException e) {
            wrongs.add(wrong(request, field));
            return LocalDate.EPOCH;
        }
    }

    private static Wrong wrong(Request request, String field) {
        return new Wrong(field, Pages.texts(request.locale()).get("wrong." + field));
    }

    private Response show(Request request, List<Wrong> wrongs) {
        Texts t = Pages.texts(request.locale());
        Caller caller = request.caller();
        LocalDate today = caller.today();
        List<Unit> tree = units.tree(caller, today);
        NewRoundView view = new NewRoundView(request.csrfToken(), choices(caller), tree.stream().map(unit -> new Choice(unit.id().toString(),
                "\u2003".repeat(depth(tree, unit.parent())) + unit.name())).toList(),
                List.of(new Choice("STAFF", t.get("raters.STAFF")), new Choice("PEDAGOGUES", t.get("raters.PEDAGOGUES"))),
                typed(request, "tool", ""), typed(request, "title", ""), typed(request, "from", today.toString()),
                typed(request, "to", today.plusWeeks(WEEKS).toString()), typed(request, "units", ""), typed(request, "raters", "STAFF"),
                typed(request, "reason", ""), wrongs);
        return new Response.Page(wrongs.isEmpty() ? 200 : 400, t.get("new.title"), RoundSite.PATH, Pages.fill("new-round", request.locale(), view));
    }

    private static String typed(Request request, String field, String otherwise) {
        return request.field(field).orElse(otherwise);
    }

    /** Tools that declare what rounds need, of those the caller has. */
    private List<Choice> choices(Caller caller) {
        return policies.settings().stream().map(setting -> setting.id()).filter(id -> id.endsWith(MARK)).map(id -> id.substring(0, id.length() - MARK.length()))
                .map(tool -> tools.of(caller, tool)).flatMap(Optional::stream).map(tool -> new Choice(tool.id(), tool.title(caller.locale())))
                .sorted(Comparator.comparing(Choice::label)).toList();
    }

    private static int depth(List<Unit> tree, @Nullable UnitId parent) {
        Optional<Unit> above = tree.stream().filter(unit -> unit.id().equals(parent)).findFirst();
        return above.isEmpty() ? 0 : 1 + depth(tree, above.get().parent());
    }
}

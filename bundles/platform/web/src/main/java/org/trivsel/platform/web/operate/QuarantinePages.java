package org.trivsel.platform.web.operate;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.quarantine.Quarantine;
import org.trivsel.quarantine.SetApart;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Count;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Versions that are set apart: the list with the form to set one apart, and one of them with the form to let it back. */
final class QuarantinePages {
    static final String APART = OperatorPages.TOOLS + "/apart";
    private static final int SIZE = 50;
    private static final int BAD = 400;
    private static final int TAKEN = 409;
    private static final String REASON = "reason";
    private static final String VERSION = "version";
    private static final Map<String, String> FIELDS = Map.of(REASON, REASON);

    private final Access access;
    private final Tools tools;
    private final Modules modules;
    private final Quarantine quarantine;

    QuarantinePages(Access access, Tools tools, Modules modules, Quarantine quarantine) {
        this.access = access;
        this.tools = tools;
        this.modules = modules;
        this.quarantine = quarantine;
    }

    Response all(Request request) {
        return list(request, 200, null);
    }

    /** What is sent names tool and version, with a space between. */
    Response set(Request request) {
        Caller operator = operator(request);
        String[] named = request.field(VERSION).orElse("").split(" ", 2);
        Outcome outcome = attempt(request, VERSION, () -> quarantine.setApart(operator, named[0], named.length < 2 ? "" : named[1], reason(request)));
        return outcome.done() == null ? list(request, outcome.status(), outcome.wrong()) : new Response.Redirect(path(outcome.done()));
    }

    Response one(Request request) {
        return show(request, 200, null);
    }

    Response lift(Request request) {
        Caller operator = operator(request);
        Outcome outcome = attempt(request, REASON, () -> quarantine.lift(operator, request.pathId("apart"), reason(request)));
        return outcome.done() == null ? show(request, outcome.status(), outcome.wrong()) : new Response.Redirect(path(outcome.done()));
    }

    private static Outcome attempt(Request request, String usual, Supplier<SetApart> act) {
        Texts t = Pages.texts(request.locale());
        try {
            return new Outcome(act.get(), 200, null);
        } catch (Conflict e) {
            return new Outcome(null, TAKEN, new Wrong(usual, t.get("apart.wrong." + e.code())));
        } catch (Invalid e) {
            String field = FIELDS.getOrDefault(e.faults().get(0).where(), VERSION);
            return new Outcome(null, BAD, new Wrong(field, t.get("apart.wrong." + field)));
        }
    }

    private static String reason(Request request) {
        return request.field(REASON).orElse("");
    }

    private Response list(Request request, int status, @Nullable Wrong wrong) {
        Caller operator = operator(request);
        Texts t = Pages.texts(request.locale());
        UUID after = request.queryId("after").orElse(null);
        List<SetApart> found = quarantine.list(operator, after, SIZE + 1);
        List<SetApart> page = found.size() > SIZE ? found.subList(0, SIZE) : found;
        ApartsView view = new ApartsView(rows(page, true, request, t), rows(page, false, request, t),
                found.size() > SIZE ? APART + "?after=" + page.get(SIZE - 1).id() : null, after == null ? choices(operator, request) : List.of(),
                request.field(VERSION).orElse(""), reason(request), wrong == null ? List.of() : List.of(wrong), request.csrfToken());
        return new Response.Page(status, t.get("apart.title"), OperatorPages.TOOLS, Pages.fill("aparts", request.locale(), view));
    }

    /** What is here, and what would be if it were started: in safe mode nothing is. */
    private List<Choice> choices(Caller operator, Request request) {
        Map<String, String> choices = new TreeMap<>();
        modules.list(operator, null, SIZE).stream().filter(module -> module.standing() == Artefact.Standing.INSTALLED)
                .forEach(module -> choices.put(module.tool() + " " + module.version(), module.tool() + " " + module.version()));
        tools.installed().forEach(tool -> choices.put(tool.id() + " " + tool.version(), tool.title(request.locale()) + " " + tool.version()));
        tools.installed().stream().filter(tool -> tool.state() == Tool.State.APART).forEach(tool -> choices.remove(tool.id() + " " + tool.version()));
        return choices.entrySet().stream().map(entry -> new Choice(entry.getKey(), entry.getValue())).toList();
    }

    private static List<ApartsView.Row> rows(List<SetApart> page, boolean now, Request request, Texts t) {
        PointerWords words = words(request);
        return page.stream().filter(one -> one.isNow() == now).map(one -> new ApartsView.Row(path(one), title(one), t.get("ailment." + one.ailment()),
                one.lifted() == null ? t.get("apart.since", words.moment(one.since()))
                        : t.get("apart.until", words.moment(one.since()), words.moment(one.lifted())), one.isNow())).toList();
    }

    private Response show(Request request, int status, @Nullable Wrong wrong) {
        SetApart one = quarantine.get(operator(request), request.pathId("apart"));
        Texts t = Pages.texts(request.locale());
        PointerWords words = words(request);
        List<Count> facts = new ArrayList<>();
        facts.add(new Count(t.get("apart.found"), words.moment(one.since()) + " · " + by(one.by(), t)));
        if (one.node() != null) {
            facts.add(new Count(t.get("apart.node"), one.node()));
        }
        if (one.lifted() != null) {
            facts.add(new Count(t.get("apart.lifted"), words.moment(one.lifted()) + " · " + by(one.liftedBy(), t)));
            facts.add(new Count(t.get("apart.why"), String.valueOf(one.why())));
        }
        ApartView view = new ApartView(title(one), t.get("ailment." + one.ailment()), one.cause(), one.by() == null, one.isNow(), path(one), facts,
                reason(request), wrong == null ? List.of() : List.of(wrong), request.csrfToken());
        return new Response.Page(status, title(one), OperatorPages.TOOLS, Pages.fill("apart", request.locale(), view));
    }

    private static PointerWords words(Request request) {
        ZoneId zone = request.caller().tenant().zone();
        return new PointerWords(request.locale(), zone);
    }

    private static String by(@Nullable String name, Texts t) {
        return t.get("apart.by", name == null ? t.get("apart.platform") : name);
    }

    private static String title(SetApart one) {
        return one.tool() + " " + one.version();
    }

    private static String path(SetApart one) {
        return APART + "/" + one.id();
    }

    private Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }

    /** @param done null when something was wrong */
    private record Outcome(@Nullable SetApart done, int status, @Nullable Wrong wrong) {
    }
}

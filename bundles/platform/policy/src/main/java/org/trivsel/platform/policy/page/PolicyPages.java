package org.trivsel.platform.policy.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision.Allowed;
import org.trivsel.access.Permission;
import org.trivsel.country.Countries;
import org.trivsel.policy.Held;
import org.trivsel.policy.PolicyChange;
import org.trivsel.policy.PolicyOffice;
import org.trivsel.policy.PolicyOffice.Decision;
import org.trivsel.policy.Setting;
import org.trivsel.policy.Setting.Kind;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What holds where, one setting with its history, and a decision about it. */
final class PolicyPages {
    private static final int BAD = 400;
    private static final int TAKEN = 409;
    private static final String ABOVE = "above";
    private static final List<String> FIELDS = List.of("from", "reason", "unit");

    private final PolicyOffice office;
    private final Units units;
    private final Access access;
    private final Countries countries;
    private final Tools tools;

    PolicyPages(PolicyOffice office, Units units, Access access, Countries countries, Tools tools) {
        this.office = office;
        this.units = units;
        this.access = access;
        this.countries = countries;
        this.tools = tools;
    }

    Response all(Request request) {
        Caller caller = request.caller();
        UnitId unit = asked(request);
        PolicyWords words = words(request);
        Texts t = Pages.texts(request.locale());
        Map<String, List<PolicyView.Row>> byOwner = new LinkedHashMap<>();
        for (Held held : office.read(caller, unit, caller.today()).held()) {
            Setting setting = held.setting();
            byOwner.computeIfAbsent(owner(setting), owner -> new ArrayList<>()).add(new PolicyView.Row(path(setting.id(), unit), setting.name(request.locale()),
                    words.value(setting, held.value()), words.origin(held), held.since() == null ? null : t.get("changed")));
        }
        List<PolicyView.Part> parts = byOwner.entrySet().stream().map(part -> new PolicyView.Part(part.getKey(), title(part.getKey(), request), part.getValue())).toList();
        return Response.page(t.get("title"), PolicySite.POLICY,
                Pages.fill("policy", request.locale(), new PolicyView(choices(request), unit == null ? "" : unit.toString(), parts)));
    }

    Response one(Request request) {
        return show(request, asked(request), 200, List.of());
    }

    Response decide(Request request) {
        Texts t = Pages.texts(request.locale());
        UnitId unit = request.fieldId("unit").map(UnitId::new).orElse(null);
        List<Wrong> wrongs = new ArrayList<>();
        LocalDate from = day(request, t, wrongs);
        if (request.field("unit").isPresent() && unit == null) {
            wrongs.add(new Wrong("value", t.get("wrong.not-by-unit")));
        }
        if (!wrongs.isEmpty()) {
            return show(request, unit, BAD, wrongs);
        }
        String id = request.pathParameter("setting");
        try {
            office.decide(request.caller(), id, new Decision(unit, typed(request), from, request.field("reason").orElse(""), seen(request)));
            return new Response.Redirect(path(id, unit));
        } catch (Invalid e) {
            return show(request, unit, BAD, e.faults().stream()
                    .map(fault -> new Wrong(FIELDS.contains(fault.where()) ? fault.where() : "value", t.get("wrong." + fault.code()))).toList());
        } catch (Conflict e) {
            return show(request, unit, TAKEN, List.of(new Wrong("value", t.get("wrong." + e.code()))));
        }
    }

    private Response show(Request request, @Nullable UnitId unit, int status, List<Wrong> wrongs) {
        Caller caller = request.caller();
        String id = request.pathParameter("setting");
        List<PolicyChange> history = office.history(caller, id, unit);
        Held held = office.read(caller, unit, caller.today()).get(id);
        Setting setting = held.setting();
        PolicyWords words = words(request);
        SettingView view = new SettingView(setting.name(request.locale()), setting.meaning(request.locale()), PolicySite.POLICY + "/" + id,
                PolicySite.POLICY + (unit == null ? "" : "?unit=" + unit), unit == null ? caller.tenant().name() : units.get(caller, unit, caller.today()).name(),
                words.value(setting, held.value()), words.origin(held), mayDecide(caller, setting, unit) ? form(request, held, unit, wrongs, words) : null,
                history.stream().map(change -> event(change, setting, words, request)).toList());
        return new Response.Page(status, view.name(), PolicySite.POLICY, Pages.fill("setting", request.locale(), view));
    }

    private boolean mayDecide(Caller caller, Setting setting, @Nullable UnitId unit) {
        if (!caller.has(Permission.POLICY_EDIT)) {
            return false;
        }
        return unit == null ? access.reach(caller, Permission.POLICY_EDIT).wholeTenant()
                : setting.units() && access.explain(caller, Permission.POLICY_EDIT, unit) instanceof Allowed;
    }

    private SettingView.Form form(Request request, Held held, @Nullable UnitId unit, List<Wrong> wrongs, PolicyWords words) {
        Setting setting = held.setting();
        boolean several = setting.kind() == Kind.SEVERAL;
        List<String> kept = held.value().isEmpty() ? List.of() : List.of(held.value().split(","));
        boolean again = !wrongs.isEmpty();
        int seen = office.revision(request.caller(), setting.id(), unit);
        return new SettingView.Form(unit == null ? "" : unit.toString(), several, words.choices(setting), again ? request.fields("value") : kept,
                again ? request.field("value").orElse("") : held.value(), words.numbers(setting), request.field(ABOVE).isPresent(),
                words.value(setting, held.above()), request.field("from").orElse(""), request.field("reason").orElse(""), seen, wrongs, request.csrfToken());
    }

    private static SettingView.Event event(PolicyChange change, Setting setting, PolicyWords words, Request request) {
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        ZoneId zone = request.caller().tenant().zone();
        String who = change.by() == null ? t.get("history.gone") : change.by();
        return new SettingView.Event(t.get("history.from", say.date(change.from())), words.event(change, setting),
                t.get("history.detail", change.reason(), who, say.moment(change.decided().atZone(zone))), change.from().isAfter(request.caller().today()));
    }

    /** Null: as above. A list of several is empty when none of them is ticked. */
    private static @Nullable String typed(Request request) {
        return request.field(ABOVE).isPresent() ? null : String.join(",", request.fields("value"));
    }

    private List<Choice> choices(Request request) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Pages.texts(request.locale()).get("whole", request.caller().tenant().name())));
        for (Unit unit : units.tree(request.caller(), request.caller().today())) {
            // The uppermost unit is the municipality itself.
            if (unit.parent() != null) {
                choices.add(new Choice(unit.id().toString(), unit.name()));
            }
        }
        return choices;
    }

    private String title(String owner, Request request) {
        Texts t = Pages.texts(request.locale());
        return tools.find(owner).map((Tool tool) -> tool.title(request.locale())).orElseGet(() -> t.get("owner." + owner));
    }

    private PolicyWords words(Request request) {
        String code = request.caller().tenant().country();
        return new PolicyWords(request.locale(), countries.find(code).map(country -> country.name(request.locale())).orElse(code),
                request.caller().tenant().name());
    }

    private static String owner(Setting setting) {
        return setting.id().substring(0, setting.id().indexOf('.'));
    }

    private static String path(String setting, @Nullable UnitId unit) {
        return PolicySite.POLICY + "/" + setting + (unit == null ? "" : "?unit=" + unit);
    }

    private static @Nullable UnitId asked(Request request) {
        UUID unit = request.queryId("unit").orElse(null);
        return unit == null ? null : new UnitId(unit);
    }

    private static @Nullable LocalDate day(Request request, Texts t, List<Wrong> wrongs) {
        String text = request.field("from").orElse("");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrongs.add(new Wrong("from", t.get("wrong.day")));
            return null;
        }
    }

    private static int seen(Request request) {
        try {
            return Math.max(0, Integer.parseInt(request.field("seen").orElse("")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

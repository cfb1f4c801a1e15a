package org.trivsel.platform.country.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.text.Texts;
import org.trivsel.tool.Entitlement;
import org.trivsel.tool.Entitlement.Origin;
import org.trivsel.tool.Entitlement.Period;
import org.trivsel.tool.Entitlement.UnitChoice;
import org.trivsel.tool.Entitlements;
import org.trivsel.tool.Entitlements.Choice;
import org.trivsel.tool.Tools;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Which tools a tenant and its units have, where that comes from, and what is decided about one of them. */
final class ModulePages {
    private static final int BAD = 400;
    private static final int TAKEN = 409;
    private static final List<String> CHOICES = List.of("on", "off", "above");
    private static final List<String> FIELDS = List.of("unit", "from", "to", "reason");

    private final Desk desk;
    private final Entitlements entitlements;
    private final Countries countries;
    private final Tools tools;
    private final TenantOffice office;

    ModulePages(Desk desk, Entitlements entitlements, Countries countries, Tools tools, TenantOffice office) {
        this.desk = desk;
        this.entitlements = entitlements;
        this.countries = countries;
        this.tools = tools;
        this.office = office;
    }

    Response all(Request request) {
        Tenant tenant = desk.tenant(request);
        Words words = words(request, tenant);
        List<ModulesView.Row> rows = entitlements.of(request.caller(), tenant.id()).stream().map(words::row).toList();
        String title = words.t.get("modules.title", tenant.name());
        ModulesView view = new ModulesView(title, tenant.name(), Desk.path(tenant), words.path, rows, null);
        return new Response.Page(200, title, CountrySite.TENANTS, Pages.fill("modules", request.locale(), view));
    }

    Response one(Request request) {
        return show(request, desk.tenant(request), 200, List.of());
    }

    Response choose(Request request) {
        Tenant tenant = desk.tenant(request);
        Texts t = Pages.texts(request.locale());
        String tool = request.pathParameter("tool");
        List<Wrong> wrongs = new ArrayList<>();
        UUID unitId = request.fieldId("unit").orElse(null);
        if (request.field("unit").isPresent() && unitId == null) {
            wrongs.add(new Wrong("unit", t.get("wrong.unknown-unit")));
        }
        if (!CHOICES.contains(request.field("on").orElse(""))) {
            wrongs.add(new Wrong("on", t.get("wrong.choice")));
        }
        LocalDate from = day(request, "from", t, wrongs);
        LocalDate to = day(request, "to", t, wrongs);
        if (!wrongs.isEmpty()) {
            return show(request, tenant, BAD, wrongs);
        }
        try {
            entitlements.choose(request.caller(), tenant.id(), tool, new Choice(unitId == null ? null : new UnitId(unitId), on(request), from, to,
                    request.field("reason").orElse(""), request.field("seen").orElse("")));
            return new Response.Redirect(Desk.path(tenant) + "/modules");
        } catch (Invalid e) {
            return show(request, tenant, BAD, e.faults().stream()
                    .map(fault -> new Wrong(FIELDS.contains(fault.where()) ? fault.where() : "on", t.get("wrong." + fault.code()))).toList());
        } catch (Conflict e) {
            return show(request, tenant, TAKEN, List.of(new Wrong("on", t.get("wrong." + e.code()))));
        }
    }

    private Response show(Request request, Tenant tenant, int status, List<Wrong> wrongs) {
        Words words = words(request, tenant);
        String tool = request.pathParameter("tool");
        Entitlement one = entitlements.of(request.caller(), tenant.id()).stream().filter(it -> it.tool().equals(tool)).findFirst().orElseThrow(NotFound::new);
        ModulesView.Row row = words.row(one);
        String unit = request.field("unit").orElse(request.queryId("unit").map(UUID::toString).orElse(""));
        List<org.trivsel.ui.Choice> choices = CHOICES.stream().map(choice -> new org.trivsel.ui.Choice(choice, words.t.get("choice." + choice))).toList();
        ModulesView.Form form = new ModulesView.Form(unit, units(request, tenant, words.t), choices,
                request.field("on").orElse(one.on() ? "off" : "on"), request.field("from").orElse(""), request.field("to").orElse(""),
                request.field("reason").orElse(""), wrongs, one.mark(), request.csrfToken());
        ModulesView view = new ModulesView(row.tool(), tenant.name(), words.path, words.path, List.of(row), form);
        return new Response.Page(status, row.tool(), CountrySite.TENANTS, Pages.fill("module", request.locale(), view));
    }

    private List<org.trivsel.ui.Choice> units(Request request, Tenant tenant, Texts t) {
        List<org.trivsel.ui.Choice> units = new ArrayList<>(List.of(new org.trivsel.ui.Choice("", t.get("module.unit.whole"))));
        if (!tenant.key().equals(TenantKey.SYSTEM)) {
            office.units(request.caller(), tenant.id()).forEach(unit -> units.add(new org.trivsel.ui.Choice(unit.id().toString(), unit.words())));
        }
        return units;
    }

    private Words words(Request request, Tenant tenant) {
        Map<String, String> titles = new HashMap<>();
        tools.installed().forEach(tool -> titles.put(tool.id(), tool.title(request.locale())));
        String country = countries.find(tenant.country()).map(it -> it.name(request.locale())).orElse(tenant.country());
        return new Words(request.locale(), tenant, country, titles, Desk.path(tenant) + "/modules");
    }

    /** Null: as above. */
    private static @Nullable Boolean on(Request request) {
        return switch (request.field("on").orElse("")) {
            case "on" -> true;
            case "off" -> false;
            default -> null;
        };
    }

    private static @Nullable LocalDate day(Request request, String field, Texts t, List<Wrong> wrongs) {
        String text = request.field(field).orElse("");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrongs.add(new Wrong(field, t.get("wrong.day")));
            return null;
        }
    }

    /** How it is said. */
    private static final class Words {
        private final Texts t;
        private final Phrases say;
        private final Tenant tenant;
        private final String country;
        private final Map<String, String> titles;
        private final String path;

        Words(Locale locale, Tenant tenant, String country, Map<String, String> titles, String path) {
            this.t = Pages.texts(locale);
            this.say = Phrases.in(locale);
            this.tenant = tenant;
            this.country = country;
            this.titles = titles;
            this.path = path;
        }

        ModulesView.Row row(Entitlement one) {
            String at = path + "/" + one.tool();
            return new ModulesView.Row(at, titles.getOrDefault(one.tool(), one.tool()), one.on(), origin(one),
                    one.origin() == Origin.COUNTRY ? List.of() : one.periods().stream().map(this::days).toList(),
                    one.units().stream().map(unit -> unit(unit, at)).toList());
        }

        private String origin(Entitlement one) {
            return switch (one.origin()) {
                case COUNTRY -> t.get("origin.country", country);
                case COUNTRY_CHANGED -> t.get(one.on() ? "origin.changed" : "origin.off", country);
                case TENANT -> t.get(one.on() ? "origin.tenant" : "origin.later", tenant.name());
                case NONE -> t.get("origin.none");
            };
        }

        private String days(Period period) {
            String from = say.date(period.from());
            return period.to() == null ? t.get("days.from", from) : t.get("days.between", from, say.date(period.to()));
        }

        private ModulesView.Unit unit(UnitChoice choice, String at) {
            String days = days(new Period(choice.from(), choice.to(), false));
            String what = t.get(Boolean.TRUE.equals(choice.on()) ? "unit.on" : "unit.off", choice.name(), days);
            return new ModulesView.Unit(what, choice.reason() + (choice.by() == null ? "" : " · " + choice.by()), at + "?unit=" + choice.unit(), choice.name());
        }
    }
}

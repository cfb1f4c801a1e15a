package org.trivsel.platform.country.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.country.Comparison;
import org.trivsel.country.Countries;
import org.trivsel.country.CountryOffice;
import org.trivsel.country.Difference;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.tenant.Tenant;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tools;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What a tenant agreed on, what it has, and what its country's pack says now; here the operator takes or keeps. */
final class AgreementPages {
    private static final int BAD = 400;
    private static final int TAKEN = 409;
    private static final String TAKE = "take:";

    private final Desk desk;
    private final CountryOffice office;
    private final Countries countries;
    private final Tools tools;

    AgreementPages(Desk desk, CountryOffice office, Countries countries, Tools tools) {
        this.desk = desk;
        this.office = office;
        this.countries = countries;
        this.tools = tools;
    }

    Response show(Request request) {
        return show(request, desk.tenant(request), 200, List.of());
    }

    Response agree(Request request) {
        Tenant tenant = desk.tenant(request);
        Comparison before = office.compare(request.caller(), tenant.id());
        Set<String> taken = new HashSet<>();
        before.differences().stream().filter(Difference::isOpen).map(Difference::path)
                .filter(path -> request.field(TAKE + path).orElse("").equals("take")).forEach(taken::add);
        return act(request, tenant, operator -> office.agree(operator, tenant.id(), request.field("mark").orElse(""), taken, seen(request)));
    }

    Response change(Request request) {
        Tenant tenant = desk.tenant(request);
        String value = request.field("value").orElse(request.field("back").isPresent() ? null : "");
        return act(request, tenant, operator -> office.change(operator, tenant.id(), request.field("path").orElse(""), value, seen(request)));
    }

    private Response act(Request request, Tenant tenant, java.util.function.Consumer<Caller> work) {
        Texts t = Pages.texts(request.locale());
        try {
            work.accept(request.caller());
            return new Response.Redirect(Desk.path(tenant) + "/country");
        } catch (Invalid e) {
            return show(request, tenant, BAD, e.faults().stream()
                    .map(fault -> new Wrong(fault.where().equals("path") ? "path" : "value", t.get("wrong." + fault.code()))).toList());
        } catch (Conflict e) {
            return show(request, tenant, TAKEN, List.of(new Wrong("value", t.get("wrong." + e.code()))));
        }
    }

    private Response show(Request request, Tenant tenant, int status, List<Wrong> wrongs) {
        Texts t = Pages.texts(request.locale());
        Map<String, String> titles = new HashMap<>();
        tools.installed().forEach(tool -> titles.put(tool.id(), tool.title(request.locale())));
        PathWords words = new PathWords(request.locale(), titles);
        Comparison comparison = office.compare(request.caller(), tenant.id());
        List<ComparisonView.Row> open = new ArrayList<>();
        List<ComparisonView.Row> local = new ArrayList<>();
        for (Difference one : comparison.differences()) {
            if (one.isOpen()) {
                open.add(row(one, words));
            } else if (one.isLocal()) {
                local.add(row(one, words));
            }
        }
        String title = t.get("compare.title", tenant.name());
        ComparisonView view = new ComparisonView(title, tenant.name(), Desk.path(tenant), Desk.path(tenant) + "/country", standing(comparison, t),
                comparison.now() != null && (!open.isEmpty() || comparison.agreed() == null || !comparison.now().equals(comparison.agreed())),
                open, local, paths(comparison, words), request.field("path").orElse(""), request.field("value").orElse(""), wrongs,
                comparison.mark(), comparison.revision(), request.csrfToken());
        return new Response.Page(status, title, CountrySite.TENANTS, Pages.fill("comparison", request.locale(), view));
    }

    private static String standing(Comparison comparison, Texts t) {
        String now = comparison.now();
        if (comparison.agreed() == null) {
            return now == null ? t.get("standing.nothing") : t.get("standing.never", now);
        }
        return now == null ? t.get("standing.gone", comparison.agreed())
                : now.equals(comparison.agreed()) ? t.get("standing.same", now) : t.get("standing.newer", comparison.agreed(), now);
    }

    private static ComparisonView.Row row(Difference one, PathWords words) {
        return new ComparisonView.Row(one.path(), words.label(one.path()), words.value(one.agreed()), words.value(one.here()), words.value(one.now()),
                !one.isLocal(), one.isConflict(), !one.path().startsWith("modules/"));
    }

    private static List<Choice> paths(Comparison comparison, PathWords words) {
        return comparison.changeable().stream().map(path -> new Choice(path, words.label(path))).toList();
    }

    private static int seen(Request request) {
        try {
            return Math.max(0, Integer.parseInt(request.field("seen").orElse("")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

package org.trivsel.platform.licence.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.assessment.Instruments;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.licence.LicenceOffice;
import org.trivsel.licence.NewGrant;
import org.trivsel.licence.UsedLine;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Ids;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** Where operators grant licences, and see what is to be invoiced. */
@Component(service = Site.class)
public final class OfficeSite implements Site {
    private static final String ALL = "/system/licences";
    private static final String CSV = ALL + "/used.csv";
    private static final String TENANTS = "/system/tenants";
    private static final String ONE = TENANTS + "/{key}/licences";
    private static final List<String> FIELDS = List.of("instrument", "uses", "from", "to", "reference");
    private static final int ORDER = 32;
    private static final int BAD = 400;

    private final LicenceOffice office;
    private final Access access;
    private final Tenants tenants;
    private final TenantOffice tenantOffice;
    private final Instruments instruments;

    @Activate
    public OfficeSite(@Reference LicenceOffice office, @Reference Access access, @Reference Tenants tenants, @Reference TenantOffice tenantOffice,
            @Reference Instruments instruments) {
        this.office = office;
        this.access = access;
        this.tenants = tenants;
        this.tenantOffice = tenantOffice;
        this.instruments = instruments;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ALL, this::all),
                Route.get(CSV, this::csv),
                Route.get(ONE, this::one),
                Route.post(ONE, this::grant),
                Route.post(ONE + "/{grant}/withdraw", this::withdraw));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.hasRole(Role.OPERATOR) ? List.of(new Place(ALL, Pages.texts(caller.locale()).get("place"), "lock", ORDER)) : List.of();
    }

    private Response all(Request request) {
        LicenceWords words = new LicenceWords(request.locale(), instruments);
        Period period = Period.asked(request);
        List<UsedLine> used = office.used(request.caller(), null, null, period.from(), period.to());
        LicenceView view = new LicenceView(ALL, null, List.of(), List.of(), used.stream().map(line -> words.used(line, false)).toList(),
                used.stream().mapToInt(UsedLine::used).sum(), period.from().toString(), period.to().toString(), CSV + period.query());
        return Response.page(Pages.texts(request.locale()).get("office.title"), ALL, Pages.fill("invoice", request.locale(), view));
    }

    private Response csv(Request request) {
        Period period = Period.asked(request);
        return UsedCsv.file(office.used(request.caller(), null, null, period.from(), period.to()), period);
    }

    private Response one(Request request) {
        return one(request, tenant(request), 200, List.of(), null);
    }

    private Response grant(Request request) {
        Tenant tenant = tenant(request);
        Texts t = Pages.texts(request.locale());
        List<Wrong> wrongs = new ArrayList<>();
        Integer uses = uses(request, wrongs, t);
        LocalDate from = day(request, "from", wrongs, t);
        LocalDate to = day(request, "to", wrongs, t);
        if (!wrongs.isEmpty()) {
            return one(request, tenant, BAD, wrongs, null);
        }
        try {
            List<UnitId> sites = request.fields("site").stream().map(Ids::read).flatMap(Optional::stream).map(UnitId::new).toList();
            office.grant(request.caller(), tenant.id(), new NewGrant(request.field("instrument").orElse(""), uses, from, to, sites,
                    request.field("reference").orElse("")));
            return new Response.Redirect(path(tenant));
        } catch (Invalid e) {
            return one(request, tenant, BAD, e.faults().stream().map(fault -> new Wrong(fault.where(), t.get("wrong." + fault.code()))).toList(), null);
        }
    }

    private Response withdraw(Request request) {
        Tenant tenant = tenant(request);
        UUID grant = request.pathId("grant");
        try {
            office.withdraw(request.caller(), tenant.id(), grant, request.field("reason").orElse(""));
            return new Response.Redirect(path(tenant));
        } catch (Invalid | Conflict e) {
            String code = e instanceof Invalid ? "reason" : e.code();
            return one(request, tenant, e.status(), List.of(new Wrong("reason-" + grant, Pages.texts(request.locale()).get("wrong." + code))), grant);
        }
    }

    private Response one(Request request, Tenant tenant, int status, List<Wrong> wrongs, @Nullable UUID withdrawing) {
        Texts t = Pages.texts(request.locale());
        LicenceWords words = new LicenceWords(request.locale(), instruments);
        List<Choice> asking = instruments.licensed().stream().map(one -> one.definition()).filter(one -> one.licence().needsGrant())
                .map((Definition one) -> new Choice(one.id(), t.get("office.asks", one.title().in(request.locale().getLanguage()), t.get("kind." + one.licence().kind()))))
                .toList();
        List<String> chosen = request.fields("site");
        List<OfficeView.Site> units = asking.isEmpty() ? List.of() : tenantOffice.units(request.caller(), tenant.id()).stream()
                .map(unit -> new OfficeView.Site(unit.id().toString(), unit.words(), chosen.contains(unit.id().toString()))).toList();
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> request.field(field).ifPresent(value -> values.put(field, value)));
        OfficeView view = new OfficeView(tenant.name(), path(tenant), TENANTS + "/" + tenant.key(), request.csrfToken(), wrongs,
                office.of(request.caller(), tenant.id()).stream().map(one -> words.granted(one, tenant.zone(), path(tenant) + "/" + one.id() + "/withdraw")).toList(),
                asking, units, values, withdrawing == null ? null : withdrawing.toString());
        return new Response.Page(status, t.get("office.of", tenant.name()), TENANTS, Pages.fill("office", request.locale(), view));
    }

    private static @Nullable Integer uses(Request request, List<Wrong> wrongs, Texts t) {
        try {
            return request.field("uses").map(Integer::valueOf).orElse(null);
        } catch (NumberFormatException e) {
            wrongs.add(new Wrong("uses", t.get("wrong.uses")));
            return null;
        }
    }

    private static @Nullable LocalDate day(Request request, String field, List<Wrong> wrongs, Texts t) {
        Optional<String> typed = request.field(field);
        Optional<LocalDate> day = typed.flatMap(Days::read);
        if (typed.isPresent() && day.isEmpty()) {
            wrongs.add(new Wrong(field, t.get("wrong.day")));
        }
        return day.orElse(null);
    }

    private static String path(Tenant tenant) {
        return TENANTS + "/" + tenant.key() + "/licences";
    }

    private Tenant tenant(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        try {
            return tenants.find(new TenantKey(request.pathParameter("key"))).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }
}

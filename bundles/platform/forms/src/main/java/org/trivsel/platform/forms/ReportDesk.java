package org.trivsel.platform.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.assessment.UnitReport;
import org.trivsel.assessment.UnitReports;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.platform.forms.page.Pages;
import org.trivsel.platform.forms.page.ReportPage;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Results of a unit counted, for its leaders. Safe for use by many threads. */
@Component(service = ReportDesk.class)
public final class ReportDesk {
    private static final int YEARS = 3;

    private final UnitReports reports;
    private final Units units;
    private final Access access;

    @Activate
    public ReportDesk(@Reference UnitReports reports, @Reference Units units, @Reference Access access) {
        this.reports = reports;
        this.units = units;
        this.access = access;
    }

    Response show(Request request, Pages pages, Instrument chosen, List<Instrument> all) {
        Caller caller = request.caller();
        UnitId id = new UnitId(request.pathId("unit"));
        access.require(caller, Permission.ASSESSMENT_EXPORT);
        access.require(caller, Permission.ASSESSMENT_EXPORT, id);
        Scale scale = ReportPage.scale(chosen.definition()).orElseThrow(NotFound::new);
        Form form = form(chosen, request.query("form"));
        int now = ReportQuery.yearOf(caller.today());
        int year = request.query("year").map(typed -> year(typed, now)).orElse(now);
        Unit unit = units.get(caller, id, caller.today());
        UnitReport report = reports.report(caller, new ReportQuery(chosen.definition().id(), form.id(), scale.id(), id, year));
        return new ReportPage(pages, all, chosen, form, scale, unit, above(caller, unit), year, now - YEARS + 1, report).show(request);
    }

    private static Form form(Instrument instrument, Optional<String> wanted) {
        List<Form> forms = instrument.definition().forms();
        return wanted.isEmpty() ? forms.get(0) : forms.stream().filter(one -> one.id().equals(wanted.get())).findFirst().orElseThrow(NotFound::new);
    }

    private static int year(String typed, int now) {
        return IntStream.rangeClosed(now - YEARS + 1, now).filter(one -> String.valueOf(one).equals(typed)).findFirst().orElseThrow(NotFound::new);
    }

    /** The unit above, where the caller may have its report as well; nothing is asked that would be refused. */
    private @Nullable Unit above(Caller caller, Unit unit) {
        UnitId parent = unit.parent();
        if (parent == null) {
            return null;
        }
        Reach reach = access.reach(caller, Permission.ASSESSMENT_EXPORT);
        boolean reached = reach.wholeTenant() || !Arrays.asList(reach.roots()).contains(unit.id().value());
        return reached ? units.get(caller, parent, caller.today()) : null;
    }
}

package org.trivsel.platform.forms;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.AssessmentExport;
import org.trivsel.assessment.ExportPages;
import org.trivsel.assessment.ExportedFile;
import org.trivsel.assessment.Instruments;
import org.trivsel.assessment.StartPages.Start;
import org.trivsel.instrument.Instrument;
import org.trivsel.platform.forms.page.ExportPage;
import org.trivsel.platform.forms.page.Wanted;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Taking the results of a unit out as a file. */
@Component(service = ExportPages.class)
public final class ExportDesk implements ExportPages {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int MOST_GROUPS = 60;

    private final AssessmentExport exports;
    private final Instruments instruments;
    private final Units units;
    private final Access access;

    @Activate
    public ExportDesk(@Reference AssessmentExport exports, @Reference Instruments instruments, @Reference Units units, @Reference Access access) {
        this.exports = exports;
        this.instruments = instruments;
        this.units = units;
        this.access = access;
    }

    @Override
    public Response show(Request request, Start tool) {
        return page(request, tool).show(request, Wanted.usual(request));
    }

    @Override
    public Response send(Request request, Start tool) {
        ExportPage page = page(request, tool);
        Wanted wanted = Wanted.read(request, page);
        if (!wanted.wrongs().isEmpty()) {
            return page.show(request, wanted);
        }
        try {
            ExportedFile file = exports.export(request.caller(), wanted.query(page));
            return new Response.File(file.mediaType(), file.bytes(), file.name(), false);
        } catch (Invalid refused) {
            return page.show(request, wanted.refused(request, refused));
        }
    }

    private ExportPage page(Request request, Start tool) {
        Caller caller = request.caller();
        UnitId id = new UnitId(request.pathId("unit"));
        access.require(caller, Permission.ASSESSMENT_EXPORT);
        access.require(caller, Permission.ASSESSMENT_EXPORT, id);
        Unit unit = units.get(caller, id, caller.today());
        List<Unit> groups = units.workplaces(caller, caller.today(), MOST_GROUPS).stream().filter(one -> id.equals(one.parent())).toList();
        List<Instrument> all = tool.instruments().stream().flatMap(one -> instruments.newest(caller, one).stream()).toList();
        if (all.isEmpty()) {
            throw new Unavailable("instrument-missing", "The instrument is not ready yet.", SOON, null);
        }
        String wanted = request.query("instrument").or(() -> request.field("instrument")).orElse(null);
        Instrument chosen = all.stream().filter(one -> wanted == null || one.definition().id().equals(wanted)).findFirst().orElseThrow(NotFound::new);
        return new ExportPage(tool.home(), all, chosen, unit, groups);
    }
}

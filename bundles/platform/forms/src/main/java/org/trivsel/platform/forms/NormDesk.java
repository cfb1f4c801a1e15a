package org.trivsel.platform.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.NormChange;
import org.trivsel.assessment.NormPreview;
import org.trivsel.assessment.NormQuery;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Form;
import org.trivsel.platform.forms.page.NormPage;
import org.trivsel.platform.forms.page.Pages;
import org.trivsel.platform.forms.page.ReportPage;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What a newer edition of the norms would make of results, and adding it beside them. Safe for use by many threads. */
@Component(service = NormDesk.class)
public final class NormDesk {
    private static final int YEARS = 3;
    private static final int MOST_DIGITS = 5;

    private final NormChange norms;
    private final Units units;
    private final Access access;

    @Activate
    public NormDesk(@Reference NormChange norms, @Reference Units units, @Reference Access access) {
        this.norms = norms;
        this.units = units;
        this.access = access;
    }

    Response show(Request request, Pages pages, Instrument chosen, List<Instrument> all) {
        Caller caller = request.caller();
        Asked asked = asked(request, chosen, request.query("form"), request.query("year"), request.query("edition"));
        int from = request.query("from").filter(typed -> typed.matches("\\d{1," + MOST_DIGITS + "}")).map(Integer::parseInt).orElse(0);
        Unit unit = units.get(caller, asked.query(from).results().unit(), caller.today());
        NormPreview preview = norms.preview(caller, asked.query(from));
        boolean adds = caller.has(Permission.NORM_ADD) && preview.single() != null && preview.single().open() > 0;
        return new NormPage(pages, all.stream().filter(NormPage::isFor).toList(), chosen, asked.form(), unit, asked.query(from), now(caller) - YEARS + 1, preview, adds)
                .show(request);
    }

    /** Adds to all of the preview, and shows it again. */
    Response add(Request request, Pages pages, Instrument chosen) {
        Asked asked = asked(request, chosen, request.field("form"), request.field("year"), request.field("edition"));
        norms.addAll(request.caller(), asked.query(0));
        return new Response.Redirect(NormPage.path(pages.paths(), asked.query(0)));
    }

    /** Adds to one. */
    void add(Caller caller, AssessmentId id, String edition) {
        norms.add(caller, id, edition);
    }

    private Asked asked(Request request, Instrument chosen, Optional<String> form, Optional<String> year, Optional<String> edition) {
        Caller caller = request.caller();
        UnitId id = new UnitId(request.pathId("unit"));
        access.require(caller, Permission.NORM_PREVIEW);
        access.require(caller, Permission.NORM_PREVIEW, id);
        if (!NormPage.isFor(chosen)) {
            throw new NotFound();
        }
        int now = now(caller);
        int begins = year.map(typed -> IntStream.rangeClosed(now - YEARS + 1, now).filter(one -> String.valueOf(one).equals(typed)).findFirst()
                .orElseThrow(NotFound::new)).orElse(now);
        List<Form> forms = chosen.definition().forms();
        Form which = form.isEmpty() ? forms.get(0) : forms.stream().filter(one -> one.id().equals(form.get())).findFirst().orElseThrow(NotFound::new);
        String norm = edition.isEmpty() ? NormPage.newest(chosen) : chosen.norm(edition.get()).orElseThrow(NotFound::new).edition();
        String scale = ReportPage.scale(chosen.definition()).orElseThrow(NotFound::new).id();
        return new Asked(new ReportQuery(chosen.definition().id(), which.id(), scale, id, begins), which, norm);
    }

    private static int now(Caller caller) {
        return ReportQuery.yearOf(caller.today());
    }

    /** What is to be seen. */
    private record Asked(ReportQuery results, Form form, String edition) {
        NormQuery query(int from) {
            return new NormQuery(results, edition, from);
        }
    }
}

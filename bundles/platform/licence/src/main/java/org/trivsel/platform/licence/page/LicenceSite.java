package org.trivsel.platform.licence.page;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Instruments;
import org.trivsel.licence.Certificates;
import org.trivsel.licence.UsedLine;
import org.trivsel.platform.licence.StoredLicenceOffice;
import org.trivsel.text.Texts;
import org.trivsel.web.Place;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/** What a tenant's administration and leaders see: licences and what was used of them, by unit; and, for the administration, certificates. */
@Component(service = Site.class)
public final class LicenceSite implements Site {
    static final String LICENCES = "/licences";
    private static final String CSV = LICENCES + "/used.csv";
    private static final int ORDER = 37;

    private final StoredLicenceOffice office;
    private final Instruments instruments;
    private final CertificatePages certificates;

    @Activate
    public LicenceSite(@Reference(service = StoredLicenceOffice.class) StoredLicenceOffice office, @Reference Certificates certificates,
            @Reference Instruments instruments) {
        this.office = office;
        this.instruments = instruments;
        this.certificates = new CertificatePages(certificates, instruments);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(LICENCES, this::show),
                Route.get(CSV, this::csv),
                Route.get(CertificatePages.PATH, certificates::show),
                Route.post(CertificatePages.PATH, certificates::record),
                Route.post(CertificatePages.PATH + "/{certificate}/withdraw", certificates::withdraw));
    }

    @Override
    public List<Place> places(Caller caller) {
        return caller.has(Permission.LICENCE_READ) ? List.of(new Place(LICENCES, Pages.texts(caller.locale()).get("place"), "lock", ORDER)) : List.of();
    }

    @Override
    public List<Task> tasks(Caller caller) {
        Texts t = Pages.texts(caller.locale());
        LicenceWords words = new LicenceWords(caller.locale(), instruments);
        return office.low(caller).stream().map(low -> new Task(Task.Kind.FOLLOW_UP, LICENCES, t.get("task", words.instrument(low.instrument())), words.low(low),
                null, null, null, null, t.get("task.go"))).toList();
    }

    private Response show(Request request) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        LicenceWords words = new LicenceWords(request.locale(), instruments);
        Period period = Period.asked(request);
        List<UsedLine> used = office.usedByUnit(caller, null, period.from(), period.to());
        LicenceView view = new LicenceView(LICENCES, caller.has(Permission.STAFF_READ) ? CertificatePages.PATH : null,
                office.low(caller).stream().map(words::low).toList(),
                office.own(caller).stream().map(grant -> words.granted(grant, caller.tenant().zone(), null)).toList(),
                used.stream().map(line -> words.used(line, true)).toList(), used.stream().mapToInt(UsedLine::used).sum(), period.from().toString(),
                period.to().toString(), CSV + period.query());
        return Response.page(t.get("title"), LICENCES, Pages.fill("licences", request.locale(), view));
    }

    private Response csv(Request request) {
        Period period = Period.asked(request);
        return UsedCsv.file(office.usedByUnit(request.caller(), null, period.from(), period.to()), period);
    }
}

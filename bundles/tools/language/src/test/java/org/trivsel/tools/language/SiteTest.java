package org.trivsel.tools.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.platform.forms.ExportDesk;
import org.trivsel.platform.forms.Starting;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.registry.Child;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.tools.language.followup.FollowUps;
import org.trivsel.tools.language.followup.Register;
import org.trivsel.tools.language.followup.Tables;
import org.trivsel.tools.language.followup.TestAudit;
import org.trivsel.web.Content;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Route;

/** The site of the tool over a platform in memory and tables of its own on a real database. */
abstract class SiteTest {
    final Register register = new Register();
    final Caller leader = register.caller(Role.LEADER, null);
    final Caller pedagogue = register.caller(Role.PEDAGOGUE, null);
    final LocalDate today = leader.today();
    final Child ella = World.child(2, "Ella", today.minusMonths(50));
    final Assessment first = World.complete(11, World.NOAH, LocalDate.of(2025, 10, 2), 0.5, false);
    final Assessment second = World.complete(12, World.NOAH, World.DAY, 0.9, true);
    final Platform platform = new Platform();
    final FollowUps followUps = new FollowUps(Tables.database().store(), new RegisterAccess(Tables.database().store(), new TestAudit()), new TestAudit());
    final LanguageSite site = new LanguageSite(new LanguageAssessments(platform, platform, platform), platform,
            new Starting(platform, platform, platform, platform), new ExportDesk(new MemoryExport(), platform, platform, platform), platform, followUps);

    @BeforeEach
    void enrol() {
        platform.with(World.NOAH, first, second).with(ella);
        platform.tellOfVoided.add(followUps);
        register.enrol(World.NOAH, register.unit(), null);
    }

    Response result(Assessment assessment, Caller caller) {
        return get("/assessments/{assessment}", caller, "assessment", assessment.id().toString());
    }

    Response get(String path, Caller caller, String... given) {
        return handle(Method.GET, path, GivenRequest.by(caller, given));
    }

    Response post(String path, Caller caller, String... given) {
        return handle(Method.POST, path, GivenRequest.by(caller, given));
    }

    Response handle(Method method, String path, GivenRequest request) {
        Route route = site.routes().stream().filter(one -> one.method() == method && one.pattern().equals("/tools/language" + path))
                .findFirst().orElseThrow();
        return route.handler().handle(request);
    }

    static String page(Response response) {
        return write(((Response.Page) response).body());
    }

    static String write(Content content) {
        StringBuilder page = new StringBuilder();
        try {
            content.writeTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }
}

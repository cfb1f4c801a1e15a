package org.trivsel.platform.forms;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.FormAdvising;
import org.trivsel.assessment.Instruments;
import org.trivsel.assessment.StartPages;
import org.trivsel.instrument.Instrument;
import org.trivsel.platform.forms.page.Sent;
import org.trivsel.platform.forms.page.StartPage;
import org.trivsel.platform.forms.page.StartView;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Choosing what to begin: which form the platform advises and why, taking another for a reason, and beginning. */
@Component(service = StartPages.class)
public final class Starting implements StartPages {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Assessments assessments;
    private final FormAdvising advising;
    private final Instruments instruments;
    private final Children children;

    @Activate
    public Starting(@Reference Assessments assessments, @Reference FormAdvising advising, @Reference Instruments instruments, @Reference Children children) {
        this.assessments = assessments;
        this.advising = advising;
        this.instruments = instruments;
        this.children = children;
    }

    @Override
    public Response show(Request request, Start start) {
        StartPage page = page(request, start);
        return page.answer(request, view(request, page, page.asked(request)));
    }

    @Override
    public Response begin(Request request, Start start) {
        StartPage page = page(request, start);
        Sent sent = page.sent(request);
        StartView view = view(request, page, sent);
        if (!view.allows(sent.act())) {
            return page.answer(request, view);
        }
        Assessment begun = assessments.start(request.caller(), sent.begun(page));
        return new Response.Redirect(start.home() + "/assessments/" + begun.id() + "/run");
    }

    private StartView view(Request request, StartPage page, Sent sent) {
        return page.view(request, sent, advising.advise(request.caller(), sent.begun(page)));
    }

    private StartPage page(Request request, Start start) {
        Child child = children.get(request.caller(), new ChildId(request.pathId("child")), Permission.ASSESSMENT_WRITE);
        List<Instrument> all = start.instruments().stream().flatMap(id -> instruments.newest(request.caller(), id).stream()).toList();
        if (all.isEmpty()) {
            throw new Unavailable("instrument-missing", "The instrument is not ready yet.", SOON, null);
        }
        String wanted = request.query("instrument").or(() -> request.field("instrument")).orElse(null);
        Instrument chosen = all.stream().filter(one -> wanted == null || one.definition().id().equals(wanted)).findFirst().orElseThrow(NotFound::new);
        List<Assessment> earlier = assessments.ofChild(request.caller(), child.id()).stream()
                .filter(one -> one.instrument().equals(chosen.definition().id())).toList();
        return new StartPage(start.home(), all, chosen, child, earlier);
    }
}

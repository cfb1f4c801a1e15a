package org.trivsel.platform.runner;

import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessments;
import org.trivsel.platform.runner.page.Pages;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.registry.Children;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Deleting a draft that was begun by mistake: asks on a page of its own, which knows what would be gone also without script. */
final class Deleting {
    private final Takings takings;
    private final Assessments assessments;
    private final Children children;
    private final String base;

    Deleting(Takings takings, Assessments assessments, Children children, String base) {
        this.takings = takings;
        this.assessments = assessments;
        this.children = children;
        this.base = base;
    }

    /** Whether it is the caller's own draft and was never completed. */
    static boolean isOffered(Caller caller, Assessment assessment) {
        return assessment.isDraft() && assessment.voidedOrReopened() == null && assessment.startedBy().equals(caller.account());
    }

    Response ask(Request request) {
        Taking taking = takings.get(request);
        Assessment assessment = taking.assessment();
        if (!assessment.isDraft()) {
            return new Response.Redirect(base + "/" + assessment.id());
        }
        if (!isOffered(request.caller(), assessment)) {
            throw new NotFound();
        }
        Child child = children.get(request.caller(), assessment.child(), Permission.ASSESSMENT_WRITE);
        return Pages.delete(request, base + "/" + assessment.id(), child, taking.answers().size());
    }

    Response delete(Request request) {
        Assessment assessment = takings.get(request).assessment();
        if (!assessment.isDraft()) {
            return new Response.Redirect(base + "/" + assessment.id());
        }
        assessments.deleteDraft(request.caller(), assessment.id());
        return new Response.Redirect("/children/" + assessment.child());
    }
}

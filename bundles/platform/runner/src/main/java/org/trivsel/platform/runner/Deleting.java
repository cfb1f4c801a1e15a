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
    /** Where a deleted draft leads, behind its address. */
    static final String DELETED = "/deleted";

    private final Takings takings;
    private final Assessments assessments;
    private final Children children;
    private final String base;
    private final String assets;

    /** @param assets version of the scripts */
    Deleting(Takings takings, Assessments assessments, Children children, String base, String assets) {
        this.takings = takings;
        this.assessments = assessments;
        this.children = children;
        this.base = base;
        this.assets = assets;
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
        return new Response.Redirect(base + "/" + assessment.id() + DELETED);
    }

    /** Says so, and has the browser forget what it had not sent yet. */
    Response deleted(Request request) {
        Assessment assessment = takings.get(request).assessment();
        if (!assessment.isDeletedDraft()) {
            return new Response.Redirect(base + "/" + assessment.id());
        }
        Child child = children.get(request.caller(), assessment.child(), Permission.ASSESSMENT_READ);
        return Pages.deleted(request, base + "/assets/" + assets, assessment, child);
    }
}

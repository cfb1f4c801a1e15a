package org.trivsel.platform.web.register;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.trivsel.access.Access;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Outdated;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.ChildRegister;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.UnitId;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What is done to the register of one child. A form that cannot be used comes back as it was typed, with what is wrong or what stands now. */
final class RegisterActs {
    private final ChildRegister register;
    private final RegisterPage page;
    private final Numbers numbers;
    private final Access access;

    RegisterActs(ChildRegister register, RegisterPage page, Numbers numbers, Access access) {
        this.register = register;
        this.page = page;
        this.numbers = numbers;
        this.access = access;
    }

    Response change(Request request) {
        RegisterDraft draft = draft("data", request);
        ChildEntry child = draft.child();
        return act(request, draft, () -> register.change(request.caller(), child(request), draft.revision(), child));
    }

    Response enrol(Request request) {
        RegisterDraft draft = draft("begin", request);
        UnitId unit = draft.unit();
        LocalDate from = draft.date("from");
        LocalDate to = draft.optionalDate("to").orElse(null);
        return act(request, draft, () -> register.enrol(request.caller(), new EnrolmentEntry(child(request), unit, from, to), draft.ticked("alongside")));
    }

    Response end(Request request) {
        UUID enrolment = request.pathId("enrolment");
        RegisterDraft draft = draft("end-" + enrolment, request);
        LocalDate last = draft.date("to");
        return act(request, draft, () -> register.endEnrolment(request.caller(), child(request), enrolment, draft.revision(), last));
    }

    Response move(Request request) {
        UUID enrolment = request.pathId("enrolment");
        RegisterDraft draft = draft("move-" + enrolment, request);
        UnitId unit = draft.unit();
        LocalDate from = draft.date("from");
        return act(request, draft, () -> register.move(request.caller(), child(request), enrolment, draft.revision(), unit, from));
    }

    Response addCustody(Request request) {
        RegisterDraft draft = draft("custody-add", request);
        LocalDate from = draft.date("from");
        CustodyEntry custody = new CustodyEntry(child(request), draft.text("name"), draft.ticked("protectedAddress"), null, from, null);
        return act(request, draft, () -> register.addCustody(request.caller(), custody));
    }

    Response changeCustody(Request request) {
        UUID custody = request.pathId("custody");
        RegisterDraft draft = draft("custody-change-" + custody, request);
        return act(request, draft, () -> register.changeCustody(request.caller(), child(request), custody, draft.revision(), draft.text("name"),
                draft.ticked("protectedAddress")));
    }

    Response endCustody(Request request) {
        UUID custody = request.pathId("custody");
        RegisterDraft draft = draft("custody-end-" + custody, request);
        LocalDate last = draft.date("to");
        return act(request, draft, () -> register.endCustody(request.caller(), child(request), custody, draft.revision(), last));
    }

    /** The register says before it writes anything when something stands in the way. */
    private Response act(Request request, RegisterDraft draft, Supplier<ChildRecord> work) {
        if (draft.isUsable()) {
            try {
                work.get();
                return done(request);
            } catch (Invalid e) {
                draft.refused(e.faults());
            } catch (Outdated e) {
                return page.show(request, draft, true);
            } catch (Conflict e) {
                if (!e.code().equals("number-taken")) {
                    throw e;
                }
                numbers.taken(draft, request, Pages.texts(request.locale()));
            }
        }
        return page.show(request, draft, false);
    }

    /** A child whose last day at one's own units lies in the past is seen no more. */
    private Response done(Request request) {
        boolean seen = access.explain(request.caller(), Permission.CHILD_EDIT, child(request)) instanceof Decision.Allowed;
        return new Response.Redirect(seen ? RegisterSite.of(child(request)) : RegisterSite.CHILDREN);
    }

    private static RegisterDraft draft(String form, Request request) {
        Texts t = Pages.texts(request.locale());
        return new RegisterDraft(form, request, t);
    }

    private static ChildId child(Request request) {
        return new ChildId(request.pathId("child"));
    }
}

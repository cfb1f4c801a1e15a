package org.trivsel.platform.web.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRegister;
import org.trivsel.registry.UnitId;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Making a child. */
final class NewChildPage {
    private final ChildRegister register;
    private final Access access;
    private final Choosable choosable;
    private final Numbers numbers;

    NewChildPage(ChildRegister register, Access access, Choosable choosable, Numbers numbers) {
        this.register = register;
        this.access = access;
        this.choosable = choosable;
        this.numbers = numbers;
    }

    Response show(Request request) {
        access.require(request.caller(), Permission.CHILD_EDIT);
        String unit = request.query("unit").orElse("");
        if (!unit.isEmpty()) {
            access.require(request.caller(), Permission.CHILD_EDIT, id(unit));
        }
        return page(request, unit, null);
    }

    Response make(Request request) {
        Caller caller = request.caller();
        access.require(caller, Permission.CHILD_EDIT);
        Texts t = Pages.texts(request.locale());
        RegisterDraft draft = new RegisterDraft("new", request, t);
        ChildEntry child = draft.child();
        UnitId unit = draft.unit();
        LocalDate from = draft.date("from");
        ChildId made = draft.isUsable() ? attempt(request, draft, child, unit, from) : null;
        if (made == null) {
            return page(request, "", draft);
        }
        // Whoever keeps a part of the register sees a child from its first day there.
        boolean seen = !from.isAfter(caller.today()) || access.reach(caller, Permission.CHILD_EDIT).wholeTenant();
        return new Response.Redirect(seen ? RegisterSite.of(made) : RegisterSite.CHILDREN);
    }

    private @Nullable ChildId attempt(Request request, RegisterDraft draft, ChildEntry child, UnitId unit, LocalDate from) {
        try {
            return register.create(request.caller(), child, unit, from).id();
        } catch (Invalid e) {
            draft.refused(e.faults());
        } catch (Conflict e) {
            if (!e.code().equals("number-taken")) {
                throw e;
            }
            numbers.taken(draft, request, Pages.texts(request.locale()));
        }
        return null;
    }

    private Response page(Request request, String unit, @Nullable RegisterDraft draft) {
        Texts t = Pages.texts(request.locale());
        RegisterForm form = new RegisterForms(request, choosable.of(request.caller(), t)).make(unit);
        RegisterForm shown = draft == null ? form : form.typed(draft.values(), draft.wrongs(), null);
        return new Response.Page(draft == null ? 200 : 400, t.get("register.new"), RegisterSite.CHILDREN, Pages.fill("new-child", request.locale(), shown));
    }

    private static UnitId id(String text) {
        try {
            return new UnitId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}

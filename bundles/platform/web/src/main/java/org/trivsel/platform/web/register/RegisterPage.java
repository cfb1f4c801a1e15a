package org.trivsel.platform.web.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.ChildRegister;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What the register holds of one child, with the forms that change it. */
final class RegisterPage {
    private final ChildRegister register;
    private final Choosable choosable;

    RegisterPage(ChildRegister register, Choosable choosable) {
        this.register = register;
        this.choosable = choosable;
    }

    Response show(Request request) {
        return show(request, null, false);
    }

    /** @param draft the form that could not be used, or null @param outdated whether because somebody else was first */
    Response show(Request request, @Nullable RegisterDraft draft, boolean outdated) {
        ChildRecord child = register.record(request.caller(), new ChildId(request.pathId("child")));
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        Caller caller = request.caller();
        Clashes clashes = new Clashes(t, say, caller.tenant().zone());
        RegisterForms forms = new RegisterForms(request, choosable.of(caller, t));
        Shown shown = (form, state) -> draft == null || !draft.isOf(form) ? form
                : outdated ? form.typed(draft.values(), List.of(), clashes.of(form, draft.values(), state))
                : form.typed(draft.values(), draft.wrongs(), null);
        ChildRecord.State none = new ChildRecord.State(0, null, null);
        RegisterView view = new RegisterView(child.id(), child.name(), changed(child.state(), caller, t, say), shown.of(forms.data(child), child.state()),
                child.places().stream().map(place -> part(place.unitName(), place.from(), place.to(), false, caller.today(), t, say,
                        forms.place(child, place).stream().map(form -> shown.of(form, place.state())).toList())).toList(),
                shown.of(forms.begin(child), none),
                child.custody().stream().map(held -> part(held.name(), held.from(), held.to(), held.protectedAddress(), caller.today(), t, say,
                        forms.custody(child, held).stream().map(form -> shown.of(form, held.state())).toList())).toList(),
                shown.of(forms.add(child), none));
        int status = draft == null ? 200 : outdated ? 412 : 400;
        return new Response.Page(status, t.get("register.title", child.name()), RegisterSite.CHILDREN, Pages.fill("register", request.locale(), view));
    }

    private static RegisterView.Part part(String title, LocalDate from, @Nullable LocalDate to, boolean hidden, LocalDate today, Texts t, Phrases say,
            List<RegisterForm> forms) {
        boolean over = to != null && to.isBefore(today);
        String period = to != null ? t.get("child.from-to", say.date(from), say.date(to))
                : t.get(from.isAfter(today) ? "register.from" : "child.since", say.date(from));
        return new RegisterView.Part(title, period, !over && !from.isAfter(today), hidden, over ? forms.stream().filter(RegisterForm::isOpen).toList() : forms);
    }

    private static @Nullable String changed(ChildRecord.State state, Caller caller, Texts t, Phrases say) {
        return state.changedBy() == null || state.changedAt() == null ? null
                : t.get("register.changed", state.changedBy(), say.moment(state.changedAt().atZone(caller.tenant().zone())));
    }

    private interface Shown {
        RegisterForm of(RegisterForm form, ChildRecord.State state);
    }
}

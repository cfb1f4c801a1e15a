package org.trivsel.platform.web.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Grant;
import org.trivsel.access.NewAccount;
import org.trivsel.access.OneTimePassword;
import org.trivsel.access.Staff;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.units.Days;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.text.Texts;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What administration does with staff. What cannot be done comes back with the page it was tried from and why. */
final class StaffActs {
    private final Staff staff;
    private final StaffPages pages;

    StaffActs(Staff staff, StaffPages pages) {
        this.staff = staff;
        this.pages = pages;
    }

    Response create(Request request) {
        StaffDraft draft = draft(request);
        Grant first = draft.grant();
        OneTimePassword[] once = new OneTimePassword[1];
        NewAccount wanted = new NewAccount(draft.text("username"), draft.text("name"), first);
        return draft.attempt(() -> once[0] = staff.create(request.caller(), wanted)) ? pages.once(request, wanted.name(), once[0]) : pages.fresh(request, draft);
    }

    Response give(Request request) {
        StaffDraft draft = draft(request);
        Grant grant = draft.grant();
        AccountId account = StaffPages.account(request);
        return draft.attempt(() -> staff.give(request.caller(), account, grant)) ? back(account) : pages.one(request, draft, null);
    }

    Response end(Request request) {
        Optional<LocalDate> last = request.field("last").map(text -> Days.read(text).orElse(LocalDate.MIN));
        return act(request, account -> staff.end(request.caller(), account, request.pathId("role"), last.orElse(null)));
    }

    Response disable(Request request) {
        return act(request, account -> staff.disable(request.caller(), account));
    }

    Response enable(Request request) {
        return act(request, account -> staff.enable(request.caller(), account));
    }

    Response resetPassword(Request request) {
        AccountId account = StaffPages.account(request);
        try {
            OneTimePassword once = staff.resetPassword(request.caller(), account);
            return pages.once(request, once.username(), once);
        } catch (Conflict e) {
            return pages.one(request, null, why(request, e.code()));
        }
    }

    private Response act(Request request, Consumer<AccountId> work) {
        AccountId account = StaffPages.account(request);
        String refused = refusal(request, account, work);
        return refused == null ? back(account) : pages.one(request, null, refused);
    }

    private static @Nullable String refusal(Request request, AccountId account, Consumer<AccountId> work) {
        try {
            work.accept(account);
            return null;
        } catch (Conflict e) {
            return why(request, e.code());
        } catch (Invalid e) {
            return why(request, e.faults().get(0).code());
        }
    }

    private static String why(Request request, String code) {
        return StaffWords.refusal(Pages.texts(request.locale()), code);
    }

    private static Response back(AccountId account) {
        return new Response.Redirect(StaffPages.PATH + "/" + account);
    }

    private static StaffDraft draft(Request request) {
        Texts t = Pages.texts(request.locale());
        return new StaffDraft(request, t);
    }
}

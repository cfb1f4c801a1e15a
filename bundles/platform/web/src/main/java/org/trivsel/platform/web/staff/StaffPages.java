package org.trivsel.platform.web.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.OneTimePassword;
import org.trivsel.access.Permission;
import org.trivsel.access.Staff;
import org.trivsel.access.StaffMember;
import org.trivsel.access.StaffPage;
import org.trivsel.access.StaffQuery;
import org.trivsel.platform.web.page.Form;
import org.trivsel.platform.web.page.OnceView;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.NotFound;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What there is to see of the staff. */
final class StaffPages {
    static final String PATH = "/staff";
    static final String NEW = PATH + "/new";
    private static final int AT_A_TIME = 50;
    private static final int LONGEST = 100;

    private final Staff staff;
    private final StaffForms forms;

    StaffPages(Staff staff, StaffForms forms) {
        this.staff = staff;
        this.forms = forms;
    }

    Response list(Request request) {
        String cursor = request.query("cursor").orElse(null);
        String q = request.query("q").map(text -> text.substring(0, Math.min(text.length(), LONGEST))).orElse("");
        StaffPage page = staff.list(request.caller(), new StaffQuery(q.isEmpty() ? null : q, cursor, AT_A_TIME));
        StaffWords words = words(request);
        String more = page.next() == null ? null : PATH + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&cursor=" + page.next();
        StaffListView view = new StaffListView(q, page.members().stream().map(words::row).toList(), more, request.caller().has(Permission.STAFF_EDIT));
        return request.wantsFragment() ? new Response.Fragment(Pages.fill(cursor == null ? "part/staff" : "part/staff-rows", request.locale(), view))
                : Pages.page(request, "staff", "place.staff", PATH, view);
    }

    Response fresh(Request request) {
        return fresh(request, null);
    }

    /** @param typed what could not be used, or null */
    Response fresh(Request request, @Nullable StaffDraft typed) {
        if (!request.caller().has(Permission.STAFF_EDIT)) {
            throw new NotFound();
        }
        Form form = forms.of(request, PATH);
        return page(request, typed == null ? 200 : 400, Pages.texts(request.locale()).get("staff.new"), "staff-new", typed == null ? form : typed.over(form));
    }

    Response one(Request request) {
        return one(request, null, null);
    }

    /** @param typed the form for a role that could not be used, or null; refused why another act was not done, or null */
    Response one(Request request, @Nullable StaffDraft typed, @Nullable String refused) {
        Caller caller = request.caller();
        StaffMember member = staff.get(caller, account(request));
        String path = PATH + "/" + member.id();
        Form form = caller.has(Permission.STAFF_EDIT) && !member.disabled() ? forms.of(request, path + "/roles") : null;
        StaffWords words = words(request);
        List<StaffMemberView.RoleRow> roles = member.roles().stream().map(words::row).toList();
        StaffMemberView view = new StaffMemberView(member, path, member.id().equals(caller.account()), roles,
                form == null || typed == null ? form : typed.over(form), refused, request.csrfToken());
        return page(request, typed != null ? 400 : refused != null ? 409 : 200, member.name(), "staff-member", view);
    }

    /** The one time a password is shown: in the answer to the form that asked for it. */
    Response once(Request request, String name, OneTimePassword once) {
        OnceView view = new OnceView(name, request.caller().tenant().key().value(), once.username(), once.password(), PATH + "/" + once.account(), name);
        return page(request, 200, Pages.texts(request.locale()).get("staff.once.title"), "once", view);
    }

    static AccountId account(Request request) {
        return new AccountId(request.pathId("account"));
    }

    private static Response page(Request request, int status, String title, String template, Object view) {
        return new Response.Page(status, title, PATH, Pages.fill(template, request.locale(), view));
    }

    private static StaffWords words(Request request) {
        Texts t = Pages.texts(request.locale());
        return new StaffWords(t, Phrases.in(request.locale()), request.caller().tenant().name(), request.caller().today());
    }
}

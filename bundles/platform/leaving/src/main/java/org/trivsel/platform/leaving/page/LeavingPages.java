package org.trivsel.platform.leaving.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Permission;
import org.trivsel.platform.leaving.page.LeavingView.Term;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.ErasureCertificate;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantErasure;
import org.trivsel.tenant.TenantErasure.Terms;
import org.trivsel.tenant.TenantExport;
import org.trivsel.tenant.TenantExports;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.text.Texts;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The page on which an operator has a tenant exported and deletes it. What is refused comes back with the reason and as it was typed. */
final class LeavingPages {
    private static final String KEY = "key";
    private static final String REASON = "reason";
    private static final String WITHOUT = "without";

    private final Access access;
    private final Tenants tenants;
    private final TenantExports exports;
    private final TenantErasure erasure;

    LeavingPages(Access access, Tenants tenants, TenantExports exports, TenantErasure erasure) {
        this.access = access;
        this.tenants = tenants;
        this.exports = exports;
        this.erasure = erasure;
    }

    Response show(Request request) {
        return show(request, 200, customer(request), null, List.of());
    }

    Response order(Request request) {
        Tenant tenant = customer(request);
        try {
            exports.order(request.caller(), tenant.id(), request.field("numbers").isPresent());
            return new Response.Redirect(path(tenant));
        } catch (Conflict e) {
            return show(request, e.status(), tenant, Pages.texts(request.locale()).get("wrong." + e.code()), List.of());
        }
    }

    Response erase(Request request) {
        Tenant tenant = customer(request);
        Texts t = Pages.texts(request.locale());
        try {
            ErasureCertificate certificate = erasure.erase(request.caller(), tenant.id(), request.field(KEY).orElse(""), request.field(REASON).orElse(""),
                    request.field(WITHOUT).isPresent());
            return new Response.Redirect(LeavingSite.CERTIFICATES + "/" + certificate.id());
        } catch (Invalid e) {
            return show(request, e.status(), tenant, null, e.faults().stream().map(fault -> new Wrong(fault.where(), t.get("wrong." + fault.code()))).toList());
        } catch (Conflict e) {
            String field = e.code().equals("not-exported") ? WITHOUT : "terms";
            return show(request, e.status(), tenant, null, List.of(new Wrong(field, t.get("wrong." + e.code()))));
        }
    }

    private Response show(Request request, int status, Tenant tenant, @Nullable String refused, List<Wrong> wrongs) {
        ExportWords words = new ExportWords(request.locale(), request.caller().tenant().zone());
        List<TenantExport> made = exports.of(request.caller(), tenant.id());
        Terms terms = erasure.terms(request.caller(), tenant.id());
        boolean waits = made.stream().anyMatch(export -> export.state() == TenantExport.State.ORDERED || export.state() == TenantExport.State.RUNNING);
        LeavingView.Typed typed = new LeavingView.Typed(request.field(KEY).orElse(""), request.field(REASON).orElse(""), request.field(WITHOUT).isPresent());
        LeavingView view = new LeavingView(tenant.name(), tenant.key().value(), path(tenant), LeavingSite.TENANTS + "/" + tenant.key(),
                made.stream().map(export -> words.row(export, null)).toList(), waits, refused, terms(terms, Pages.texts(request.locale()), words),
                terms.isTime(), terms.fetched() != null, typed, wrongs, request.csrfToken());
        String title = Pages.texts(request.locale()).get("leaving.title");
        return new Response.Page(status, title, LeavingSite.TENANTS, Pages.fill("leaving", request.locale(), view));
    }

    private static List<Term> terms(Terms terms, Texts t, ExportWords words) {
        String since = terms.suspended() == null ? t.get("term.suspended.not") : t.get("term.since", words.moment(terms.suspended()));
        String from = terms.from() == null ? t.get("term.waited.not") : t.get("term.from", words.moment(terms.from()));
        String fetched = terms.fetched() == null ? t.get("term.fetched.not") : t.get("term.since", words.moment(terms.fetched()));
        return List.of(new Term(t.get("term.suspended"), since, terms.suspended() != null), new Term(t.get("term.waited"), from, terms.isTime()),
                new Term(t.get("term.fetched"), fetched, terms.fetched() != null));
    }

    private static String path(Tenant tenant) {
        return LeavingSite.TENANTS + "/" + tenant.key() + "/leaving";
    }

    private Tenant customer(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        try {
            return tenants.find(new TenantKey(request.pathParameter(KEY))).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound();
        }
    }
}

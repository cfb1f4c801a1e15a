package org.trivsel.platform.leaving.page;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.tenant.ErasureCertificate;
import org.trivsel.tenant.TenantErasure;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Certificates of deleted tenants: the list, one of them, and whether it holds. */
final class CertificatePages {
    private static final int SIZE = 50;

    private final Access access;
    private final TenantErasure erasure;

    CertificatePages(Access access, TenantErasure erasure) {
        this.access = access;
        this.erasure = erasure;
    }

    Response all(Request request) {
        Caller operator = operator(request);
        ExportWords words = words(request);
        List<ErasureCertificate> found = erasure.certificates(operator, request.queryId("after").orElse(null), SIZE + 1);
        List<ErasureCertificate> page = found.size() > SIZE ? found.subList(0, SIZE) : found;
        List<CertificatesView.Row> rows = page.stream().map(it -> new CertificatesView.Row(path(it), it.name(),
                words.moment(it.erased()) + " · " + it.operator() + " · " + it.reason())).toList();
        CertificatesView view = new CertificatesView(rows, found.size() > SIZE ? LeavingSite.CERTIFICATES + "?after=" + page.get(SIZE - 1).id() : null);
        return Response.page(Pages.texts(request.locale()).get("certificates.title"), LeavingSite.TENANTS, Pages.fill("certificates", request.locale(), view));
    }

    Response one(Request request) {
        return show(request, null);
    }

    Response check(Request request) {
        return show(request, erasure.verify(operator(request), id(request)));
    }

    private Response show(Request request, @Nullable List<String> faults) {
        ErasureCertificate it = erasure.certificate(operator(request), id(request));
        ExportWords words = words(request);
        Texts t = Pages.texts(request.locale());
        long total = it.rows().values().stream().mapToLong(Long::longValue).sum();
        List<Count> facts = new ArrayList<>();
        facts.add(new Count(t.get("certificate.key"), it.key().value()));
        facts.add(new Count(t.get("certificate.reason"), it.reason()));
        facts.add(new Count(t.get("certificate.by"), it.operator()));
        facts.add(new Count(t.get("certificate.rows"), t.get("certificate.rows.of", total, it.rows().size())));
        facts.add(new Count(t.get("certificate.export"), it.export() == null ? t.get("certificate.export.none") : it.export()));
        facts.add(new Count(t.get("certificate.sealed"), t.get("certificate.sealed.of", it.sealed())));
        facts.add(new Count(t.get("certificate.head"), it.head()));
        facts.add(new Count(t.get("certificate.id"), it.id().toString()));
        facts.add(new Count("SHA-256", it.sha256()));
        List<Count> rows = it.rows().entrySet().stream().map(row -> new Count(row.getKey(), row.getValue().toString())).toList();
        CertificateView view = new CertificateView(it.name(), t.get("certificate.deleted", words.moment(it.erased())), path(it), facts, rows, faults,
                request.csrfToken());
        return Response.page(it.name(), LeavingSite.TENANTS, Pages.fill("certificate", request.locale(), view));
    }

    private static ExportWords words(Request request) {
        return new ExportWords(request.locale(), request.caller().tenant().zone());
    }

    private static UUID id(Request request) {
        return request.pathId("certificate");
    }

    private static String path(ErasureCertificate it) {
        return LeavingSite.CERTIFICATES + "/" + it.id();
    }

    private Caller operator(Request request) {
        access.require(request.caller(), Permission.SYSTEM_OPERATE);
        return request.caller();
    }
}

package org.trivsel.platform.leaving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Limit;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.ErasureCertificate;
import org.trivsel.tenant.TenantErasure;
import org.trivsel.web.Ids;

/** Certificates of deleted tenants. Operators only. */
@Component(service = CertificatesResource.class)
@JakartarsResource
@JakartarsName("certificates")
@JakartarsApplicationBase("/certificates")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CertificatesResource {

    private final Access access;
    private final TenantErasure erasure;

    @Activate
    public CertificatesResource(@Reference Access access, @Reference TenantErasure erasure) {
        this.access = access;
        this.erasure = erasure;
    }

    @GET
    public Listed list(@Context HttpServletRequest request, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = Limit.of(limit);
        List<ErasureCertificate> found = erasure.certificates(operator(request), cursor(cursor), most + 1);
        List<ErasureCertificate> page = found.size() > most ? found.subList(0, most) : found;
        return new Listed(page.stream().map(ShownCertificate::of).toList(), found.size() > most ? page.get(page.size() - 1).id() : null);
    }

    @GET
    @Path("/{certificate}")
    public ShownCertificate get(@Context HttpServletRequest request, @PathParam("certificate") String certificate) {
        Caller operator = operator(request);
        return ShownCertificate.of(erasure.certificate(operator, id(certificate)));
    }

    @GET
    @Path("/{certificate}/check")
    public Checked check(@Context HttpServletRequest request, @PathParam("certificate") String certificate) {
        Caller operator = operator(request);
        List<String> faults = erasure.verify(operator, id(certificate));
        return new Checked(faults.isEmpty(), faults);
    }

    private static @Nullable UUID cursor(@Nullable String cursor) {
        return cursor == null ? null : Ids.read(cursor).orElseThrow(
                () -> new Invalid("cursor", "cursor", "A cursor is what \"next\" of the page before says. Leave it out to begin."));
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(NotFound::new);
    }

    private Caller operator(HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        access.require(caller, Permission.SYSTEM_OPERATE);
        return caller;
    }

    public record Listed(List<ShownCertificate> certificates, @Nullable UUID next) {
    }

    /** @param faults all that is wrong; empty when it holds */
    public record Checked(boolean holds, List<String> faults) {
    }
}

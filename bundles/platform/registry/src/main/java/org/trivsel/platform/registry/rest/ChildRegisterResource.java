package org.trivsel.platform.registry.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.Revision;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.ChildRegister;
import org.trivsel.registry.CustodyEntry;

/** The register kept by hand. Every change answers with the record as it then stands. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildRegisterResource {
    private static final String PATCHES = "application/merge-patch+json";

    private final ChildRegister register;

    ChildRegisterResource(ChildRegister register) {
        this.register = register;
    }

    @GET
    @Path("/{child}/record")
    public Response record(@Context HttpServletRequest request, @PathParam("child") ChildId child) {
        return tagged(Response.ok(), register.record(caller(request), child));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context HttpServletRequest request, ChildBodies.@Nullable NewChild body) {
        ChildBodies.NewChild child = ChildBodies.there(body);
        ChildRecord made = register.create(caller(request), child.entry(), child.unit(), child.from());
        // Resolved by the host against the base of the application.
        return tagged(Response.created(URI.create(made.id().toString())), made);
    }

    @PATCH
    @Path("/{child}")
    @Consumes({MediaType.APPLICATION_JSON, PATCHES})
    public Response change(@Context HttpServletRequest request, @PathParam("child") ChildId child,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ChildBodies.@Nullable ChildChange body) {
        Caller caller = caller(request);
        ChildBodies.ChildChange change = ChildBodies.there(body).checked();
        return of(ifMatch, revision -> register.change(caller, child, revision, change.over(register.record(caller, child))));
    }

    @POST
    @Path("/{child}/enrolments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enrol(@Context HttpServletRequest request, @PathParam("child") ChildId child, ChildBodies.@Nullable NewEnrolment body) {
        ChildBodies.NewEnrolment begun = ChildBodies.there(body);
        return shown(Response.status(Response.Status.CREATED),
                register.enrol(caller(request), begun.entry(child), Boolean.TRUE.equals(begun.alongside())));
    }

    @PATCH
    @Path("/{child}/enrolments/{enrolment}")
    @Consumes({MediaType.APPLICATION_JSON, PATCHES})
    public Response end(@Context HttpServletRequest request, @PathParam("child") ChildId child, @PathParam("enrolment") UUID enrolment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ChildBodies.@Nullable End body) {
        LocalDate last = ChildBodies.there(body).last();
        return of(ifMatch, revision -> register.endEnrolment(caller(request), child, enrolment, revision, last));
    }

    @POST
    @Path("/{child}/enrolments/{enrolment}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(@Context HttpServletRequest request, @PathParam("child") ChildId child, @PathParam("enrolment") UUID enrolment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ChildBodies.@Nullable Move body) {
        ChildBodies.Move move = ChildBodies.there(body).checked();
        return of(ifMatch, revision -> register.move(caller(request), child, enrolment, revision, move.unit(), move.from()));
    }

    @POST
    @Path("/{child}/custody-holders")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addCustody(@Context HttpServletRequest request, @PathParam("child") ChildId child, ChildBodies.@Nullable NewCustody body) {
        CustodyEntry custody = ChildBodies.there(body).entry(child);
        return shown(Response.status(Response.Status.CREATED), register.addCustody(caller(request), custody));
    }

    @PATCH
    @Path("/{child}/custody-holders/{custody}")
    @Consumes({MediaType.APPLICATION_JSON, PATCHES})
    public Response changeCustody(@Context HttpServletRequest request, @PathParam("child") ChildId child, @PathParam("custody") UUID custody,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ChildBodies.@Nullable CustodyChange body) {
        ChildBodies.CustodyChange change = ChildBodies.there(body).checked();
        return of(ifMatch, revision -> register.changeCustody(caller(request), child, custody, revision, change.name(), change.protectedAddress()));
    }

    @POST
    @Path("/{child}/custody-holders/{custody}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response endCustody(@Context HttpServletRequest request, @PathParam("child") ChildId child, @PathParam("custody") UUID custody,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ChildBodies.@Nullable End body) {
        LocalDate last = ChildBodies.there(body).last();
        return of(ifMatch, revision -> register.endCustody(caller(request), child, custody, revision, last));
    }

    private static Response of(@Nullable String ifMatch, IntFunction<ChildRecord> change) {
        return shown(Response.ok(), change.apply(Revision.seen(ifMatch)));
    }

    private static Response tagged(Response.ResponseBuilder response, ChildRecord record) {
        return shown(response.header(HttpHeaders.ETAG, '"' + String.valueOf(record.state().revision()) + '"'), record);
    }

    private static Response shown(Response.ResponseBuilder response, ChildRecord record) {
        return response.entity(ShownRecord.of(record)).build();
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }
}

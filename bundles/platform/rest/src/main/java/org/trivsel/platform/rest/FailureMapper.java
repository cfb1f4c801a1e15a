package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;

/**
 * Carries what a resource threw out of CXF unchanged, so that the transaction round the call sees it and rolls back. Words are found for it
 * by the servlet.
 */
final class FailureMapper implements ExceptionMapper<Throwable> {
    private static final String FAILURE = "org.trivsel.rest.failure";

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Message message = PhaseInterceptorChain.getCurrentMessage();
        request(message).setAttribute(FAILURE, failure);
        return Response.status(Answers.to(failure).status()).build();
    }

    private static HttpServletRequest request(Message message) {
        return (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
    }

    static @Nullable Throwable failureOf(HttpServletRequest request) {
        return (Throwable) request.getAttribute(FAILURE);
    }
}

package org.trivsel.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.problem.Problem;
import org.trivsel.problem.TooMany;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.problem.Unavailable;

/** The one place where an exception becomes a status and words. */
final class Answers {
    private Answers() {
    }

    static Answer to(Throwable failure) {
        if (failure instanceof Problem problem) {
            return toProblem(problem);
        }
        BodyTooLarge tooLarge = BodyTooLarge.in(failure);
        if (tooLarge != null) {
            return new Answer(413, "too-large", tooLarge.getMessage());
        }
        if (failure instanceof BodyTooSlow) {
            return new Answer(408, "too-slow", failure.getMessage());
        }
        if (failure instanceof JsonProcessingException json) {
            return toProblem(new Invalid(List.of(JsonFaults.describe(json))));
        }
        if (failure instanceof WebApplicationException web) {
            return toProtocol(web);
        }
        return new Answer(500, "internal", "Something went wrong here. It has been noted.");
    }

    private static Answer toProblem(Problem problem) {
        Answer answer = new Answer(problem.status(), problem.code(), problem.getMessage());
        if (problem instanceof Invalid invalid) {
            return answer.with(invalid.faults());
        } else if (problem instanceof Outdated outdated) {
            return answer.withMembers(outdated.detail());
        } else if (problem instanceof TooMany tooMany) {
            return answer.after(tooMany.retryAfter());
        } else if (problem instanceof Unauthenticated) {
            return answer.with("WWW-Authenticate", "Bearer");
        }
        return problem instanceof Unavailable unavailable ? answer.after(unavailable.retryAfter()) : answer;
    }

    private static Answer toProtocol(WebApplicationException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Problem || cause instanceof JsonProcessingException || BodyTooLarge.in(failure) != null) {
            return to(cause);
        }
        Response response = failure.getResponse();
        return switch (response.getStatus()) {
            case 404 -> to(new NotFound());
            case 405 -> notAllowed(response);
            case 406 -> new Answer(406, "not-acceptable", "This cannot be had in a form that the Accept header allows.");
            case 413 -> new Answer(413, "too-large", "What was sent is too large.");
            case 415 -> new Answer(415, "unsupported-media-type", "The body must be of a kind that is taken here, such as application/json.");
            default -> response.getStatus() < 500
                    ? new Answer(response.getStatus(), "invalid", "The request cannot be used.")
                            .with(List.of(new Fault("request", "invalid", "The request cannot be used.")))
                    : new Answer(500, "internal", "Something went wrong here. It has been noted.");
        };
    }

    private static Answer notAllowed(Response response) {
        Answer answer = new Answer(405, "method-not-allowed", "This method cannot be used here.");
        String allow = response.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer : answer.with(HttpHeaders.ALLOW, allow);
    }
}

package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.tool.Tool;
import org.trivsel.watch.Watch;

/** All REST calls: finds the application, goes through the edge, and turns what goes wrong into problem documents. */
final class RestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestServlet.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 48;
    private static final String STAY = Watch.Stay.class.getName();

    private final transient Routes routes;
    private final transient Surroundings surroundings;
    private final transient Bodies bodies;
    private final transient Room room;
    private final transient ProblemWriter problems;
    private final transient Semaphore waiting = new Semaphore(MOST_WAITING);

    RestServlet(Routes routes, Surroundings surroundings, Bodies bodies, Room room, ProblemWriter problems) {
        this.routes = routes;
        this.surroundings = surroundings;
        this.bodies = bodies;
        this.room = room;
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("PMD.AvoidCatchingThrowable") // the edge of the REST side: whatever went wrong is answered, in our words
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long began = System.nanoTime();
        HeldResponse held = new HeldResponse(response);
        String id = RequestId.of(request);
        held.setHeader(RequestId.HEADER, id);
        held.setHeader("Cache-Control", "no-store");
        held.setHeader("X-Content-Type-Options", "nosniff");
        try {
            receive(request, held);
        } catch (Throwable failure) { // the edge: whatever a tool throws becomes an answer without a stack trace
            refuse(CallFailed.unwrap(failure), id, held);
        }
        held.release();
        surroundings.measure((String) request.getAttribute(RequestEdge.TOOL), (String) request.getAttribute(RequestEdge.VERSION), held.getStatus(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private void refuse(Throwable failure, String id, HeldResponse held) throws IOException {
        Answer answer = Answers.to(failure);
        if (failure instanceof EOFException) {
            LOG.debug("The sender of request {} went away", id, failure);
        } else if (answer.status() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("Request {} failed", id, failure);
        }
        held.resetBuffer();
        problems.write(answer, id, held);
    }

    private void receive(HttpServletRequest request, HeldResponse held) throws IOException {
        HttpServletRequest received = bodies.receive(request, it -> edge().isKnown(it));
        try {
            serve(received, held);
        } finally {
            if (received instanceof FilesRequest files) {
                files.discard();
            }
        }
    }

    private void serve(HttpServletRequest request, HeldResponse held) throws IOException {
        Route route = route(request);
        Publication publication = route == null ? null : enter(route);
        if (publication == null) {
            sayWhyNot(request, held);
            throw new NotFound();
        }
        try (Watch.Stay stay = surroundings.enter(publication.tool())) {
            if (publication.tool() == null) {
                sayWhyNot(request, held);
            }
            request.setAttribute(STAY, stay);
            room.enter();
            try {
                call(route, publication, request, held);
            } finally {
                room.leave();
            }
        } finally {
            publication.gate().leave();
        }
    }

    private void call(Route route, Publication publication, HttpServletRequest request, HeldResponse held) throws IOException {
        RequestEdge edge = edge();
        request.setAttribute(RequestEdge.OPEN, publication.open() ? Boolean.TRUE : null);
        request.setAttribute(RequestEdge.TOKEN, publication.looksAtTheTokenItself() ? Boolean.TRUE : null);
        request.setAttribute(RequestEdge.TOOL, publication.tool());
        edge.around(request, held, () -> serve(route, publication, request, held));
    }

    /** By what was entered, or when another version of the tool is meant for the caller, by that one. */
    private void serve(Route route, Publication entered, HttpServletRequest request, HeldResponse held) throws IOException {
        Tool meant = meant(entered, request);
        if (meant == null || meant.version().equals(entered.version())) {
            invoke(entered, meant, request, held);
            return;
        }
        Surroundings.requireWorking(meant);
        Publication publication = route.enterNow(meant.version());
        if (publication == null) {
            throw meant.state() == Tool.State.READY ? new NotFound() : updating();
        }
        try {
            invoke(publication, meant, request, held);
        } finally {
            publication.gate().leave();
        }
    }

    /** For strangers what was entered. Null for the platform's own, and while the state of tools is not known. */
    private @Nullable Tool meant(Publication entered, HttpServletRequest request) {
        String tool = entered.tool();
        if (tool == null) {
            return null;
        }
        return request.getAttribute(Caller.class.getName()) instanceof Caller caller
                ? surroundings.answering(caller, tool) : surroundings.answering(tool, entered.version());
    }

    private RequestEdge edge() {
        RequestEdge edge = surroundings.edge();
        if (edge == null) {
            throw new Unavailable("starting", "The system is not ready yet. Try again in a moment.", SOON, null);
        }
        return edge;
    }

    /** Nothing of a tool answers there. Those who have the tool that would, and whose version is set apart, are told so; nobody else. */
    private void sayWhyNot(HttpServletRequest request, HeldResponse held) throws IOException {
        String asked = String.valueOf(request.getPathInfo());
        List<String> path = asked.contains("tools") ? Base.split(asked) : List.of();
        if (path.size() < 2 || !path.get(0).equals("tools") || !surroundings.isApart(path.get(1))) {
            return;
        }
        request.setAttribute(RequestEdge.TOOL, path.get(1));
        edge().around(request, held, () -> {
            if (request.getAttribute(Caller.class.getName()) instanceof Caller caller) {
                Surroundings.requireWorking(surroundings.answering(caller, path.get(1)));
            }
        });
    }

    private @Nullable Route route(HttpServletRequest request) {
        String path = request.getPathInfo();
        return routes.find(path == null ? "/" : path);
    }

    private @Nullable Publication enter(Route route) {
        Publication publication = route.enterNow();
        if (publication == null) {
            publication = enterPatiently(route);
        }
        return publication;
    }

    /** Only so many may wait: the threads belong to the other applications too. */
    private @Nullable Publication enterPatiently(Route route) {
        if (!waiting.tryAcquire()) {
            throw updating();
        }
        try {
            return route.enterPatiently();
        } finally {
            waiting.release();
        }
    }

    private static Unavailable updating() {
        return new Unavailable("updating", "This is being updated. Try again in a moment.", SOON, null);
    }

    private void invoke(Publication publication, @Nullable Tool tool, HttpServletRequest request, HeldResponse held) throws IOException {
        Surroundings.requireWorking(tool);
        request.setAttribute(RequestEdge.VERSION, tool == null ? null : tool.version());
        if (tool == null || !(request.getAttribute(STAY) instanceof Watch.Stay stay)) {
            invoke(publication, request, held);
            return;
        }
        stay.isOf(tool, request.getAttribute(Caller.class.getName()) instanceof Caller caller ? caller.tenant().key().value() : "");
        try {
            invoke(publication, request, held);
        } catch (IOException | RuntimeException | Error e) {
            Throwable failure = CallFailed.unwrap(e);
            if (Answers.to(failure).status() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && !(failure instanceof EOFException)) {
                stay.failed(failure);
            }
            throw e;
        }
    }

    private void invoke(Publication publication, HttpServletRequest request, HeldResponse held) throws IOException {
        publication.endpoint().invoke(getServletConfig(), request, held);
        Throwable failure = FailureMapper.failureOf(request);
        if (failure != null) {
            CallFailed.rethrow(failure);
        }
        if (held.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            throw new IllegalStateException("The answer could not be written");
        }
    }
}

package org.trivsel.platform.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.access.Sessions;
import org.trivsel.platform.web.guard.CsrfToken;
import org.trivsel.platform.web.site.SiteDesk;
import org.trivsel.platform.web.site.SiteFailed;
import org.trivsel.platform.web.site.Visit;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.PasswordNeeded;
import org.trivsel.problem.Problem;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.problem.Unavailable;
import org.trivsel.tool.Tool;
import org.trivsel.watch.Watch;

/** The way of one request: who, may it, which Site, in one transaction, and an answer whatever happens. Safe for use by many threads. */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final Set<String> OF_OTHERS = Set.of("api", "health", "metrics", "assets", "favicon.ico");
    private static final String TOOLS = "tools";
    private static final int MOST_WAITING = 96;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Floor floor;
    private final SiteDesk desk;
    private final Supplier<Sessions> sessions;
    private final Renderer renderer;
    private final TroubleDesk troubles;
    private final Doors doors;

    Reception(Floor floor, Supplier<Sessions> sessions, Framer framer) {
        this.floor = floor;
        this.desk = floor.desk();
        this.sessions = sessions;
        this.renderer = new Renderer(framer);
        this.troubles = new TroubleDesk(framer);
        this.doors = new Doors(sessions, framer);
    }

    /**
     * Waits outside until a Site that is being replaced is back, so that those who wait take nobody else's turn. Strangers do not wait, and
     * not more than the server has threads to spare.
     */
    void settle(Incoming incoming) {
        if (incoming.cookies().session().isPresent() && waiting.tryAcquire()) {
            try {
                desk.settle(incoming.method(), incoming.segments());
            } finally {
                waiting.release();
            }
        }
    }

    /** Whether the session is there that the browser names: a cookie that looks like one is anybody's. Holds nothing afterwards. */
    boolean isSignedIn(Incoming incoming) {
        String token = incoming.cookies().session().orElse(null);
        try {
            return token != null && sessions.get().as(token, Sessions.Kind.PAGES, incoming.origin(), caller -> true);
        } catch (Unauthenticated | PasswordNeeded e) {
            return false;
        }
    }

    /** Room in the tool that the request goes to, if it goes to one. Before anything else that others need. @throws Unavailable when there is none */
    Watch.Stay enter(Incoming incoming) {
        return floor.enter(toolId(incoming));
    }

    /** @param stay the request's in its tool; it is told how it goes there */
    Answer answer(Incoming incoming, Watch.Stay stay) {
        if (!incoming.segments().isEmpty() && OF_OTHERS.contains(incoming.segments().get(0))) {
            return Answer.empty(404);
        }
        try {
            return admit(incoming, stay);
        } catch (Problem problem) {
            return trouble(Trouble.of(problem, null), incoming, null);
        }
    }

    /** For what could not even be read, or there was no room for. */
    Answer trouble(Trouble trouble, Incoming incoming, @Nullable PageRequest request) {
        return troubles.answer(trouble, incoming, request);
    }

    private Answer admit(Incoming incoming, Watch.Stay stay) {
        boolean ours = CsrfGate.isOurs(incoming) && (!incoming.path().equals(PasswordPage.PATH) || CsrfGate.carriesSession(incoming));
        if (incoming.isPost() && !ours) {
            return trouble(Trouble.oldPage(), incoming, null);
        }
        return doors.answer(incoming).orElseGet(() -> inSession(incoming, stay));
    }

    private Answer inSession(Incoming incoming, Watch.Stay stay) {
        String token = incoming.cookies().session().orElse(null);
        if (token == null) {
            return needed(incoming);
        }
        if (incoming.isPost() && !CsrfGate.carriesSession(incoming)) {
            return trouble(Trouble.oldPage(), incoming, null);
        }
        long start = System.nanoTime();
        Answer answer = attempt(incoming, token, stay, true);
        while (answer == null) {
            desk.pause();
            answer = attempt(incoming, token, stay, System.nanoTime() - start < desk.repeatable());
        }
        return answer;
    }

    private Answer needed(Incoming incoming) {
        return incoming.isByScript() ? trouble(Trouble.unauthenticated(), incoming, null) : doors.needed(incoming);
    }

    /** Null when the Site went away underneath and its successor should be asked. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: whatever a Site does, people get a page and the log has the cause
    private @Nullable Answer attempt(Incoming incoming, String token, Watch.Stay stay, boolean mayRepeat) {
        AtomicReference<@Nullable PageRequest> seen = new AtomicReference<>();
        try (Visit visit = desk.visit()) {
            Visit.Candidates candidates = visit.find(incoming.method(), incoming.segments());
            AtomicReference<Visit.@Nullable Found> chosen = new AtomicReference<>(candidates.any());
            try {
                return inTransaction(incoming, token, caller -> {
                    Tool tool = tool(incoming, caller);
                    if (tool != null) {
                        stay.isOf(tool, caller.tenant().key().value());
                    }
                    Visit.Found found = candidates.of(tool);
                    chosen.set(found);
                    PageRequest request = request(incoming, caller, found, token);
                    seen.set(request);
                    return handle(request, tool, found);
                });
            } catch (Unauthenticated e) {
                return needed(incoming);
            } catch (PasswordNeeded e) {
                return incoming.isByScript() && !incoming.wantsFragment() ? trouble(Trouble.of(e, null), incoming, null) : Doors.passwordNeeded(incoming);
            } catch (Problem problem) {
                Trouble trouble = Trouble.of(problem, toolTitle(incoming, seen.get()));
                boolean repeat = mayRepeat && trouble.mayPass() && isGoing(visit, chosen.get(), incoming, seen.get());
                return repeat ? null : trouble(trouble, incoming, seen.get());
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
                Visit.Found found = chosen.get();
                stay.failed(e);
                LOG.error("Request {} failed at {}", incoming.id(), found == null ? "no route" : found.route().pattern(), e);
                return trouble(Trouble.broken(), incoming, seen.get());
            }
        }
    }

    /** In a fresh one whenever a Site has failed: its mistake may have spoilt the transaction for all others. The visit leaves it out then. */
    private Answer inTransaction(Incoming incoming, String token, Function<Caller, Answer> work) {
        while (true) {
            try {
                return sessions.get().as(token, Sessions.Kind.PAGES, incoming.origin(), work);
            } catch (SiteFailed failed) {
                LOG.debug("Request {} is answered again without a Site that failed", incoming.id(), failed);
            }
        }
    }

    /** A Site on its way out may already lack what it needs; its successor will have it. */
    private boolean isGoing(Visit visit, Visit.@Nullable Found chosen, Incoming incoming, @Nullable PageRequest request) {
        Tool tool = request == null ? null : tool(incoming, request.caller());
        if (chosen == null) {
            return tool != null && desk.isExpected(tool);
        }
        boolean changes = tool != null && (tool.state() == Tool.State.STOPPED || tool.state() == Tool.State.STARTING);
        return visit.isLosing(chosen.presence()) || changes;
    }

    private static PageRequest request(Incoming incoming, Caller caller, Visit.@Nullable Found found, String token) {
        Locale locale = Framer.locale(incoming, caller);
        return new PageRequest(incoming, caller.speaking(locale), locale, found == null ? Map.of() : found.parameters(), CsrfToken.of(token));
    }

    private Answer handle(PageRequest request, @Nullable Tool tool, Visit.@Nullable Found found) {
        if (toolId(request.incoming()) != null) {
            requireUsable(tool);
        }
        if (found == null) {
            throw missing(request.incoming());
        }
        return renderer.render(found.route().handler().handle(request), request);
    }

    /** The Site is entered and cannot go; what is left to ask is whether the tenant has the tool and whether it works. */
    private static void requireUsable(@Nullable Tool tool) {
        if (tool == null) {
            throw new NotFound();
        }
        if (tool.state() == Tool.State.APART) {
            throw new Unavailable("tool-set-apart", "The tool has been set apart for now.", Duration.ofMinutes(5), null);
        }
        if (tool.state() == Tool.State.FAILED || tool.state() == Tool.State.STARTING) {
            throw new Unavailable("tool-paused", "The tool cannot be used right now.", Duration.ofSeconds(30), null);
        }
    }

    private Problem missing(Incoming incoming) {
        return desk.isMissed(incoming.segments())
                ? new Unavailable("updating", "This part of the platform is being updated.", Duration.ofSeconds(5), null)
                : new NotFound();
    }

    @Nullable String toolTitle(Incoming incoming) {
        return toolTitle(incoming, null);
    }

    private @Nullable String toolTitle(Incoming incoming, @Nullable PageRequest request) {
        String id = toolId(incoming);
        Tool tool = id == null ? null : floor.find(id);
        return tool == null ? null : tool.title(request == null ? Framer.locale(incoming) : request.locale());
    }

    /** The version of the tool that answers for the caller; null for the platform's own pages, or when there is none. */
    private @Nullable Tool tool(Incoming incoming, Caller caller) {
        String id = toolId(incoming);
        return id == null ? null : floor.of(caller, id);
    }

    private static @Nullable String toolId(Incoming incoming) {
        return incoming.segments().size() >= 2 && incoming.segments().get(0).equals(TOOLS) ? incoming.segments().get(1) : null;
    }
}

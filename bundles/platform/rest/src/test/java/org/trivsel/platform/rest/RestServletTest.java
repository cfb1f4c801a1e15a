package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.access.Scope;
import org.trivsel.access.Session;
import org.trivsel.access.Sessions;
import org.trivsel.problem.Unauthenticated;

class RestServletTest {
    private final List<String> order = new ArrayList<>();
    private final RestServlet servlet = servlet(new SessionEdge(new NotedSessions(), (tx, caller, event) -> { }));

    @Test
    void filesAreReadAfterTheCallerIsKnownAndBeforeTheTransactionOfTheCallBegins() throws IOException {
        send("Bearer good");
        assertEquals(List.of("begin", "end", "files read", "begin", "end", "files deleted"), order);
    }

    @Test
    void filesOfStrangersAreNotRead() throws IOException {
        send("Bearer forged");
        assertEquals(List.of("begin", "begin"), order);
    }

    private void send(String authorization) throws IOException {
        HttpServletRequest request = new FakeRequest().path("/imports").header("Authorization", authorization).files(() -> {
            order.add("files read");
            return List.of(FakeRequest.part(() -> order.add("files deleted")));
        }).build();
        servlet.service(request, FakeRequest.response());
    }

    /** Up to the call itself, which needs a container. */
    private static RestServlet servlet(RequestEdge real) {
        Surroundings surroundings = new Surroundings();
        surroundings.bindEdge(new RequestEdge() {
            @Override
            public boolean isKnown(HttpServletRequest request) {
                return real.isKnown(request);
            }

            @Override
            public void around(HttpServletRequest request, HttpServletResponse response, Call call) throws IOException {
                real.around(request, response, () -> { });
            }
        });
        Routes routes = new Routes(Patience.USUAL);
        routes.add(Base.of("/imports"), FakeReference.publication(1, 0, "org.trivsel.roster"));
        return new RestServlet(routes, surroundings, new Bodies(1024, 4096), new Room(1, Duration.ZERO), new ProblemWriter(StrictJson.mapper()));
    }

    /** Notes when a transaction is open. */
    private final class NotedSessions implements Sessions {
        @Override
        public Session open(Kind kind, org.trivsel.tenant.TenantKey tenant, String username, String password, java.util.Set<Scope> scopes, Origin origin) {
            throw new IllegalStateException("Nobody signs in here");
        }

        @Override
        public <T> T as(String token, Kind kind, Origin origin, java.util.function.Function<Caller, T> work) {
            order.add("begin");
            if (!token.equals("good")) {
                throw new Unauthenticated();
            }
            T result = work.apply(People.anna(origin));
            order.add("end");
            return result;
        }

        @Override
        public void changePassword(Kind kind, String token, String current, String next, Origin origin) {
            throw new IllegalStateException("Nobody chooses a password here");
        }

        @Override
        public void close(String token) {
            throw new IllegalStateException("Nobody signs out here");
        }
    }
}

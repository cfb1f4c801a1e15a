package org.trivsel.platform.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletMultipart;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Sessions;
import org.trivsel.platform.web.asset.Assets;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Units;
import org.trivsel.tenant.TenantId;
import org.trivsel.trust.Sandboxes;
import org.trivsel.watch.Watch;

/** All pages: the one servlet for whatever no other servlet has a longer pattern for. */
@Component(service = Servlet.class, configurationPid = WebConfig.PID)
@Designate(ocd = WebConfig.class)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletMultipart(fileSizeThreshold = 65_536, maxFileSize = 52_428_800, maxRequestSize = 54_525_952)
public final class Front extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final transient IncomingReader reader;
    private final transient Turnstile turnstile;
    private final transient Reception reception;
    private transient volatile @Nullable Sessions sessions;
    private transient volatile @Nullable Units units;
    private transient volatile @Nullable Sandboxes sandboxes;

    @Activate
    public Front(@Reference Floor floor, WebConfig config) {
        this(floor, Assets.load(), new IncomingReader(config.trust_forwarded()), new Turnstile(config.concurrent_requests(), config.turn_millis()),
                split(config.demo_tenants()));
    }

    /** Configuration files may say several in one line. */
    private static Set<String> split(String... lists) {
        return Arrays.stream(lists).flatMap(list -> Arrays.stream(list.split("[,\\s]+"))).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
    }

    Front(Floor floor, Assets assets, IncomingReader reader, Turnstile turnstile, Set<String> demoTenants) {
        this.reader = reader;
        this.turnstile = turnstile;
        UnitNames names = new UnitNames(() -> units, System::nanoTime);
        this.reception = new Reception(floor, this::sessions, new Framer(floor.contributions(), assets, names, demoTenants, this::isSandbox));
    }

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    void bindSessions(Sessions found) {
        sessions = found;
    }

    void unbindSessions(Sessions gone) {
        if (gone.equals(sessions)) {
            sessions = null;
        }
    }

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    void bindUnits(Units found) {
        units = found;
    }

    void unbindUnits(Units gone) {
        if (gone.equals(units)) {
            units = null;
        }
    }

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    void bindSandboxes(Sandboxes found) {
        sandboxes = found;
    }

    void unbindSandboxes(Sandboxes gone) {
        if (gone.equals(sandboxes)) {
            sandboxes = null;
        }
    }

    private boolean isSandbox(TenantId tenant) {
        Sandboxes known = sandboxes;
        return known != null && known.contains(tenant);
    }

    private Sessions sessions() {
        Sessions found = sessions;
        if (found == null) {
            throw new Unavailable("starting", "The system is not ready yet.", SOON, null);
        }
        return found;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Incoming incoming = reader.read(request, reception::isSignedIn);
        Answer answer = incoming.trouble() != null ? reception.trouble(incoming.trouble(), incoming, null) : inTurn(incoming);
        discard(incoming);
        send(answer, incoming, response, !request.getMethod().equals("HEAD"));
    }

    private Answer inTurn(Incoming incoming) {
        reception.settle(incoming);
        try (Watch.Stay stay = reception.enter(incoming)) {
            return inTurn(incoming, stay);
        } catch (Unavailable stuck) {
            return reception.trouble(Trouble.of(stuck, reception.toolTitle(incoming)), incoming, null);
        }
    }

    private Answer inTurn(Incoming incoming, Watch.Stay stay) {
        if (!turnstile.enter()) {
            return reception.trouble(Trouble.busy(), incoming, null);
        }
        try {
            return reception.answer(incoming, stay);
        } finally {
            turnstile.leave();
        }
    }

    private static void send(Answer answer, Incoming incoming, HttpServletResponse response, boolean whole) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("X-Request-Id", incoming.id());
        answer.headers().forEach(header -> {
            if (header.getKey().equals("Set-Cookie")) {
                response.addHeader(header.getKey(), header.getValue());
            } else {
                response.setHeader(header.getKey(), header.getValue());
            }
        });
        if (answer.type() != null) {
            response.setContentType(answer.type());
        }
        response.setContentLength(answer.bytes().length);
        if (whole) {
            response.getOutputStream().write(answer.bytes());
        }
    }

    private static void discard(Incoming incoming) {
        for (Upload upload : incoming.body().uploads()) {
            try {
                upload.discard();
            } catch (IOException e) {
                LOG.warn("An uploaded file of request {} stays on the disk until the server's own clean-up", incoming.id(), e);
            }
        }
    }
}

package org.trivsel.platform.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.notice.MailSetup;
import org.trivsel.notice.Notices;
import org.trivsel.notice.QueuedNotice;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Limit;
import org.trivsel.web.Ids;

/** Notices by mail and how far they are. Operators only. */
@Component(service = NoticesResource.class)
@JakartarsResource
@JakartarsName("notices")
@JakartarsApplicationBase("/notices")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class NoticesResource {

    private final Notices notices;

    @Activate
    public NoticesResource(@Reference Notices notices) {
        this.notices = notices;
    }

    @GET
    public Listed list(@Context HttpServletRequest request, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Caller operator = (Caller) request.getAttribute(Caller.class.getName());
        MailSetup setup = notices.setup(operator);
        int most = Limit.of(limit);
        List<QueuedNotice> found = notices.list(operator, cursor(cursor), most + 1);
        List<QueuedNotice> page = found.size() > most ? found.subList(0, most) : found;
        return new Listed(word(setup.condition()), setup.fault(), page.stream().map(Shown::of).toList(),
                found.size() > most ? page.get(page.size() - 1).id() : null);
    }

    private static @Nullable UUID cursor(@Nullable String cursor) {
        return cursor == null ? null : Ids.read(cursor).orElseThrow(
                () -> new Invalid("cursor", "cursor", "A cursor is what \"next\" of the page before says. Leave it out to begin."));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public record Listed(String mail, @Nullable String fault, List<Shown> notices, @Nullable UUID next) {
    }

    /** A notice as programs see it. */
    public record Shown(UUID id, @Nullable String tenant, String to, String language, String template, String subject, String state, Instant queued, int attempts,
            @Nullable Instant nextAttempt, @Nullable Instant ended, @Nullable String failure) {
        static Shown of(QueuedNotice it) {
            return new Shown(it.id(), it.tenant(), it.to(), it.language().toLanguageTag(), it.template(), it.subject(), word(it.state()), it.queued(), it.attempts(),
                    it.next(), it.ended(), it.failure());
        }
    }
}

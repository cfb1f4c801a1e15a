package org.trivsel.platform.information.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.information.Channel;
import org.trivsel.information.Information;
import org.trivsel.information.Telling;
import org.trivsel.information.Told;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.ChildId;

/** What custody holders of a child were told. */
@Component(service = InformedResource.class)
@JakartarsResource
@JakartarsName("informed")
@JakartarsApplicationBase("/children/{child}/informed")
@Path("/{child}/informed")
@Produces(MediaType.APPLICATION_JSON)
public final class InformedResource {
    private final Information information;

    @Activate
    public InformedResource(@Reference Information information) {
        this.information = information;
    }

    @GET
    public List<Shown> list(@PathParam("child") ChildId child, @Context HttpServletRequest request) {
        return information.told(caller(request), child).stream().map(Shown::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(@PathParam("child") ChildId child, @Nullable Entry wish, @Context HttpServletRequest request) {
        if (wish == null) {
            throw new Invalid("", "body-missing", "Send a JSON object.");
        }
        UUID wrong = wish.withdraws();
        Told told = wrong == null ? information.tell(caller(request), List.of(telling(child, wish))).get(0)
                : information.withdraw(caller(request), child, wrong, wish.reason() == null ? "" : wish.reason());
        return Response.status(Response.Status.CREATED).entity(Shown.of(told)).build();
    }

    private static Telling telling(ChildId child, Entry wish) {
        UUID holder = wish.holder();
        LocalDate day = wish.day();
        String letter = wish.letter();
        if (holder == null || day == null || letter == null) {
            throw new Invalid(holder == null ? "holder" : day == null ? "day" : "letter", "required", "Say who was told, which letter, and on which day.");
        }
        Channel channel = Stream.of(Channel.values()).filter(one -> word(one).equals(wish.channel())).findFirst()
                .orElseThrow(() -> new Invalid("channel", "channel", "The channel is one of " + Stream.of(Channel.values()).map(InformedResource::word).toList() + "."));
        return new Telling(child, holder, letter, channel, wish.language(), day, wish.reason());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }

    /** @param withdraws an entry that is wrong; then nothing but the reason is read beside it */
    public record Entry(@Nullable UUID holder, @Nullable String letter, @Nullable String channel, @Nullable String language, @Nullable LocalDate day,
            @Nullable String reason, @Nullable UUID withdraws) {
    }

    /** An entry as programs see it. */
    public record Shown(UUID id, UUID holder, @Nullable String holderName, String letter, String version, String channel, @Nullable String language,
            LocalDate day, @Nullable String reason, @Nullable String by, Instant at, @Nullable Withdrawal withdrawal) {
        static Shown of(Told told) {
            Told.Withdrawal wrong = told.withdrawal();
            return new Shown(told.id(), told.holder(), told.holderName(), told.letter(), told.version(), word(told.channel()), told.language(), told.day(),
                    told.reason(), told.by(), told.at(), wrong == null ? null : new Withdrawal(wrong.reason(), wrong.by(), wrong.at()));
        }
    }

    /** That an entry is wrong. */
    public record Withdrawal(String reason, @Nullable String by, Instant at) {
    }
}

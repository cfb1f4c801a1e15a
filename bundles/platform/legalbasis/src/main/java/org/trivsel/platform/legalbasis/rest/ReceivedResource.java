package org.trivsel.platform.legalbasis.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.legalbasis.DisclosedRecord;
import org.trivsel.legalbasis.ReceivedDisclosures;

/** What was disclosed to the caller. */
@Component(service = ReceivedResource.class)
@JakartarsResource
@JakartarsName("disclosed")
@JakartarsApplicationBase("/disclosed")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ReceivedResource {
    private final ReceivedDisclosures disclosures;

    @Activate
    public ReceivedResource(@Reference ReceivedDisclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GET
    public List<Received> list(@Context HttpServletRequest request) {
        Caller caller = DisclosuresResource.caller(request);
        return disclosures.received(caller).stream().map(one -> Received.of(one, caller.today())).toList();
    }

    @GET
    @Path("/{disclosure}")
    public Opened open(@PathParam("disclosure") String disclosure, @Context HttpServletRequest request) {
        Caller caller = DisclosuresResource.caller(request);
        ReceivedDisclosures.Opened opened = disclosures.open(caller, DisclosuresResource.id(disclosure));
        return new Opened(Received.of(opened.received(), caller.today()), opened.records().stream().map(Record::of).toList());
    }

    /** A disclosure to the caller. */
    public record Received(String childName, ShownDisclosure disclosure) {
        static Received of(ReceivedDisclosures.Received it, LocalDate day) {
            return new Received(it.childName(), ShownDisclosure.of(it.disclosure(), day));
        }
    }

    /** What it opens. */
    public record Opened(Received received, List<Record> records) {
    }

    /** @param path of its page, or null */
    public record Record(String kind, LocalDate day, String title, String text, @Nullable String path) {
        static Record of(DisclosedRecord it) {
            return new Record(it.kind(), it.day(), it.title(), it.text(), it.path());
        }
    }
}

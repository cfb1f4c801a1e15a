package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.problem.NotFound;

/** Which calls go past CXF, and with what. That both ways answer alike is tried in the container. */
class DirectTest {
    private static final String ID = "01900000-0000-7000-8000-00000000000a";
    private final Direct direct = Direct.to(application(new Notes()), "/notes", StrictJson.mapper());

    @Test
    void plainCallsAreAnsweredWithWhatTheyBring() throws IOException {
        assertEquals("one " + ID, call(get("/notes/" + ID)));
        assertEquals("words " + ID + " \"7\" {\"ø\":1}", call(patch("/notes/" + ID + "/words").header("If-Match", "\"7\"")));
        assertEquals("words " + ID + " null {\"ø\":1}", call(patch("/notes/" + ID + "/words").header("Accept", "*/*")));
        assertEquals("words " + ID + " null {\"ø\":1}",
                call(patch("/notes/" + ID + "/words").body("application/json; charset=UTF-8", "{\"ø\":1}").header("Accept", "application/json")));
    }

    @Test
    void whatAMethodThrowsAndAMalformedIdComeOutAsTheyAre() {
        assertThrows(NotFound.class, () -> call(get("/notes/x")));
        assertThrows(IllegalStateException.class, () -> call(new FakeRequest().method("DELETE").path("/notes/" + ID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes", "/notes/newest", "/notes/" + ID + "/words/", "/notes//" + ID, "/notes/" + ID + ";v=1", "/notes/" + ID + "%20", "/others/" + ID})
    void pathsThatAreNotPlainOrFitTwiceAreLeftToCxf(String path) {
        assertNull(direct.find(get(path).build()));
    }

    @Test
    void callsThatAskForMoreAreLeftToCxf() {
        assertNotNull(direct.find(get("/notes/" + ID).build()));
        assertNull(direct.find(get("/notes/" + ID).query("_method=DELETE").build()));
        assertNull(direct.find(get("/notes/" + ID).header("X-HTTP-Method-Override", "DELETE").build()));
        assertNull(direct.find(get("/notes/" + ID).header("Accept", "text/csv").build()));
        assertNull(direct.find(get("/notes/" + ID).header("Accept", "*/*", "text/csv").build()));
        assertNull(direct.find(get("/notes/" + ID).body("application/json", "{}").build()));
        assertNull(direct.find(new FakeRequest().method("HEAD").path("/notes/" + ID).build()));
        assertNull(direct.find(patch("/notes/" + ID + "/words").body("text/plain", "x").build()));
        assertNull(direct.find(new FakeRequest().method("PATCH").path("/notes/" + ID + "/words").build()));
    }

    @Test
    void methodsThatNeedMoreAreLeftToCxf() {
        assertNull(direct.find(get("/notes/" + ID + "/parts").build()), "a parameter of the query");
        assertNull(direct.find(get("/notes/" + ID + "/page").build()), "another kind of answer");
        assertNull(direct.find(new FakeRequest().method("POST").path("/notes/" + ID + "/record").body("application/json", "{}").build()), "a body as a record");
    }

    @Test
    void aResourceThatIsNotAllMethodsIsLeftToCxf() {
        assertNull(Direct.to(application(new Injected()), "/notes", StrictJson.mapper()).find(get("/notes/" + ID).build()));
        assertNull(Direct.to(application(new Locating()), "/notes", StrictJson.mapper()).find(get("/notes/" + ID).build()));
        assertNull(Direct.to(application(new Notes(), new Object()), "/notes", StrictJson.mapper()).find(get("/notes/" + ID).build()));
    }

    private Object call(FakeRequest request) throws IOException {
        HttpServletRequest built = request.build();
        PlainMethod found = direct.find(built);
        assertNotNull(found);
        return found.call(built);
    }

    private static FakeRequest get(String path) {
        return new FakeRequest().method("GET").path(path);
    }

    private static FakeRequest patch(String path) {
        return new FakeRequest().method("PATCH").path(path).body("application/json", "{\"ø\":1}");
    }

    private static Application application(Object... resources) {
        return new Application() {
            @Override
            @SuppressWarnings("deprecation")
            public Set<Object> getSingletons() {
                return Set.of(resources);
            }
        };
    }

    /** A record of one value, as ids are. */
    public record NoteId(UUID value) {
    }

    @Path("/")
    @Produces("application/json")
    public static final class Notes {
        @GET
        @Path("/{note}")
        public String one(@Context HttpServletRequest request, @PathParam("note") NoteId id) {
            return "one " + id.value();
        }

        @GET
        @Path("/newest")
        public String newest() {
            return "newest";
        }

        @DELETE
        @Path("/{note}")
        public String delete(@PathParam("note") NoteId id) {
            throw new IllegalStateException("It stays");
        }

        @PATCH
        @Path("/{note}/words")
        @Consumes({"application/json", "application/merge-patch+json"})
        public String words(@PathParam("note") String id, @HeaderParam("If-Match") String match, String body) {
            return "words " + id + " " + match + " " + body;
        }

        @GET
        @Path("/{note}/parts")
        public String parts(@PathParam("note") NoteId id, @QueryParam("q") String q) {
            return q;
        }

        @GET
        @Path("/{note}/page")
        @Produces("text/html")
        public String page(@PathParam("note") NoteId id) {
            return "";
        }

        @POST
        @Path("/{note}/record")
        @Consumes("application/json")
        public String record(@PathParam("note") NoteId id, NoteId body) {
            return "";
        }
    }

    @Path("/")
    @Produces("application/json")
    public static final class Injected {
        @Context
        private HttpServletRequest request;

        @GET
        @Path("/{note}")
        public String one(@PathParam("note") String id) {
            return id + request;
        }
    }

    @Path("/")
    @Produces("application/json")
    public static final class Locating {
        @GET
        @Path("/{note}")
        public String one(@PathParam("note") String id) {
            return id;
        }

        @Path("/{note}/more")
        public Notes more() {
            return new Notes();
        }
    }
}

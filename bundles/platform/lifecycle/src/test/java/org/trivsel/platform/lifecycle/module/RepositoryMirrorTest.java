package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.module.Offer;

/** What a repository has is offered when it is named and whole; nothing is taken from anywhere else. */
class RepositoryMirrorTest {
    private static final String PLACE = "org/sample/notes/";

    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    @TempDir
    private Path folder;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().replaceFirst("^/m2/", "");
            asked.add(path);
            byte[] content = served.get(path);
            if (path.contains("/moved/")) {
                exchange.getResponseHeaders().add("Location", "/m2/" + path.replace("/moved/", "/notes/"));
                exchange.sendResponseHeaders(302, -1);
            } else if (content == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theNewestOfAServerAreOfferedAndOneIsBroughtIn(@TempDir Path storage) throws Exception {
        serve("1.1.0", jar("1.1.0"));
        serve("1.2.0", jar("1.2.0"));
        served.put(PLACE + "maven-metadata.xml", metadata("1.1.0", "1.2.0", "1.3.0-SNAPSHOT", "../../etc", "..", "1.4.0"));
        House.clear();
        try (House house = new House(storage, tool, jar("1.0.0")); Mirror mirror = new Mirror(List.of(address()), "org.sample:notes")) {
            FolderSources sources = house.sources(mirror.mirror);
            List<String> bundles = house.bundles();
            assertEquals(List.of(), sources.offers(house.operator), "nobody has looked yet");
            mirror.look();
            List<Offer> offers = sources.offers(house.operator);
            assertEquals(List.of("1.1.0 true", "1.2.0 true", "null false"), offers.stream().map(offer -> offer.version() + " " + offer.resolves()).toList());
            assertEquals(List.of(address() + PLACE + "1.4.0/notes-1.4.0.jar", "It is not there."), List.of(offers.get(2).file(), offers.get(2).fault()));
            assertEquals("1.2.0", sources.bring(house.operator, offers.get(1).sha256()).version());
            assertEquals(bundles, house.bundles(), "nothing was installed");
            asked.clear();
            mirror.look();
            assertEquals(List.of(PLACE + "maven-metadata.xml", PLACE + "1.4.0/notes-1.4.0.jar"), asked, "a release is fetched once");
        }
    }

    @Test
    void aFolderIsAskedAsAServerIs() throws IOException {
        Path repository = folder.resolve("repository");
        serve("1.1.0", jar("1.1.0"));
        for (Map.Entry<String, byte[]> file : served.entrySet()) {
            Files.createDirectories(repository.resolve(file.getKey()).getParent());
            Files.write(repository.resolve(file.getKey()), file.getValue());
        }
        try (Mirror mirror = new Mirror(List.of(repository.toUri().toString()), "org.sample:notes:1.1.0")) {
            assertEquals(List.of(), mirror.look());
            assertEquals(List.of("notes-1.1.0.jar"), mirror.files());
            assertEquals(List.of(), asked);
        }
    }

    @Test
    void whatIsNotWholeTooLargeOrElsewhereIsNotOffered() throws IOException {
        serve("1.1.0", jar("1.1.0"));
        served.put(PLACE + "1.1.0/notes-1.1.0.jar", jar("1.2.0"));
        served.put(PLACE + "1.2.0/notes-1.2.0.jar", jar("1.2.0"));
        serve("1.3.0", new byte[House.LARGEST + 1]);
        serve("1.4.0", jar("1.4.0"));
        List<String> wanted = List.of("org.sample:notes:1.1.0", "org.sample:notes:1.2.0", "org.sample:notes:1.3.0", "org.sample:moved:1.4.0");
        try (Mirror mirror = new Mirror(List.of(address()), wanted.toArray(String[]::new))) {
            List<String> faults = mirror.look();
            assertEquals(4, faults.size(), faults::toString);
            assertTrue(faults.get(0).contains("not what its .sha256 says") && faults.get(1).contains("no .sha256, .sha512 or .sha1")
                    && faults.get(2).contains("larger than") && faults.get(3).contains("302"), faults::toString);
            assertEquals(List.of(), mirror.files());
            assertTrue(asked.stream().noneMatch(path -> path.contains("notes-1.4.0")), "nobody is followed");
        }
    }

    @Test
    void nobodyIsAskedForAnythingThatIsNotNamedInFull() throws IOException {
        try (Mirror none = new Mirror(List.of(address())); Mirror nowhere = new Mirror(List.of(), "org.sample:notes");
                Mirror wrong = new Mirror(List.of("ftp://repo.example/", "http://repo.example/", "not an address"), "notes", "org.sample:../notes")) {
            assertEquals(List.of(), none.look());
            assertEquals(List.of(), nowhere.look());
            assertEquals(5, wrong.look().size());
            assertEquals(List.of(), asked);
        }
    }

    @Test
    void whatCannotBeReachedIsSaidAndWhatWasFetchedStays() throws IOException {
        serve("1.1.0", jar("1.1.0"));
        served.put(PLACE + "maven-metadata.xml", metadata("1.1.0"));
        try (Mirror mirror = new Mirror(List.of(address()), "org.sample:notes")) {
            assertEquals(List.of(), mirror.look());
            server.stop(0);
            assertEquals(1, mirror.look().size());
            assertEquals(List.of("notes-1.1.0.jar"), mirror.files());
        }
    }

    private void serve(String version, byte[] jar) {
        String path = PLACE + version + "/notes-" + version + ".jar";
        served.put(path, jar);
        served.put(path + ".sha256", (Examiner.sha256(jar) + "  notes.jar\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] metadata(String... versions) {
        return ("<metadata><groupId>org.sample</groupId><version>9</version><versioning><versions><version>" + String.join("</version>\n<version>", versions)
                + "</version></versions></versioning></metadata>").getBytes(StandardCharsets.UTF_8);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/m2/";
    }

    private byte[] jar(String version) {
        return new SampleJar(tool, version).bytes();
    }

    /** One with a folder of its own. */
    private final class Mirror implements AutoCloseable {
        private final RepositoryMirror mirror;
        private final Path own = folder.resolve("mirror-" + UUID.randomUUID());

        Mirror(List<String> addresses, String... wanted) {
            mirror = new RepositoryMirror(addresses, List.of(wanted), own, House.LARGEST);
        }

        /** @return what is wrong */
        List<String> look() throws IOException {
            mirror.look();
            return mirror.faults().stream().map(Offer::fault).toList();
        }

        List<String> files() throws IOException {
            try (var files = Files.walk(own)) {
                return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
            }
        }

        @Override
        public void close() {
            mirror.close();
        }
    }
}

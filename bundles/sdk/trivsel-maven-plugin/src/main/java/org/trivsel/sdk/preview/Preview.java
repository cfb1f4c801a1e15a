package org.trivsel.sdk.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.conformance.source.Sources;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;

/** A web server on this computer only. Each request reads the files anew, so a change is there when the page is loaded again. */
public final class Preview implements AutoCloseable {
    private static final int MOST_SENT = 1 << 20;
    private final MaterialReader reader;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    /** Reads what the publisher has written by now. */
    @FunctionalInterface
    public interface MaterialReader {
        Material read() throws IOException;
    }

    /** @param port 0 for any */
    public Preview(MaterialReader reader, int port) throws IOException {
        this.reader = reader;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("").replaceFirst(":\\d+$", "");
            // Another site must not read it through a name of its own.
            if (!host.equals("localhost") && !host.equals("127.0.0.1")) {
                send(exchange, 403, "text/plain", new byte[0]);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> send(exchange, 200, "text/html", page(exchange).getBytes(StandardCharsets.UTF_8));
                case "/theme.css", "/preview.css" -> send(exchange, 200, "text/css", resource(exchange.getRequestURI().getPath().substring(1)));
                case "/picture" -> picture(exchange);
                default -> send(exchange, 404, "text/plain", new byte[0]);
            }
        }
    }

    private String page(HttpExchange exchange) throws IOException {
        Fields query = Fields.of(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        Fields given = exchange.getRequestMethod().equals("POST") ? Fields.of(new String(exchange.getRequestBody().readNBytes(MOST_SENT), StandardCharsets.UTF_8) + "&sent=1") : Fields.of("");
        Material material = reader.read();
        List<Definition> definitions = material.definitions().stream().flatMap(read -> read.value().stream()).toList();
        Optional<Definition> definition = definitions.stream().filter(one -> query.one("instrument").map(one.id()::equals).orElse(true)).findFirst();
        Optional<Instrument> instrument = definition.flatMap(material::instrument);
        if (instrument.isEmpty()) {
            return faults(material);
        }
        return new PreviewPage(instrument.get(), definitions.stream().map(Definition::id).toList(), Wish.of(query, instrument.get().definition())).html(given);
    }

    private static String faults(Material material) {
        Sentences words = new Sentences("en");
        List<String> faults = Stream.concat(material.definitions().stream(), material.norms().stream()).flatMap(Preview::faults).toList();
        List<String> misfits = material.norms().stream().flatMap(read -> read.value().stream()).flatMap(pack -> material.definitionOf(pack).flatMap(Read::value).stream()
                .flatMap(definition -> material.misfits(definition, pack).stream())).map(Object::toString).toList();
        return PreviewPage.frame("en", words.get("cannot"), "<h1>" + Html.text(words.get("cannot")) + "</h1>" + Html.list(faults) + Html.list(misfits) + Html.paragraph(words.get("again")));
    }

    private static Stream<String> faults(Read<?> read) {
        return read.faults().stream().map(fault -> read.path() + ", " + fault);
    }

    private void picture(HttpExchange exchange) throws IOException {
        Fields query = Fields.of(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        Material material = reader.read();
        Optional<byte[]> svg = material.definitions().stream().flatMap(read -> read.value().stream()).filter(one -> query.one("instrument").filter(one.id()::equals).isPresent())
                .flatMap(one -> query.one("id").map(one.pictures()::get).stream()).flatMap(picture -> Optional.ofNullable(material.sources().files()
                        .get(Sources.MAIN + "instruments/" + picture.file())).stream()).findFirst();
        send(exchange, svg.isPresent() ? 200 : 404, "image/svg+xml", svg.orElse(new byte[0]));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Preview.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}

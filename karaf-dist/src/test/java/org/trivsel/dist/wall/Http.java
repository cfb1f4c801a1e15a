package org.trivsel.dist.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/** Sends requests, without following redirects, and shows each answer to a watcher. Safe for use by many threads. */
final class Http {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int LARGE = 1 << 20;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(DEADLINE).build();
    private final URI server;
    private final Consumer<Reply> watcher;

    Http(URI server, Consumer<Reply> watcher) {
        this.server = server;
        this.watcher = watcher;
    }

    Reply send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + call.path())).timeout(DEADLINE)
                .method(call.method(), call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        try {
            Reply reply = call.body() != null && call.body().length > LARGE ? Wire.send(server, call) : send(call, request.build());
            watcher.accept(reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A connection kept from before may have been closed by the server in this moment: then the request was not read, and is sent anew. */
    private Reply send(Call call, HttpRequest request) throws IOException, InterruptedException {
        try {
            return reply(call, client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("received no bytes")) {
                return reply(call, client.send(request, BodyHandlers.ofByteArray()));
            }
            throw e;
        }
    }

    private static Reply reply(Call call, HttpResponse<byte[]> response) {
        return new Reply(call, response.statusCode(), response.headers(), response.body());
    }
}

package org.trivsel.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.trivsel.platform.web.guard.ReturnPath;
import org.trivsel.platform.web.guard.SecurityHeaders;
import org.trivsel.web.Content;
import org.trivsel.web.Response;

/** Turns what a Site answers into what is sent. Runs inside the transaction, so that nothing is left to be looked up afterwards. */
final class Renderer {
    private static final int USUAL_SIZE = 16_384;

    private final Framer framer;

    Renderer(Framer framer) {
        this.framer = framer;
    }

    Answer render(Response response, PageRequest request) {
        if (response instanceof Response.Page page) {
            return html(page.status(), framer.page(request, page.title(), page.place(), page.body()));
        }
        if (response instanceof Response.Bare bare) {
            return html(200, framer.bare(request, bare.title(), bare.body()));
        }
        if (response instanceof Response.Fragment fragment) {
            return html(200, fragment.body()).with("Vary", "HX-Request");
        }
        if (response instanceof Response.Redirect redirect) {
            return redirect(redirect.path(), request.incoming());
        }
        if (response instanceof Response.Json json) {
            Answer answer = Answer.of(json.status(), Answer.JSON, json.body().getBytes(StandardCharsets.UTF_8));
            return json.etag() == null ? answer : answer.with("ETag", "\"" + json.etag() + "\"");
        }
        return file((Response.File) response);
    }

    static Answer html(int status, Content content) {
        StringBuilder text = new StringBuilder(USUAL_SIZE);
        try {
            content.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(status, Answer.HTML, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when a Site sends people away from here */
    static Answer redirect(String path, Incoming incoming) {
        if (!ReturnPath.isOurs(path)) {
            throw new IllegalArgumentException("Not a path of this site to redirect to");
        }
        return incoming.wantsFragment() ? Answer.empty(204).with("HX-Redirect", path) : Answer.redirect(path);
    }

    private static Answer file(Response.File file) {
        Answer answer = Answer.of(200, file.mediaType(), file.bytes()).with("Content-Security-Policy", SecurityHeaders.FILE_POLICY);
        if (file.fileName() != null) {
            String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
            String plain = file.fileName().replaceAll("[^A-Za-z0-9._-]", "_");
            answer = answer.with("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + name);
        }
        return file.cacheable() ? answer.with("Cache-Control", "private, max-age=31536000, immutable") : answer;
    }
}

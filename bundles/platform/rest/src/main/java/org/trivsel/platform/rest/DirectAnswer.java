package org.trivsel.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes what a plain method has returned. */
final class DirectAnswer {
    private final URI base;
    private final ObjectMapper json;

    /** @param base path of the application, which places are relative to */
    DirectAnswer(String base, ObjectMapper json) {
        this.base = URI.create(base.endsWith("/") ? base : base + "/");
        this.json = json;
    }

    void write(@Nullable Object returned, HttpServletResponse out) throws IOException {
        if (returned instanceof Response response) {
            out.setStatus(response.getStatus());
            response.getStringHeaders().forEach((name, values) -> values.forEach(value -> header(out, name, value)));
            body(response.getEntity(), response.getMediaType() == null, out);
        } else if (returned == null) {
            out.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            body(returned, true, out);
        }
    }

    private void header(HttpServletResponse out, String name, String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
            out.setContentType(value);
        } else if (name.equalsIgnoreCase(HttpHeaders.LOCATION) && !value.startsWith("/")) {
            out.addHeader(name, base.resolve(value).toString());
        } else {
            out.addHeader(name, value);
        }
    }

    private void body(@Nullable Object entity, boolean isJson, HttpServletResponse out) throws IOException {
        if (entity == null) {
            return;
        }
        if (isJson) {
            out.setContentType(PlainMethod.JSON);
        }
        if (entity instanceof String text) {
            out.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } else if (entity instanceof byte[] bytes) {
            out.getOutputStream().write(bytes);
        } else if (entity instanceof StreamingOutput stream) {
            stream.write(out.getOutputStream());
        } else if (entity instanceof InputStream in) {
            try (in) {
                in.transferTo(out.getOutputStream());
            }
        } else {
            out.getOutputStream().write(json.writeValueAsBytes(entity));
        }
    }
}

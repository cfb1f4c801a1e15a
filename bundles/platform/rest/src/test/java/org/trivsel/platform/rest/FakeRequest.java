package org.trivsel.platform.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request outside a container: headers, attributes, and files that come when they are asked for. */
final class FakeRequest {
    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>(Map.of("getMethod", "POST", "getRemoteAddr", "192.0.2.1", "getContentLengthLong", -1L));
    private Files files = List::of;

    FakeRequest header(String name, String... values) {
        headers.put(name, List.of(values));
        return this;
    }

    FakeRequest path(String path) {
        answers.put("getPathInfo", path);
        answers.put("getRequestURI", "/api/v1" + path);
        return this;
    }

    FakeRequest method(String method) {
        answers.put("getMethod", method);
        return this;
    }

    FakeRequest query(String query) {
        answers.put("getQueryString", query);
        return this;
    }

    FakeRequest body(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        answers.put("getContentType", type);
        answers.put("getContentLengthLong", (long) bytes.length);
        answers.put("getInputStream", new Stream(new ByteArrayInputStream(bytes)));
        return this;
    }

    FakeRequest files(Files sent) {
        answers.put("getContentType", "multipart/form-data; boundary=b");
        files = sent;
        return this;
    }

    HttpServletRequest build() {
        return proxy(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getHeader" -> headers.getOrDefault(arguments[0], List.of()).stream().findFirst().orElse(null);
            case "getHeaders" -> Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getParts" -> files.arrive();
            default -> answers.get(method.getName());
        });
    }

    /** Takes whatever is said and forgets it, except the status. */
    static HttpServletResponse response() {
        int[] status = {200};
        ServletOutputStream nowhere = new Nowhere();
        return proxy(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "setStatus" -> status[0] = (Integer) arguments[0];
            case "getStatus" -> status[0];
            case "getOutputStream" -> nowhere;
            default -> null;
        });
    }

    static Part part(Runnable deleted) {
        return proxy(Part.class, (proxy, method, arguments) -> {
            if (method.getName().equals("delete")) {
                deleted.run();
            }
            return method.getName().equals("getName") ? "file" : null;
        });
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FakeRequest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static final class Stream extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Stream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Bodies are read by the thread that needs them");
        }
    }

    private static final class Nowhere extends ServletOutputStream {
        @Override
        public void write(int value) {
            // nobody reads it
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Answers are written by the thread that made them");
        }
    }

    @FunctionalInterface
    interface Files {
        Collection<Part> arrive() throws IOException;
    }
}

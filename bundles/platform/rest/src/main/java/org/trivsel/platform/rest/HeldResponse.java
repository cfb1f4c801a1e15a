package org.trivsel.platform.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answer back until the call is over: what is said to be saved must have been committed before it is said, and a call that fails
 * late must still be able to say so.
 */
final class HeldResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
    private final ServletOutputStream stream = new HeldStream(body);
    private @Nullable PrintWriter writer;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, named(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, named(name, value));
    }

    /** A place is told without the server's name: the one that CXF puts before it is what the caller said in {@code Host}. */
    private static String named(String header, String value) {
        return header.equalsIgnoreCase("Location") && !value.startsWith("/") ? value.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/]*", "") : value;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void resetBuffer() {
        flushBuffer();
        body.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void sendError(int status) {
        sendError(status, "");
    }

    /** The container would add a page of its own; status and our own words are enough. */
    @Override
    public void sendError(int status, String ignored) {
        resetBuffer();
        setStatus(status);
    }

    @Override
    public void setContentLength(int ignored) {
        // known when released
    }

    @Override
    public void setContentLengthLong(long ignored) {
        // known when released
    }

    /** Now it may go out. */
    void release() throws IOException {
        flushBuffer();
        super.setContentLength(body.size());
        if (body.size() > 0) {
            body.writeTo(super.getOutputStream());
        }
    }

    private static final class HeldStream extends ServletOutputStream {
        private final ByteArrayOutputStream body;

        HeldStream(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int value) {
            body.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
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
}

package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Says an error in one line of text. The container's page would name its classes. */
final class PlainErrors extends HttpServletResponseWrapper {
    PlainErrors(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
        resetBuffer();
        setStatus(status);
        setContentType("text/plain;charset=utf-8");
        byte[] line = ("Error " + status + "\n").getBytes(StandardCharsets.UTF_8);
        setContentLength(line.length);
        getOutputStream().write(line);
        flushBuffer();
    }

    @Override
    public void sendError(int status, String ignored) throws IOException {
        sendError(status);
    }
}

package org.trivsel.platform.rest;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** One application inside CXF, apart from all others, with the short way past it. */
final class Endpoint implements AutoCloseable {
    private final Server server;
    private final AbstractHTTPDestination destination;
    private final Direct direct;

    Endpoint(Server server, Direct direct) {
        this.server = server;
        this.direct = direct;
        this.destination = (AbstractHTTPDestination) server.getDestination();
    }

    void invoke(ServletConfig config, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Endpoint.class.getClassLoader());
        try {
            PlainMethod plain = direct.find(request);
            if (plain != null) {
                direct.answer().write(plain.call(request), response);
                return;
            }
            destination.invoke(config, config.getServletContext(), request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        server.destroy();
    }
}

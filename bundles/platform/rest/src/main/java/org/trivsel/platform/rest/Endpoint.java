package org.trivsel.platform.rest;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** One application inside CXF, apart from all others. */
final class Endpoint implements AutoCloseable {
    private final Server server;
    private final AbstractHTTPDestination destination;

    Endpoint(Server server) {
        this.server = server;
        this.destination = (AbstractHTTPDestination) server.getDestination();
    }

    void invoke(ServletConfig config, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Endpoint.class.getClassLoader());
        try {
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

package org.trivsel.benchmarks.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle for a bare container: says its version to whoever comes to its port. As small as a service can be, so that the container is measured. */
public final class Teller implements BundleActivator {
    static final String PORT = "Teller-Port";

    private ServerSocket server;

    @Override
    public void start(BundleContext context) throws IOException {
        byte[] version = context.getBundle().getVersion().toString().getBytes(StandardCharsets.US_ASCII);
        ServerSocket opened = new ServerSocket(Integer.parseInt(context.getBundle().getHeaders().get(PORT)), 50, InetAddress.getLoopbackAddress());
        server = opened;
        new Thread(() -> tell(opened, version), "teller").start();
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        server.close();
    }

    private static void tell(ServerSocket server, byte[] version) {
        while (!server.isClosed()) {
            try (Socket asking = server.accept()) {
                asking.getOutputStream().write(version);
            } catch (IOException closed) {
                continue;
            }
        }
    }
}

package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineBootIT {
    @TempDir
    private Path folder;

    /** Whatever is not on this machine would be reached through the proxy, and nobody may knock there. */
    @Test
    void looksForNothingOutsideItsFolder() throws IOException {
        Path nobodysHome = Files.createDirectories(folder.resolve("nobody"));
        try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Distribution trivsel = Distribution.unpack(folder.resolve("boot"))) {
            trivsel.environment("TRIVSEL_JAVA_OPTS", "-DsocksProxyHost=localhost -DsocksProxyPort=" + proxy.getLocalPort()
                    + " -Duser.home=" + nobodysHome);
            trivsel.start();

            assertEquals(0, callersOf(proxy), trivsel::log);
            assertFalse(Files.exists(trivsel.data().resolve("runtime/repository")), "an artifact was fetched");
            assertFalse(Files.exists(nobodysHome.resolve(".m2")), "a local Maven repository was made");
        }
    }

    private static int callersOf(ServerSocket proxy) throws IOException {
        proxy.setSoTimeout(1);
        int callers = 0;
        try {
            while (true) {
                proxy.accept().close();
                callers++;
            }
        } catch (SocketTimeoutException e) {
            return callers;
        }
    }
}

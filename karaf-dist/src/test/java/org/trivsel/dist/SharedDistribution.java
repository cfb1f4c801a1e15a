package org.trivsel.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Starts once, with demo data: a first start takes several seconds, and most tests only ask. Whatever it looked for outside this machine
 * would be reached through a proxy of the tests, who know whether anybody knocked there.
 */
final class SharedDistribution {
    private static final Path FOLDER = folder();
    private static final ServerSocket PROXY = proxy();
    static final Distribution RUNNING = start();

    private SharedDistribution() {
    }

    /** A home that belongs to nobody, where there is nothing. */
    static Path userHome() {
        return FOLDER.resolve("nobody");
    }

    /** How many asked for something that is not on this machine. */
    static int callersOfTheProxy() throws IOException {
        PROXY.setSoTimeout(1);
        int callers = 0;
        try {
            while (true) {
                PROXY.accept().close();
                callers++;
            }
        } catch (SocketTimeoutException e) {
            return callers;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("trivsel");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket proxy() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Distribution start() {
        try {
            Files.createDirectories(userHome());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Distribution distribution = Demo.fresh(FOLDER.resolve("product")).javaOptions(
                "-DsocksProxyHost=localhost -DsocksProxyPort=" + PROXY.getLocalPort() + " -Duser.home=" + userHome());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(distribution)));
        return Demo.start(distribution);
    }

    private static void end(Distribution distribution) {
        distribution.close();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

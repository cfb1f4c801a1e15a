package org.trivsel.dist;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port nobody listens at. It is taken some time after it was found, so it is none that the machine gives to callers (32768 and above on
 * Linux), and each of the processes that run these tests beside each other has a range of its own.
 */
final class FreePort {
    private static final int RANGE = 4_000;
    private static final int FIRST = 12_000 + RANGE * Integer.getInteger("trivsel.fork", 0);
    private static final AtomicInteger NEXT = new AtomicInteger((int) (ProcessHandle.current().pid() * 31 % RANGE));

    private FreePort() {
    }

    static int find() {
        for (int tries = 0; tries < RANGE; tries++) {
            int port = FIRST + NEXT.getAndIncrement() % RANGE;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free from " + FIRST + " on");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

package org.trivsel.launcher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The command {@code bin/trivsel-shell}: carries what is typed to the running system and brings back what it says. Arguments: the file of the
 * socket, and how we come, word by word. Ends with 0 when all went well, 1 when not, 2 when there is nobody to talk to.
 */
public final class Shell {
    private static final int NOBODY_THERE = 2;
    private static final int CHUNK = 8192;

    private Shell() {
    }

    public static void main(String[] arguments) {
        System.exit(run(Path.of(arguments[0]), String.join(" ", Arrays.asList(arguments).subList(1, arguments.length))));
    }

    private static int run(Path socket, String greeting) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            send(channel, ByteBuffer.wrap((greeting + "\n").getBytes(StandardCharsets.UTF_8)));
            Thread typing = new Thread(() -> carry(channel), "typing");
            typing.setDaemon(true);
            typing.start();
            return show(channel);
        } catch (IOException e) {
            System.err.println("Trivsel does not run here, or not for this user, or without a shell: " + socket + " (" + e.getMessage() + ")");
            return NOBODY_THERE;
        }
    }

    private static void carry(SocketChannel channel) {
        try {
            byte[] chunk = new byte[CHUNK];
            for (int read = System.in.read(chunk); read >= 0; read = System.in.read(chunk)) {
                send(channel, ByteBuffer.wrap(chunk, 0, read));
            }
            channel.shutdownOutput();
        } catch (IOException gone) {
            // The other side has ended, and says how by what it sent.
            Thread.currentThread().interrupt();
        }
    }

    private static void send(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Up to the zero; the byte after it says whether all went well. */
    private static int show(SocketChannel channel) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        boolean ended = false;
        while (channel.read(chunk.clear()) >= 0) {
            for (byte one : Arrays.copyOf(chunk.array(), chunk.position())) {
                if (ended) {
                    return one == '0' ? 0 : 1;
                }
                ended = one == 0;
                if (!ended) {
                    System.out.write(one);
                }
            }
            System.out.flush();
        }
        return 1;
    }
}

package org.trivsel.platform.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import jdk.net.ExtendedSocketOptions;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Sessions;
import org.trivsel.problem.Problem;

/**
 * One who came in. The first line says how they came: {@code tty <terminal> <columns> <rows>} with a terminal in raw mode, or {@code lines} with one
 * command a line, of which name and password are the first two. The last two bytes that go back are a zero and whether all went well.
 */
final class Visit implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
    private static final String PROMPT = "\u001B[1m${USER}\u001B[0m@trivsel> ";
    private static final int LONGEST_GREETING = 200;
    private static final int TRIES = 3;
    private static final int TTY_WORDS = 4;

    private final SocketChannel channel;
    private final SessionFactory factory;
    private final Sessions sessions;
    private @Nullable Operator operator;

    Visit(SocketChannel channel, SessionFactory factory, Sessions sessions) {
        this.channel = channel;
        this.factory = factory;
        this.sessions = sessions;
    }

    @Override
    public void run() {
        try (channel) {
            Wire wire = new Wire(channel);
            InputStream in = wire.in();
            OutputStream out = wire.out();
            String[] greeting = line(in).split(" ");
            boolean well = greeting[0].equals("tty") && greeting.length == TTY_WORDS ? talk(greeting, in, out) : read(in, out);
            out.write(new byte[] {0, (byte) (well ? '0' : '1')});
        } catch (IOException e) {
            LOG.debug("Somebody has left the shell without a word", e);
        } finally {
            signOut();
        }
    }

    private void signOut() {
        try {
            if (operator != null) {
                operator.signOut();
            }
        } catch (Problem | IllegalStateException e) {
            LOG.debug("The platform ends before the shell; the session ends when it is idle", e);
        }
    }

    void end() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A shell that is closed already", e);
        }
    }

    private boolean talk(String[] greeting, InputStream in, OutputStream out) throws IOException {
        try (SocketTerminal terminal = new SocketTerminal(greeting[1], size(greeting[2], 80), size(greeting[3], 24), in, out)) {
            PrintStream screen = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
            operator = ask(terminal, screen);
            if (operator == null) {
                return false;
            }
            Session session = factory.create(terminal.input(), screen, screen, terminal, StandardCharsets.UTF_8.name(), null);
            operator.enter(session);
            session.put("PROMPT", PROMPT);
            session.put("karaf.shell.suppress.welcome", "true");
            session.run();
            return true;
        }
    }

    private @Nullable Operator ask(SocketTerminal terminal, PrintStream screen) throws IOException {
        LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                String name = reader.readLine("Operator: ");
                return Operator.signIn(sessions, name.strip(), reader.readLine("Password: ", '\0'), address());
            } catch (Problem refusal) {
                screen.println(Operator.words(refusal));
            } catch (UserInterruptException | EndOfFileException left) {
                return null;
            }
        }
        return null;
    }

    private boolean read(InputStream in, OutputStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        String name = lines.readLine();
        String password = lines.readLine();
        if (name == null || password == null) {
            screen.println("Name and password are needed, a line each, before the commands.");
            return false;
        }
        try {
            operator = Operator.signIn(sessions, name.strip(), password, address());
        } catch (Problem refusal) {
            screen.println(Operator.words(refusal));
            return false;
        }
        try (Session session = factory.create(InputStream.nullInputStream(), screen, screen)) {
            operator.enter(session);
            return execute(session, lines, screen);
        }
    }

    /** Stops at the first command that fails: the next might build on it. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge of the shell: whatever a command throws is told to whoever typed it
    private static boolean execute(Session session, BufferedReader lines, PrintStream screen) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            try {
                Object result = session.execute(line);
                if (result != null) {
                    screen.println(result);
                }
            } catch (Problem refusal) {
                screen.println(Operator.words(refusal));
                return false;
            } catch (Exception e) {
                screen.println(e.getMessage() == null ? e.toString() : e.getMessage());
                return false;
            }
        }
        return true;
    }

    /** The user of the machine as the kernel knows it; it stands in each entry of the audit where others have a network address. */
    private String address() throws IOException {
        return "shell:" + channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
    }

    private static int size(String text, int usual) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : usual;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_GREETING; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}

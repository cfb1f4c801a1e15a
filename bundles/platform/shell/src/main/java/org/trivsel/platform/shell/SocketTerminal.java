package org.trivsel.platform.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.karaf.shell.api.console.SignalListener;
import org.apache.karaf.shell.api.console.Terminal;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;

/** A terminal at the other end of a socket, in raw mode: the line discipline is here, so that Ctrl-C and completion work. */
final class SocketTerminal extends ExternalTerminal implements Terminal {
    private final Map<SignalListener, EnumSet<org.apache.karaf.shell.api.console.Signal>> listeners = new ConcurrentHashMap<>();

    SocketTerminal(String type, int columns, int rows, InputStream in, OutputStream out) throws IOException {
        super("trivsel", type, in, out, StandardCharsets.UTF_8);
        setSize(new Size(columns, rows));
        pass(Signal.INT, org.apache.karaf.shell.api.console.Signal.INT);
        pass(Signal.TSTP, org.apache.karaf.shell.api.console.Signal.TSTP);
    }

    @Override
    public int getWidth() {
        return getSize().getColumns();
    }

    @Override
    public int getHeight() {
        return getSize().getRows();
    }

    @Override
    public boolean isAnsiSupported() {
        return !getType().equals("dumb");
    }

    @Override
    public boolean isEchoEnabled() {
        return echo();
    }

    @Override
    public void setEchoEnabled(boolean enabled) {
        echo(enabled);
    }

    @Override
    public void addSignalListener(SignalListener listener, org.apache.karaf.shell.api.console.Signal... signals) {
        EnumSet<org.apache.karaf.shell.api.console.Signal> heard = EnumSet.noneOf(org.apache.karaf.shell.api.console.Signal.class);
        heard.addAll(List.of(signals));
        addSignalListener(listener, heard);
    }

    @Override
    public void addSignalListener(SignalListener listener, EnumSet<org.apache.karaf.shell.api.console.Signal> signals) {
        listeners.put(listener, signals);
    }

    @Override
    public void addSignalListener(SignalListener listener) {
        listeners.put(listener, EnumSet.allOf(org.apache.karaf.shell.api.console.Signal.class));
    }

    @Override
    public void removeSignalListener(SignalListener listener) {
        listeners.remove(listener);
    }

    private void pass(Signal signal, org.apache.karaf.shell.api.console.Signal as) {
        handle(signal, raised -> listeners.forEach((listener, signals) -> {
            if (signals.contains(as)) {
                listener.signal(as);
            }
        }));
    }
}

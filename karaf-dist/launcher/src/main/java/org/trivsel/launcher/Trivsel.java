package org.trivsel.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.main.Main;
import sun.misc.Signal;

/** Starts the system in the foreground. SIGTERM and SIGINT stop it. */
public final class Trivsel {
    private static final String MASTER_KEY_FILE = "TRIVSEL_MASTER_KEY_FILE";
    /** Their pages say that the data are invented. */
    private static final String DEMO_TENANTS = "strandby,fjordvik";
    private static final String SAFE = "--safe";
    private static final String SAFE_VARIABLE = "TRIVSEL_SAFE";
    private static final int USUAL_PORT = 8181;
    private static final int WRONG_SETTINGS = 2;

    private Trivsel() {
    }

    public static void main(String[] arguments) throws Exception {
        try {
            prepare(System.getenv(), List.of(arguments).contains(SAFE), System.out);
        } catch (SettingsFault e) {
            System.err.println("Trivsel cannot start. " + e.getMessage());
            System.exit(WRONG_SETTINGS);
        }
        // The container stops in good order at SIGTERM only; Ctrl-C is meant the same way.
        Signal.handle(new Signal("INT"), signal -> Signal.raise(new Signal("TERM")));
        Main.main(Stream.of(arguments).filter(argument -> !argument.equals(SAFE)).toArray(String[]::new));
    }

    private static void prepare(Map<String, String> environment, boolean asked, PrintStream console) throws IOException {
        boolean safe = asked || "true".equals(environment.get(SAFE_VARIABLE));
        Path home = Path.of(System.getProperty("trivsel.home"));
        Folders folders = new Folders(home, folder("trivsel.data", environment.get("TRIVSEL_DATA"), home.resolve("data")));
        Path file = folder("trivsel.config", environment.get("TRIVSEL_CONFIG"), home.resolve("etc/trivsel.cfg"));
        if (environment.containsKey("TRIVSEL_CONFIG") && !Files.isReadable(file)) {
            throw new SettingsFault("The settings " + file + " cannot be read.");
        }
        folders.create();
        DataLock lock = DataLock.take(folders.data());
        Settings settings = complete(Settings.read(file, environment), environment, new Secrets(folders.data()));
        int port = settings.port(USUAL_PORT);
        BundleCache cache = new BundleCache(folders);
        cache.open(safe);
        new ConfigurationFiles(folders.configuration()).write(settings);
        new Container(folders, settings.host(), port, safe).properties().forEach(System::setProperty);
        console.println("Trivsel starts at port " + port + ". Data: " + folders.data() + "  Log: " + folders.logs());
        if (safe) {
            console.println("Safe mode: no tool is started. Set apart or remove what harms, then start without " + SAFE + ".");
        }
        Farewell farewell = new Farewell(console, port, settings.notice());
        Announcement announcement = new Announcement(console, port, settings.demoPassword(), farewell::atTerm);
        announcement.whenReady();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(lock, announcement, cache, safe), "trivsel-end"));
    }

    private static void end(DataLock lock, Announcement announcement, BundleCache cache, boolean safe) {
        try {
            if (lock.isHeld() && announcement.isMade() && !safe) {
                cache.leave();
            }
        } catch (IOException e) {
            // The cache is made anew at the next start; nothing is lost but a second.
            System.err.println("The bundle cache was not kept: " + e.getMessage());
        }
    }

    private static Settings complete(Settings given, Map<String, String> environment, Secrets secrets) throws IOException {
        Settings settings = given;
        if (Settings.GENERATED.equals(settings.demoPassword())) {
            settings = settings.with("demo.password", secrets.demoPassword().get());
        }
        if (settings.demoPassword() != null && !settings.has("web.demo.tenants")) {
            settings = settings.with("web.demo.tenants", DEMO_TENANTS);
        }
        if (settings.has("registry.master.key.file") || settings.has("registry.masterKey") || environment.containsKey(MASTER_KEY_FILE)) {
            return settings;
        }
        KeptSecret key = secrets.masterKey();
        key.get();
        return settings.with("registry.master.key.file", key.file().toString());
    }

    private static Path folder(String property, String variable, Path usual) {
        String given = System.getProperty(property, variable);
        return (given == null || given.isEmpty() ? usual : Path.of(given)).toAbsolutePath().normalize();
    }
}

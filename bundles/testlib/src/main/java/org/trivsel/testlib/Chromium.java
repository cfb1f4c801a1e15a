package org.trivsel.testlib;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real browser: the one that is installed, else one from the system's packages. One that was built for no screen comes first, for it needs a
 * quarter less. Each thread has its own, as Playwright wants it.
 */
public final class Chromium {
    private static final List<String> PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final Path PROGRAM = installed().orElseGet(Chromium::install);
    private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Chromium::launch);

    private Chromium() {
    }

    public static Browser running() {
        return RUNNING.get();
    }

    private static Browser launch() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(PROGRAM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync")));
    }

    private static Optional<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Path install() {
        run("apt-get", "update", "-qq");
        // Not every system has the first.
        if (run("apt-get", "install", "-y", "-qq", "chromium-headless-shell") != 0) {
            run("apt-get", "install", "-y", "-qq", "chromium");
        }
        return installed().orElseThrow(() -> new AssertionError("No browser could be installed; install chromium and run again"));
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new AssertionError("No browser is installed, and none can be: install chromium", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

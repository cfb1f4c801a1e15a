package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.module.Offer;

/**
 * What an operator has named of Maven repositories, laid into a folder that is offered like every other. Asked every few minutes, on a thread of its own, and
 * not by who looks at a page; nobody is asked for anything unless both a repository and what to look for are set. A release does not change, so it
 * is fetched once.
 */
@Component(service = RepositoryMirror.class, immediate = true, configurationPid = ToolModules.PID)
public final class RepositoryMirror {
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryMirror.class);
    private static final long EACH_SECONDS = 300;

    private final List<MavenRepository> repositories = new ArrayList<>();
    private final List<Coordinate> coordinates = new ArrayList<>();
    private final List<Offer> unusable = new ArrayList<>();
    private final Path folder;
    private final int largest;
    private final ScheduledExecutorService worker = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "trivsel-repositories");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<Offer> faults = List.of();

    @Activate
    public RepositoryMirror(ToolModules.Config config) {
        this(split(config.repositories()), split(config.coordinates()), Path.of(System.getProperty("trivsel.data", System.getProperty("java.io.tmpdir")))
                .resolve("offers"), config.largest_megabytes() << 20);
        if (!repositories.isEmpty() && !coordinates.isEmpty()) {
            worker.scheduleWithFixedDelay(this::lookUnharmed, 0, EACH_SECONDS, TimeUnit.SECONDS);
        }
    }

    RepositoryMirror(List<String> addresses, List<String> wanted, Path folder, int largest) {
        this.folder = folder;
        this.largest = largest;
        HttpClient client = MavenRepository.client();
        addresses.forEach(address -> readably(address, () -> repositories.add(new MavenRepository(address, client, worker))));
        wanted.forEach(text -> readably(text, () -> coordinates.add(Coordinate.of(text))));
        faults = List.copyOf(unusable);
    }

    private static List<String> split(String setting) {
        return Stream.of(setting.split(",")).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private void readably(String text, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            LOG.warn("{} cannot be asked or looked for: {}", text, e.getMessage());
            unusable.add(fault(text, "It is written as no address (file: or https:), or no group:artifact or group:artifact:version."));
        }
    }

    @Deactivate
    public void close() {
        worker.shutdownNow();
    }

    /** Where it lies. There is none while nothing is to be looked for. */
    List<Path> folders() {
        return Files.isDirectory(folder) ? List.of(folder) : List.of();
    }

    /** What could not be had at the last look, and why. */
    List<Offer> faults() {
        return faults;
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never look again
    private void lookUnharmed() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            LOG.warn("What the repositories have cannot be laid into {}: {}", folder, e.toString());
        }
    }

    void look() throws IOException {
        List<Offer> found = new ArrayList<>(unusable);
        for (MavenRepository repository : repositories) {
            Path own = Files.createDirectories(folder.resolve(repository.folder()));
            Set<Path> there = new HashSet<>();
            boolean isComplete = true;
            for (Coordinate coordinate : coordinates) {
                isComplete &= look(repository, coordinate, own, there, found);
            }
            if (isComplete) {
                forget(own, there);
            }
        }
        if (!found.equals(faults)) {
            found.forEach(fault -> LOG.warn("{} is not offered: {}", fault.file(), fault.fault()));
        }
        faults = List.copyOf(found);
    }

    /** @return whether all that is listed was had, or is refused for what it is */
    private boolean look(MavenRepository repository, Coordinate coordinate, Path own, Set<Path> there, List<Offer> found) {
        List<String> versions;
        try {
            versions = coordinate.version() == null ? Coordinate.newest(repository.text(coordinate.metadata())) : List.of(coordinate.version());
        } catch (IOException e) {
            found.add(fault(repository.address(coordinate.metadata()), words(e)));
            return false;
        }
        boolean isComplete = true;
        for (String version : versions) {
            String path = coordinate.jar(version);
            Path file = own.resolve(path);
            there.add(file);
            try {
                if (!Files.exists(file)) {
                    keep(file, repository.jar(path, largest));
                }
            } catch (IOException e) {
                found.add(fault(repository.address(path), words(e)));
                isComplete = false;
            }
        }
        return isComplete;
    }

    /** Whole or not at all. */
    private static void keep(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.write(file.resolveSibling("part"), content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the repository does not list any more, or nobody looks for any more. */
    private static void forget(Path own, Set<Path> there) throws IOException {
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !there.contains(file)).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Offer fault(String what, String why) {
        return new Offer(what, null, null, null, null, List.of(), why, false);
    }

    private static String words(IOException e) {
        return e.getMessage() == null ? "The repository cannot be reached (" + e.getClass().getSimpleName() + ")." : e.getMessage();
    }
}

package org.trivsel.platform.lifecycle.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.module.Artefact;
import org.trivsel.module.ModuleSources;
import org.trivsel.module.Modules;
import org.trivsel.module.Offer;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tool.Tools;

/**
 * Folders of this node, and what was fetched from Maven repositories: what lies in them or in folders below. Looked at when asked for, and what
 * has not changed since is not read again; nothing of it is run.
 */
@Component(configurationPid = ToolModules.PID)
public final class FolderSources implements ModuleSources {
    private static final Logger LOG = LoggerFactory.getLogger(FolderSources.class);
    private static final int DEEPEST = 12;
    private static final int MOST_FILES = 200;
    private static final int MOST_KNOWN = 1000;

    private final Platform platform;
    private final Access access;
    private final Tools tools;
    private final Modules modules;
    private final List<Path> folders;
    private final RepositoryMirror repositories;
    private final int largest;
    private final Examiner examiner = new Examiner();
    private final Map<Path, Read> read = new ConcurrentHashMap<>();

    @Activate
    public FolderSources(BundleContext context, @Reference Access access, @Reference Tools tools, @Reference Modules modules,
            @Reference RepositoryMirror repositories, ToolModules.Config config) {
        this(new Platform(context), access, tools, modules, Stream.of(config.directories().split(",")).map(String::strip).filter(text -> !text.isEmpty())
                .map(Path::of).toList(), repositories, config.largest_megabytes() << 20);
    }

    FolderSources(Platform platform, Access access, Tools tools, Modules modules, List<Path> folders, RepositoryMirror repositories, int largest) {
        this.platform = platform;
        this.access = access;
        this.tools = tools;
        this.modules = modules;
        this.folders = folders;
        this.repositories = repositories;
        this.largest = largest;
    }

    @Override
    public List<Offer> offers(Caller operator) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        List<Path> files = files();
        List<Offer> faults = repositories.faults();
        if (files.isEmpty()) {
            return faults;
        }
        Set<String> known = tools.installed().stream().map(tool -> name(tool.id(), tool.version())).collect(Collectors.toSet());
        modules.list(operator, null, MOST_KNOWN).forEach(module -> known.add(name(module.tool(), module.version())));
        return Stream.concat(files.stream().map(file -> offer(file, known)), faults.stream()).toList();
    }

    @Override
    public Artefact bring(Caller operator, String sha256) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        for (Path file : files()) {
            Declared bundle = read(file).bundle();
            if (bundle != null && bundle.sha256().equals(sha256)) {
                return modules.upload(operator, new ByteArrayInputStream(unchanged(file, sha256)));
            }
        }
        throw new NotFound();
    }

    /** What was clicked is what comes in, whatever lies there by now. */
    private static byte[] unchanged(Path file, String sha256) {
        try {
            byte[] bundle = Kar.bundle(Files.readAllBytes(file));
            if (Examiner.sha256(bundle).equals(sha256)) {
                return bundle;
            }
            throw new NotFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        List<Path> files = Stream.concat(folders.stream(), repositories.folders().stream()).flatMap(folder -> files(folder).stream()).toList();
        read.keySet().retainAll(Set.copyOf(files));
        return files;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            return found.filter(file -> file.toString().matches(".*\\.(jar|kar)") && Files.isRegularFile(file)).sorted().limit(MOST_FILES).toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The folder {} of modules.directories cannot be read: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private Offer offer(Path file, Set<String> known) {
        Read now = read(file);
        Declared bundle = now.bundle();
        return bundle == null ? new Offer(file.toString(), null, null, null, null, List.of(), now.fault(), false)
                : new Offer(file.toString(), bundle.tool(), bundle.version(), bundle.publisher(), bundle.sha256(), platform.missing(bundle), null,
                        known.contains(name(bundle.tool(), bundle.version())));
    }

    private Read read(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Read before = read.get(file);
            if (before == null || before.size() != size || !before.changed().equals(changed)) {
                before = examined(file, size, changed);
                read.put(file, before);
            }
            return before;
        } catch (IOException e) {
            return new Read(0, FileTime.fromMillis(0), null, "It cannot be read.");
        }
    }

    private Read examined(Path file, long size, FileTime changed) throws IOException {
        if (size > largest) {
            return new Read(size, changed, null, "It is larger than " + (largest >> 20) + " MB.");
        }
        try {
            return new Read(size, changed, examiner.examine(Kar.bundle(Files.readAllBytes(file))).withoutContent(), null);
        } catch (Invalid e) {
            return new Read(size, changed, null, e.getMessage());
        }
    }

    private static String name(String tool, String version) {
        return tool + " " + version;
    }

    /** A file as it was when it was read. @param bundle null when it is no bundle of a tool, for the fault */
    private record Read(long size, FileTime changed, @Nullable Declared bundle, @Nullable String fault) {
    }
}

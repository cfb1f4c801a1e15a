package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.module.ModuleSources;
import org.trivsel.module.Offer;
import org.trivsel.problem.Invalid;
import org.trivsel.tool.Tools;

/** Folders of this node, local Maven repositories among them: what lies in them or in folders below. Read when asked for, and only looked at. */
@Component(configurationPid = ToolModules.PID)
public final class FolderSources implements ModuleSources {
    private static final Logger LOG = LoggerFactory.getLogger(FolderSources.class);
    private static final int DEEPEST = 12;
    private static final int MOST_FILES = 200;

    private final Platform platform;
    private final Access access;
    private final Tools tools;
    private final List<Path> folders;
    private final int largest;
    private final Examiner examiner = new Examiner();

    @Activate
    public FolderSources(BundleContext context, @Reference Access access, @Reference Tools tools, ToolModules.Config config) {
        this(new Platform(context), access, tools, Stream.of(config.directories().split(",")).map(String::strip).filter(text -> !text.isEmpty())
                .map(Path::of).toList(), config.largest_megabytes() << 20);
    }

    FolderSources(Platform platform, Access access, Tools tools, List<Path> folders, int largest) {
        this.platform = platform;
        this.access = access;
        this.tools = tools;
        this.folders = folders;
        this.largest = largest;
    }

    @Override
    public List<Offer> offers(Caller operator) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Set<String> known = tools.installed().stream().map(tool -> tool.id() + " " + tool.version()).collect(Collectors.toSet());
        List<Offer> offers = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                offers.add(offer(file, known));
            }
        }
        return offers;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            return found.filter(file -> file.toString().matches(".*\\.(jar|kar)") && Files.isRegularFile(file)).sorted().limit(MOST_FILES).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("The folder {} of modules.directories cannot be read: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private Offer offer(Path file, Set<String> known) {
        try {
            if (Files.size(file) > largest) {
                return refused(file, "It is larger than " + (largest >> 20) + " MB.");
            }
            Declared bundle = examiner.examine(Kar.bundle(Files.readAllBytes(file)));
            return new Offer(file.toString(), bundle.tool(), bundle.version(), bundle.publisher(), bundle.sha256(), platform.missing(bundle), null,
                    known.contains(bundle.tool() + " " + bundle.version()));
        } catch (Invalid e) {
            return refused(file, e.getMessage());
        } catch (IOException e) {
            return refused(file, "It cannot be read.");
        }
    }

    private static Offer refused(Path file, String fault) {
        return new Offer(file.toString(), null, null, null, null, List.of(), fault, false);
    }
}

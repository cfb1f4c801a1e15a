package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.module.Plan;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Problem;
import org.trivsel.problem.Unavailable;

/**
 * Brings in and installs what came as a file and not by an operator's own act, by the same service as everywhere: looked at, rehearsed, audited. What is
 * known already is left alone, so that a version an operator has removed does not come back by itself. Belongs to one thread.
 */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /** Versions of a tool are installed one after the other. */
    private static final String ANOTHER_FIRST = "another-first";

    private final Modules modules;
    /** Brought in and not installed yet. */
    private final Map<Path, Artefact> brought = new HashMap<>();

    Intake(Modules modules) {
        this.modules = modules;
    }

    boolean isOf(Modules others) {
        return modules == others;
    }

    /** @return whether it needs no other try: it was taken, or refused for good */
    boolean isTaken(Path file, Caller user) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!brought.containsKey(file)) {
                if (isKnown(file, user)) {
                    LOG.info("{} is known already and left as it is", file);
                    return true;
                }
                brought.put(file, modules.upload(user, in));
            }
            Artefact module = brought.get(file);
            Plan plan = modules.rehearseInstall(user, module.sha256());
            if (plan.refusals().stream().anyMatch(refusal -> refusal.code().equals(ANOTHER_FIRST))) {
                return false;
            }
            modules.install(user, module.sha256(), plan.mark());
            LOG.info("{} was brought in by {}: {} {} is being installed", file, user.origin().address(), module.tool(), module.version());
        } catch (Unavailable later) {
            LOG.info("{} has to wait: {}", file, later.getMessage());
            return false;
        } catch (Problem refusal) {
            LOG.warn("{} is not installed: {}", file, refusal.getMessage());
        }
        brought.remove(file);
        return true;
    }

    private boolean isKnown(Path file, Caller user) throws IOException {
        if (Files.size(file) > modules.largest()) {
            return false;
        }
        try {
            modules.get(user, Examiner.sha256(Kar.bundle(Files.readAllBytes(file))));
            return true;
        } catch (Invalid | NotFound unknown) {
            // Bringing it in says what is wrong with it, and leaves the entry.
            return false;
        }
    }
}

package org.trivsel.platform.shell.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.trivsel.access.Caller;
import org.trivsel.problem.Invalid;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Target;

@Service
@Command(scope = "trivsel", name = "tool-point", description = "Decides which version of a tool answers for all, a tenant or a unit")
public final class ToolPoint extends TargetAction {
    /** Said for a tenant or a unit that is to follow what is decided above it. */
    private static final String AS_ABOVE = "as-above";

    @Argument(index = 1, name = "version", description = "The version, or " + AS_ABOVE, required = true)
    @Completion(VersionCompleter.class)
    private String version;

    @Option(name = "--reason", description = "Why, for whoever asks later", required = true)
    private String reason;

    @Option(name = "--from", description = "When it begins, such as 2026-03-02T06:00:00+01:00; now when left out")
    private @Nullable String from;

    @Override
    Pointer decide(Caller operator, Pointers known, Target target, int revision) {
        return known.point(operator, target, version(), from(), reason, revision);
    }

    private @Nullable String version() {
        try {
            return version.equals(AS_ABOVE) ? null : Version.parseVersion(version).toString();
        } catch (IllegalArgumentException e) {
            throw new Invalid("version", "not-a-version", "A version is written like 1.2.3.");
        }
    }

    private @Nullable Instant from() {
        try {
            return from == null ? null : OffsetDateTime.parse(from).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid("--from", "not-a-time", "A time is written like 2026-03-02T06:00:00+01:00.");
        }
    }
}

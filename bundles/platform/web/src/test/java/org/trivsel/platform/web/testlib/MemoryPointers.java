package org.trivsel.platform.web.testlib;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Target;

/** Decisions about versions, the last one of each target. */
public final class MemoryPointers implements Pointers {
    private final List<Pointer> decided = new ArrayList<>();

    @Override
    public @Nullable Pointer everybody(Caller operator, String tool) {
        return new Pointer(Target.everybody(tool), null, 1, MemoryTools.VERSION, Instant.EPOCH, null, null, Instant.EPOCH);
    }

    @Override
    public Map<TenantId, List<Pointer>> of(Caller operator, String tool, Collection<TenantId> tenants) {
        return decided.stream().filter(pointer -> tenants.contains(pointer.target().tenant()))
                .collect(Collectors.groupingBy(pointer -> pointer.target().tenant()));
    }

    @Override
    public Pointer point(Caller operator, Target target, @Nullable String version, @Nullable Instant from, String reason, int seen) {
        if (reason.isEmpty()) {
            throw new Invalid("reason", "reason", "Say why.");
        }
        Pointer last = decided.stream().filter(pointer -> pointer.target().equals(target)).findFirst().orElse(null);
        if (seen != (last == null ? 0 : last.revision())) {
            throw new Conflict("decided-meanwhile", "Look again.");
        }
        Pointer pointer = new Pointer(target, null, seen + 1, version, from == null ? Instant.EPOCH : from, operator.name(), reason, Instant.EPOCH);
        decided.remove(last);
        decided.add(pointer);
        return pointer;
    }

    @Override
    public Pointer rollBack(Caller operator, Target target, @Nullable String reason, int seen) {
        if (decided.removeIf(pointer -> pointer.target().equals(target))) {
            return new Pointer(target, null, seen + 1, null, Instant.EPOCH, operator.name(), reason, Instant.EPOCH);
        }
        throw new Conflict("nothing-before", "There is nothing to go back to.");
    }
}

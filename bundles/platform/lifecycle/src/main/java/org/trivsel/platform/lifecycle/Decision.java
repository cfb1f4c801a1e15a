package org.trivsel.platform.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.tool.Target;

/**
 * What an operator wants to hold.
 *
 * @param version null: as the tenant, as all
 * @param from when to begin; null means now
 * @param seen the highest revision the operator knows of
 */
record Decision(Target target, @Nullable String unitName, @Nullable String version, @Nullable Instant from, @Nullable String reason, int seen) {
    /** The tenant it is about; null when it is about all. */
    @Nullable UUID subject() {
        return target.tenant() == null ? null : target.tenant().value();
    }

    /** For the audit. */
    String words() {
        return "tool " + target.tool() + (target.unit() == null ? "" : " at unit " + target.unit())
                + (version == null ? " as above" : " " + version) + (from == null ? "" : " from " + from) + (reason == null ? "" : ": " + reason);
    }

    Decision withVersion(@Nullable String other) {
        return new Decision(target, unitName, other, from, reason, seen);
    }

    Decision withUnitName(@Nullable String name) {
        return new Decision(target, name, version, from, reason, seen);
    }
}

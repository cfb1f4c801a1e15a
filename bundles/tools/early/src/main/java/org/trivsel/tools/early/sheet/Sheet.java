package org.trivsel.tools.early.sheet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * One child in one round, as far as all who may read it may know.
 *
 * @param unit where it was made
 * @param home the institution of that unit
 * @param childName as the child was called then
 * @param ready whether enough people have handed in
 * @param revision counts what was decided
 * @param decision what people agreed on, or that they do not agree; null while they have not decided
 */
public record Sheet(UUID part, ChildId child, UnitId unit, UnitId home, String childName, boolean ready, int revision, @Nullable Decision decision) {

    /**
     * @param position 1 to 9; null: they do not agree, and that stands
     * @param words what was said, as agreed
     * @param parents what parents said and agreed to, where the conversation was held with them; else empty
     */
    public record Decision(@Nullable Integer position, String reason, String words, String parents, Instant at, String by) {
    }
}

package org.trivsel.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * All that holds somewhere on a day.
 *
 * @param unit null: the whole tenant
 * @param held one for each declared setting, by its id
 */
public record Policy(@Nullable UnitId unit, LocalDate day, List<Held> held) {
    public Policy {
        held = List.copyOf(held);
    }

    /** Without where they come from. */
    public Values values() {
        return new Values(held.stream().collect(Collectors.toMap(one -> one.setting().id(), Held::value)));
    }

    /** @throws IllegalArgumentException when no such setting is declared */
    public Held get(String setting) {
        return held.stream().filter(one -> one.setting().id().equals(setting)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no setting " + setting));
    }
}

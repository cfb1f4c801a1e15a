package org.trivsel.country;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant beside its country's pack.
 *
 * @param agreed version the tenant agreed on; null: none so far
 * @param now version that is installed; null: none
 * @param differences by path
 * @param mark of what the pack says now; empty when none is installed
 * @param changeable paths of what can be changed for the tenant
 * @param revision counts the decisions about the tenant's country, 0 for none
 */
public record Comparison(@Nullable String agreed, @Nullable String now, String mark, List<Difference> differences, List<String> changeable, int revision) {
    public Comparison {
        differences = List.copyOf(differences);
        changeable = List.copyOf(changeable);
    }
}

package org.trivsel.tenant;

import java.util.List;
import org.trivsel.registry.UnitId;

/**
 * A unit of a customer by its name, for an operator who decides about it.
 *
 * @param names on the way down to it, its own last; the customer itself is left out unless it is what is meant
 */
public record TenantUnit(UnitId id, List<String> names) {
    public TenantUnit {
        names = List.copyOf(names);
    }

    /** For people. */
    public String words() {
        return String.join(" › ", names);
    }
}

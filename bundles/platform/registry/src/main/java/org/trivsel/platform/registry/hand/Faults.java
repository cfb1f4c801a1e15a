package org.trivsel.platform.registry.hand;

import java.util.ArrayList;
import java.util.List;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** What is wrong with what was sent, all of it, field by field. Belongs to one thread. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(String where, String code, String message) {
        found.add(new Fault(where, code, message));
    }

    /** @return whether it was wrong */
    boolean when(boolean wrong, String where, String code, String message) {
        if (wrong) {
            add(where, code, message);
        }
        return wrong;
    }

    /** @throws Invalid when anything was wrong */
    void end() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}

package org.trivsel.platform.runner.page;

import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;

/** Which rules decide on the way through a form. The tablet knows the plain stop by itself; what goes beyond, it is told by the engine. */
public final class Ruled {
    private Ruled() {
    }

    /** Whether anything beyond the plain stop decides. */
    public static boolean byEngine(Form form) {
        return form.parts().stream().anyMatch(Ruled::byEngine);
    }

    static boolean byEngine(FormPart part) {
        return byAge(part) || part.part().rules().gate().isPresent() || part.items().stream().anyMatch(item -> !item.askWhen().isEmpty());
    }

    /** Whether some part begins by age. */
    public static boolean byAge(Form form) {
        return form.parts().stream().anyMatch(Ruled::byAge);
    }

    private static boolean byAge(FormPart part) {
        return !part.part().rules().starts().isEmpty();
    }
}

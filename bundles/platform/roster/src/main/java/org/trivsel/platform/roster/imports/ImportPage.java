package org.trivsel.platform.roster.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of imports, newest first. @param next where the following page begins, or null */
public record ImportPage(List<RosterImport> imports, @Nullable UUID next) {
    public ImportPage {
        imports = List.copyOf(imports);
    }

    /** @param found one more than fits, when there are more */
    static ImportPage of(List<RosterImport> found, int most) {
        return found.size() <= most ? new ImportPage(found, null) : new ImportPage(found.subList(0, most), found.get(most - 1).id());
    }
}

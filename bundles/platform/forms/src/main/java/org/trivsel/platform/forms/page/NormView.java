package org.trivsel.platform.forms.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;
import org.trivsel.ui.Tab;

/**
 * What a newer edition of the norms would make of results.
 *
 * @param unitPath the group's overview, or null for who does not read assessments
 * @param detail instrument, form, scale and school year
 * @param what that nothing is changed by looking
 * @param instead what is said where there are no figures, or null
 * @param moves from which band into which
 * @param changed children whose band would change; null for who does not read them one by one
 * @param unfit that the edition has nothing for some, or null
 * @param next where those after them are, or null
 * @param add what it would be added to, or null when it cannot be
 */
public record NormView(@Nullable String unitPath, String unit, String detail, String what, List<Tab> instruments, List<Tab> forms, List<Tab> years, List<Tab> editions,
        @Nullable String instead, List<Move> moves, @Nullable List<Changed> changed, @Nullable String unfit, @Nullable String next, @Nullable Add add, List<Count> facts) {

    /** @param same whether nothing changes for them */
    public record Move(String before, String after, String children, boolean same) {
    }

    /** A child. @param path its result */
    public record Changed(String path, String name, String date, String before, String after) {
    }

    /** The form that adds. */
    public record Add(String path, String label, String form, String year, String edition) {
    }
}

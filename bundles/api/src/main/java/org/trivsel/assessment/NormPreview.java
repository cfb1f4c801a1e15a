package org.trivsel.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;

/**
 * What an edition of the norms would make of results. Nothing was changed to find it out.
 *
 * @param heldBack whether it is about so few that somebody could be found in it
 * @param moves from which band into which, the band it stays in too, lowest first; none when held back or nobody has a result
 * @param single what may be known of single children, or null for who does not read their assessments
 */
public record NormPreview(boolean heldBack, List<Move> moves, @Nullable Single single) {
    public NormPreview {
        moves = List.copyOf(moves);
    }

    /**
     * Children whose result lies in one band and would lie in another, or stays.
     *
     * @param before id of the band by the first outcome, or null without a score
     * @param after id of the band by the edition, or null without a score
     */
    public record Move(@Nullable String before, @Nullable String after, int children) {
    }

    /**
     * Of single children.
     *
     * @param open results that a second outcome can be added to
     * @param added results that have one by this edition already, as the first or beside it
     * @param unfit results that this edition has nothing for: another version, another language, or it came before theirs
     * @param changed a page of those whose band would change, by name
     * @param next where the next page begins, or null
     */
    public record Single(int open, int added, int unfit, List<Changed> changed, @Nullable Integer next) {
        public Single {
            changed = List.copyOf(changed);
        }
    }

    /** A child whose band would change. @param normEdition of the first outcome, or null */
    public record Changed(AssessmentId assessment, ChildId child, String name, LocalDate date, @Nullable String normEdition, Placed before, Placed after) {
    }

    /**
     * Where a result lies.
     *
     * @param band its id, or null without a score
     * @param score of the kind that the bands are by, or null
     */
    public record Placed(@Nullable String band, @Nullable BigDecimal score) {
    }
}

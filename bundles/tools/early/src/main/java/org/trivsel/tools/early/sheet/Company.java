package org.trivsel.tools.early.sheet;

import org.trivsel.policy.Values;
import org.trivsel.round.Part;

/** Who sits at the table when a child is talked about, as the policy said when the round was opened. */
public enum Company {
    /** Those who have rated, each alone. */
    COLLEAGUES,
    /** One who has rated, and the parents: as health visitors do. */
    PARENTS;

    private static final String SETTING = "early.company";
    private static final String RATERS = "early.raters";

    public static Company of(Part part) {
        // A round that was opened before this could be decided keeps no word of it.
        boolean isSaid = !part.policy().under(SETTING).equals(new Values(java.util.Map.of()));
        return isSaid && part.policy().value(SETTING).equals("parents") ? PARENTS : COLLEAGUES;
    }

    /** How many hand in before people talk about the child. */
    static int raters(Part part) {
        return of(part) == PARENTS ? 1 : part.policy().number(RATERS);
    }
}

package org.trivsel.licence;

/** Why somebody may not give an instrument. A later version may add some. */
public enum Hindrance {
    /** Nothing was ever granted to the tenant. */
    NONE("licence-none"),
    /** What was granted is over. */
    EXPIRED("licence-expired"),
    /** What was granted begins later. */
    NOT_YET("licence-not-yet"),
    /** What was granted is for other units than the child's. */
    ELSEWHERE("licence-elsewhere"),
    USED_UP("licence-used-up"),
    /** The person has no certificate that holds today. */
    NOT_CERTIFIED("not-certified");

    private final String id;

    Hindrance(String id) {
        this.id = id;
    }

    /** For programs: the code of the problem and of an obstacle. */
    public String id() {
        return id;
    }
}

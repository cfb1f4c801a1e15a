package org.trivsel.legalbasis;

import org.trivsel.access.Permission;

/** A kind of record that a disclosure can cover. */
public enum Covers {
    /** Assessments that were completed, with their results. */
    ASSESSMENTS(Permission.ASSESSMENT_READ),
    /** Positions that people agreed on in early detection; never the ratings that single persons gave. */
    POSITIONS(Permission.ASSESSMENT_READ),
    /** Focus points. */
    PLANS(Permission.PLAN_READ);

    private final Permission permission;

    Covers(Permission permission) {
        this.permission = permission;
    }

    /** What a role at the recipient must carry: a disclosure opens records, and makes nobody a reader of records. */
    public Permission permission() {
        return permission;
    }
}

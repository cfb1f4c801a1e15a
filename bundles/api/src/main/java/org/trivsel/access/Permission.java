package org.trivsel.access;

/** Something that can be allowed. */
public enum Permission {
    UNIT_READ(Scope.READ),
    UNIT_EDIT(Scope.WRITE),
    CHILD_LIST(Scope.READ),
    CHILD_READ(Scope.READ),
    CHILD_EDIT(Scope.WRITE),
    NATIONAL_NUMBER_READ(Scope.READ),
    ROSTER_IMPORT(Scope.WRITE),
    ASSESSMENT_READ(Scope.READ),
    ASSESSMENT_WRITE(Scope.WRITE),
    ASSESSMENT_REOPEN(Scope.WRITE),
    ASSESSMENT_VOID(Scope.WRITE),
    /** To take the assessments of a whole unit out in a file. */
    ASSESSMENT_EXPORT(Scope.READ),
    /** To see what a newer edition of norms would make of results; of single children only with {@link #ASSESSMENT_READ}. */
    NORM_PREVIEW(Scope.READ),
    /** To add the outcome by a newer edition of norms beside the first. */
    NORM_ADD(Scope.WRITE),
    AUDIT_READ(Scope.READ),
    ACCESS_READ(Scope.READ),
    STAFF_READ(Scope.READ),
    STAFF_EDIT(Scope.WRITE),
    POLICY_READ(Scope.READ),
    POLICY_EDIT(Scope.WRITE),
    PLAN_READ(Scope.READ),
    PLAN_WRITE(Scope.WRITE),
    RETENTION_READ(Scope.READ),
    RETENTION_EDIT(Scope.WRITE),
    ROUND_READ(Scope.READ),
    ROUND_EDIT(Scope.WRITE),
    /** Recording that custody holders were told. */
    CUSTODY_INFORM(Scope.WRITE),
    /** Recording that somebody is not told, and why. */
    CUSTODY_EXEMPT(Scope.WRITE),
    /** To whom else a child's records were disclosed, and on which legal basis. */
    DISCLOSURE_READ(Scope.READ),
    /** Recording that they are, or are no more. */
    DISCLOSURE_EDIT(Scope.WRITE),
    /** Who has used what is recorded about a child. */
    USES_READ(Scope.READ),
    /** What the tenant is licensed for, and what it used of it. */
    LICENCE_READ(Scope.READ),
    SYSTEM_OPERATE(Scope.WRITE);

    private final Scope scope;

    Permission(Scope scope) {
        this.scope = scope;
    }

    /** What a token must at least be good for. */
    public Scope scope() {
        return scope;
    }
}

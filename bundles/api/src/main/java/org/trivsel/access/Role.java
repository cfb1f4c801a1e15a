package org.trivsel.access;

import static org.trivsel.access.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person is at a unit for a period. The permissions of a role stand here and nowhere else. */
public enum Role {
    /** Works with the children of a unit. */
    PEDAGOGUE(UNIT_READ, CHILD_LIST, CHILD_READ, ASSESSMENT_READ, ASSESSMENT_WRITE, PLAN_READ, PLAN_WRITE, CUSTODY_INFORM),
    /** Answers for a unit and those below it. */
    LEADER(UNIT_READ, CHILD_LIST, CHILD_READ, ASSESSMENT_READ, ASSESSMENT_WRITE, ASSESSMENT_REOPEN, ASSESSMENT_VOID, ASSESSMENT_EXPORT, NORM_PREVIEW, NORM_ADD, ACCESS_READ,
            PLAN_READ, PLAN_WRITE, POLICY_READ, ROUND_READ, ROUND_EDIT, CUSTODY_INFORM, CUSTODY_EXEMPT,
            DISCLOSURE_READ, DISCLOSURE_EDIT, USES_READ, LICENCE_READ),
    /** Keeps the register. Reads no assessment: owning data does not mean that one may look. */
    ADMINISTRATION(UNIT_READ, UNIT_EDIT, CHILD_LIST, CHILD_READ, CHILD_EDIT, NATIONAL_NUMBER_READ, ROSTER_IMPORT, NORM_PREVIEW, AUDIT_READ,
            ACCESS_READ, STAFF_READ, STAFF_EDIT, POLICY_READ, POLICY_EDIT, RETENTION_READ, RETENTION_EDIT, ROUND_READ, ROUND_EDIT,
            CUSTODY_INFORM, CUSTODY_EXEMPT, DISCLOSURE_READ, DISCLOSURE_EDIT, USES_READ, LICENCE_READ),
    /** Runs the system. Belongs to no municipality and reads no child's data. */
    OPERATOR(SYSTEM_OPERATE);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        this.permissions = Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}

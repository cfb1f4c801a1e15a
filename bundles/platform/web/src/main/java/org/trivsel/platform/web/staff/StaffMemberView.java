package org.trivsel.platform.web.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.StaffMember;
import org.trivsel.platform.web.page.Form;

/**
 * Somebody's page.
 *
 * @param own whether it is the reader
 * @param give the form for another role, or null for those who may not
 * @param refused why the last act was not done, or null
 */
public record StaffMemberView(StaffMember member, String path, boolean own, List<RoleRow> roles, @Nullable Form give, @Nullable String refused,
        String csrf) {
    public boolean changeable() {
        return give != null && !own;
    }

    /**
     * A role of theirs.
     *
     * @param period in words
     * @param over whether it holds no more
     */
    public record RoleRow(String id, String title, String period, boolean over) {
    }
}

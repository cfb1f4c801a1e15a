package org.trivsel.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the staff, by name. @param next give it back to get what follows; null at the end */
public record StaffPage(List<StaffMember> members, @Nullable String next) {
    public StaffPage {
        members = List.copyOf(members);
    }
}

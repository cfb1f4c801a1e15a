package org.trivsel.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * Somebody who works here, as far as the reader may know.
 *
 * @param disabled whether nobody can sign in with the account
 * @param waiting whether a one-time password has not been exchanged yet
 * @param editable whether the reader may reset the password, disable and enable
 * @param roles those within the reader's reach, newest first
 */
public record StaffMember(AccountId id, String username, String name, boolean disabled, boolean waiting, boolean editable, List<Held> roles) {
    public StaffMember {
        roles = List.copyOf(roles);
    }

    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }

    /**
     * A role held at a unit for a period.
     *
     * @param unit null means the whole tenant
     * @param unitName as it is called today, or was last; null with the whole tenant
     * @param to the last day, or null
     */
    public record Held(UUID id, Role role, @Nullable UnitId unit, @Nullable String unitName, LocalDate from, @Nullable LocalDate to) {
        public boolean isOverOn(LocalDate day) {
            return to != null && to.isBefore(day);
        }
    }
}

package org.trivsel.platform.identity;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Grant;
import org.trivsel.access.Role;
import org.trivsel.problem.Invalid;

/** What a name, a role and a period must look like before they are written. */
final class StaffRules {
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{1,63}");
    private static final int LONGEST_NAME = 120;
    private static final Set<Role> GIVEN = Set.of(Role.PEDAGOGUE, Role.LEADER, Role.ADMINISTRATION);

    private StaffRules() {
    }

    static String username(String typed) {
        String normal = PostgresAccounts.normal(typed);
        if (!USERNAME.matcher(normal).matches()) {
            throw new Invalid("username", "username", "A user name has 2 to 64 letters, digits and . _ @ + -, and begins with a letter or digit.");
        }
        return normal;
    }

    static String name(String field, String typed) {
        String tidy = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME || tidy.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid(field, "name", "A name has 1 to " + LONGEST_NAME + " letters, digits, spaces or punctuation.");
        }
        return tidy;
    }

    /** Roles are not given for the past: what somebody may see today is no reason for what they saw yesterday. */
    static void requireUsable(Grant grant, LocalDate today) {
        if (!GIVEN.contains(grant.role())) {
            throw new Invalid("role", "role", "The roles in a tenant are pedagogue, leader and administration.");
        }
        if (grant.from().isBefore(today)) {
            throw new Invalid("from", "from-past", "A role begins today or later.");
        }
        if (grant.to() != null && grant.to().isBefore(grant.from())) {
            throw new Invalid("to", "to-before-from", "The last day lies before the first.");
        }
    }

    /** @param current last day as it is, or null */
    static void requireUsable(LocalDate last, @Nullable LocalDate current, LocalDate today) {
        if (last.isBefore(today)) {
            throw new Invalid("last", "last-past", "A role ends today or later. Without a day it ends at once.");
        }
        if (current != null && last.isAfter(current)) {
            throw new Invalid("last", "last-later", "The role ends earlier already. Give another one for the time after.");
        }
    }
}

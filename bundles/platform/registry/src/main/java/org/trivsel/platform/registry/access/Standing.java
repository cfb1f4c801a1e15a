package org.trivsel.platform.registry.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Grant;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;

/**
 * The rule of access: scope of the token, role, unit with all below it, period. Everything that enforces, explains or limits a list asks
 * here; the database only answers which of {@link #roots} stands above a child or unit on {@link #day}.
 */
public final class Standing {
    private final Permission permission;
    private final LocalDate day;
    private final boolean inScope;
    private final List<Grant> held;
    private final List<Grant> carrying;

    private Standing(Permission permission, LocalDate day, boolean inScope, List<Grant> held) {
        this.permission = permission;
        this.day = day;
        this.inScope = inScope;
        this.held = held;
        this.carrying = inScope ? held.stream().filter(grant -> grant.role().permissions().contains(permission)).toList() : List.of();
    }

    /** What the caller's roles of today make of the permission. */
    public static Standing of(Caller caller, Permission permission) {
        LocalDate today = caller.today();
        List<Grant> held = caller.grants().stream().filter(grant -> grant.isValidOn(today)).toList();
        return new Standing(permission, today, caller.scopes().contains(permission.scope()), held);
    }

    public LocalDate day() {
        return day;
    }

    public Permission permission() {
        return permission;
    }

    public boolean isWholeTenant() {
        return carrying.stream().anyMatch(grant -> grant.unit() == null);
    }

    /** The units at and below which the permission holds; empty when it holds everywhere or nowhere. */
    public UUID[] roots() {
        if (isWholeTenant()) {
            return new UUID[0];
        }
        return carrying.stream().map(Grant::unit).filter(Objects::nonNull).map(unit -> unit.value()).distinct().toArray(UUID[]::new);
    }

    public Reach reach() {
        return new Reach(isWholeTenant(), roots());
    }

    /** Whether the permission holds anywhere at all. */
    public Decision anywhere() {
        if (!inScope) {
            return new Decision.Denied("The session or token is not good for " + word(permission.scope()) + ", which " + permission + " needs.");
        }
        if (carrying.isEmpty()) {
            return new Decision.Denied("No role held on " + day + " carries " + permission + "; held: " + roles() + ".");
        }
        Grant grant = carrying.get(0);
        return new Decision.Allowed(grant, says(grant) + ".");
    }

    /**
     * Whether it holds for one record.
     *
     * @param what the record is, for the reason: child, unit
     * @param exists whether there is such a record
     * @param root the one of {@link #roots} above it on the day, or null
     */
    public Decision towards(String what, boolean exists, @Nullable UUID root) {
        Decision anywhere = anywhere();
        if (anywhere instanceof Decision.Denied) {
            return anywhere;
        }
        if (!exists) {
            return new Decision.Denied("There is no such " + what + ".");
        }
        return carrying.stream()
                .filter(grant -> grant.unit() == null || grant.unit().value().equals(root))
                .findFirst()
                .<Decision>map(grant -> new Decision.Allowed(grant, says(grant) + ", and the " + what + " is within on " + day + "."))
                .orElseGet(() -> new Decision.Denied(
                        "The " + what + " is not on " + day + " at or below a unit where a held role carries " + permission
                                + "; held at: " + Arrays.toString(roots()) + "."));
    }

    private String says(Grant grant) {
        String where = grant.unit() == null ? "the whole tenant" : "unit " + grant.unit() + " and below";
        String until = grant.to() == null ? "" : " until " + grant.to();
        String given = grant.givenAt() == null ? "" : " (given at unit " + grant.givenAt() + ", which was merged into it)";
        return grant.role() + " for " + where + given + ", held from " + grant.from() + until + ", carries " + permission;
    }

    private String roles() {
        return held.isEmpty() ? "none" : held.stream().map(grant -> grant.role().name()).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}

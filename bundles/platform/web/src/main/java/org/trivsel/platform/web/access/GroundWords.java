package org.trivsel.platform.web.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Ground;
import org.trivsel.access.Permission;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** A ground in words: role, unit, period, place of the child, and what it allows. */
final class GroundWords {
    /** What concerns a child, in the order in which it is told. */
    private static final List<Permission> TOLD = List.of(Permission.CHILD_READ, Permission.CHILD_EDIT, Permission.NATIONAL_NUMBER_READ,
            Permission.ASSESSMENT_READ, Permission.ASSESSMENT_WRITE, Permission.ASSESSMENT_REOPEN, Permission.ASSESSMENT_VOID, Permission.ACCESS_READ, Permission.AUDIT_READ);

    private final Texts t;
    private final Phrases say;
    private final Child child;

    GroundWords(Texts t, Phrases say, Child child) {
        this.t = t;
        this.say = say;
        this.child = child;
    }

    AccessView.Reason of(Ground ground) {
        return new AccessView.Reason(role(ground), place(ground), may(ground));
    }

    private String role(Ground ground) {
        String where = ground.unitName() == null ? t.get("access.everywhere") : t.get("access.at", ground.unitName());
        String given = ground.givenAt() == null ? "" : " " + t.get("access.given-at", ground.givenAt());
        return t.get("role." + ground.role().name()) + " " + where + given + ", " + period(ground.from(), ground.to());
    }

    private String place(Ground ground) {
        LocalDate since = ground.placeFrom();
        return since == null ? t.get("access.no-place", child.givenName())
                : t.get("access.place", child.givenName(), ground.place(), period(since, ground.placeTo()));
    }

    private String period(LocalDate from, @Nullable LocalDate to) {
        return to == null ? t.get("access.since", say.date(from)) : t.get("access.from-to", say.date(from), say.date(to));
    }

    private String may(Ground ground) {
        return t.get("access.may", say.and(TOLD.stream().filter(ground.role().permissions()::contains)
                .map(permission -> t.get("permission." + permission.name())).toList()));
    }
}

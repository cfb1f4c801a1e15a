package org.trivsel.platform.web.staff;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.StaffMember;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** Accounts and roles in words. */
final class StaffWords {
    private final Texts t;
    private final Phrases say;
    private final String tenant;
    private final LocalDate today;

    StaffWords(Texts t, Phrases say, String tenant, LocalDate today) {
        this.t = t;
        this.say = say;
        this.tenant = tenant;
        this.today = today;
    }

    StaffListView.Row row(StaffMember member) {
        String roles = member.roles().stream().filter(role -> !role.isOverOn(today)).map(this::title).distinct().collect(Collectors.joining(", "));
        return new StaffListView.Row(StaffPages.PATH + "/" + member.id(), member.name(),
                member.username() + " · " + (roles.isEmpty() ? t.get("staff.no-role") : roles), state(member));
    }

    static @Nullable String state(StaffMember member) {
        return member.disabled() ? "staff.disabled" : member.waiting() ? "staff.waiting" : null;
    }

    StaffMemberView.RoleRow row(StaffMember.Held held) {
        String period = held.to() == null ? t.get("child.since", say.date(held.from())) : t.get("child.from-to", say.date(held.from()), say.date(held.to()));
        return new StaffMemberView.RoleRow(held.id().toString(), title(held), period, held.isOverOn(today));
    }

    private String title(StaffMember.Held held) {
        return t.get("role." + held.role().name()) + ", " + (held.unit() == null ? t.get("staff.everywhere", tenant) : held.unitName());
    }

    /** Why something was not done. */
    static String refusal(Texts t, String code) {
        String why = t.get("staff.wrong." + code);
        return why.startsWith("[") ? t.get("staff.wrong.other") : why;
    }
}

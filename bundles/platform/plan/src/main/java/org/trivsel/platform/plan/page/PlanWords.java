package org.trivsel.platform.plan.page;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.plan.About;
import org.trivsel.plan.FocusEvent;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.FocusPoint.State;
import org.trivsel.registry.ChildId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;

/** How points are said. */
final class PlanWords {
    private static final int SOON_DAYS = 14;

    private final Caller caller;
    private final Texts t;
    private final Phrases say;

    PlanWords(Caller caller, Locale locale) {
        this.caller = caller;
        this.t = Pages.texts(locale);
        this.say = Phrases.in(locale);
    }

    PlanView.Row row(FocusPoint point) {
        String detail = t.get("row.owner", owner(point.owner()));
        return new PlanView.Row(PlanSite.POINTS + "/" + point.id(), point.text().goal(), detail, due(point), urgency(point),
                point.state() == State.OPEN ? null : t.get("state." + point.state()));
    }

    /** As {@link #row}, for lists about several children or units. */
    PlanView.Row named(FocusPoint point) {
        PlanView.Row row = row(point);
        return new PlanView.Row(row.path(), row.goal(), point.name() + " · " + row.detail(), row.due(), row.urgency(), row.state());
    }

    @Nullable String due(FocusPoint point) {
        if (point.state() == State.CLOSED) {
            return null;
        }
        String day = say.date(point.text().due(), caller.today());
        return t.get(point.isOverdue(caller.today()) ? "due.late" : "due.on", day);
    }

    @Nullable String urgency(FocusPoint point) {
        LocalDate due = point.text().due();
        if (point.state() != State.OPEN) {
            return null;
        }
        return point.isOverdue(caller.today()) ? "late" : due.isAfter(caller.today().plusDays(SOON_DAYS)) ? null : "soon";
    }

    String owner(@Nullable String name) {
        return name == null ? t.get("gone") : name;
    }

    PointView.Event event(FocusEvent event) {
        String when = say.moment(event.at().atZone(caller.tenant().zone()));
        String what = t.get("event." + event.kind(), owner(event.by()));
        String detail = t.get("event.detail", event.goal(), owner(event.owner()), say.date(event.due()));
        String evaluation = event.evaluation() != null && event.kind() == FocusEvent.Kind.EVALUATE ? " · " + event.evaluation() : "";
        return new PointView.Event(when, what, detail + evaluation + (event.reason() == null ? "" : " · " + event.reason()));
    }

    Count printed() {
        return new Count(t.get("printed"), t.get("printed.by", say.date(caller.today()), caller.name()));
    }

    static String path(About about) {
        ChildId child = about.child();
        return child == null ? "/units/" + about.unit() + "/plan" : "/children/" + child + "/plan";
    }
}

package org.trivsel.tools.early;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.round.Round;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.page.MovementView;
import org.trivsel.tools.early.page.MovementView.Row;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.Paths;
import org.trivsel.tools.early.report.Group;
import org.trivsel.tools.early.report.Movements;
import org.trivsel.tools.early.report.Overview;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The overview of many children. */
final class MovementDesk {
    private static final int ZONES = 3;

    private final Movements movements;

    MovementDesk(Movements movements) {
        this.movements = movements;
    }

    Response show(Request request) {
        Texts t = Pages.texts(request.locale());
        Caller caller = request.caller();
        Overview overview = movements.overview(caller, request.queryId("round").orElse(null));
        Round round = overview.round();
        Round before = overview.before();
        MovementView view = new MovementView(overview.closed().stream().map(one -> new Choice(one.id().toString(), one.title())).toList(),
                round == null ? "" : round.id().toString(), before == null ? null : before.title(), overview.least(),
                overview.places().stream().map(line -> row(t, line)).toList(), overview.groups().stream().map(line -> row(t, line)).toList(),
                List.of(new Count(t.get("movement.round"), round == null ? "" : round.title()), new Count(t.get("print.by"), caller.name() + ", "
                        + Phrases.in(request.locale()).moment(ZonedDateTime.now(caller.tenant().zone())))));
        return new Response.Page(200, t.get("movement"), caller.has(Permission.ASSESSMENT_READ) ? Paths.HOME : Paths.MOVEMENT,
                Pages.fill("movement", request.locale(), view));
    }

    private static Row row(Texts t, Overview.Line line) {
        String title = line.name() != null ? line.name() : line.home() != null ? line.home() : t.get("movement.all");
        return new Row(title, line.name() != null && line.home() != null ? line.home() : "", line.name() == null, counts(line.standing()), moved(line.moved()));
    }

    private static Row row(Texts t, Overview.GroupLine line) {
        Group group = line.group();
        String age = t.get("age." + (group.age() == null ? "unknown" : group.age().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return new Row(age, group.sex() == null ? "" : t.get("sex." + group.sex()), group.sex() == null, counts(line.standing()), moved(line.moved()));
    }

    private static @Nullable List<String> counts(long @Nullable [] standing) {
        return standing == null ? null : Arrays.stream(standing).mapToObj(String::valueOf).toList();
    }

    /** From green towards red is worse. @param moved by zone before and zone now */
    private static @Nullable List<String> moved(long @Nullable [] moved) {
        if (moved == null) {
            return null;
        }
        long[] ways = new long[ZONES];
        for (int i = 0; i < moved.length; i++) {
            ways[1 + Integer.signum(i % ZONES - i / ZONES)] += moved[i];
        }
        return Arrays.stream(ways).mapToObj(String::valueOf).toList();
    }
}

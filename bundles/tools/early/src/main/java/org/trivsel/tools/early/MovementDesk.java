package org.trivsel.tools.early;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.NotFound;
import org.trivsel.round.Round;
import org.trivsel.round.Rounds;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.page.MovementView;
import org.trivsel.tools.early.page.MovementView.Row;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.Paths;
import org.trivsel.tools.early.report.Movements;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The overview of many children. */
final class MovementDesk {
    private static final int ZONES = 3;

    private final Movements movements;
    private final Rounds rounds;

    MovementDesk(Movements movements, Rounds rounds) {
        this.movements = movements;
        this.rounds = rounds;
    }

    Response show(Request request) {
        Texts t = Pages.texts(request.locale());
        Caller caller = request.caller();
        List<Round> closed = rounds.list(caller).stream().filter(round -> round.tool().equals(EarlySite.TOOL) && round.state() == Round.State.CLOSED).toList();
        UUID asked = request.queryId("round").orElse(null);
        Round round = closed.stream().filter(one -> asked == null || one.id().value().equals(asked)).findFirst().orElse(null);
        if (round == null && asked != null) {
            throw new NotFound();
        }
        Round before = round == null ? null : closed.stream().skip(closed.indexOf(round) + 1L).findFirst().orElse(null);
        List<Row> rows = round == null ? List.of() : movements.of(caller, round, before).stream().map(line -> row(t, line)).toList();
        MovementView view = new MovementView(closed.stream().map(one -> new Choice(one.id().toString(), one.title())).toList(),
                round == null ? "" : round.id().toString(), before == null ? null : before.title(), movements.least(caller), rows,
                List.of(new Count(t.get("movement.round"), round == null ? "" : round.title()), new Count(t.get("print.by"), caller.name() + ", "
                        + Phrases.in(request.locale()).moment(ZonedDateTime.now(caller.tenant().zone())))));
        return new Response.Page(200, t.get("movement"), caller.has(org.trivsel.access.Permission.ASSESSMENT_READ) ? Paths.HOME : Paths.MOVEMENT,
                Pages.fill("movement", request.locale(), view));
    }

    private static Row row(Texts t, Movements.Line line) {
        String title = line.name() != null ? line.name() : line.home() != null ? line.home() : t.get("movement.all");
        return new Row(title, line.name() != null && line.home() != null ? line.home() : "", line.name() == null,
                line.standing() == null ? null : Arrays.stream(line.standing()).mapToObj(String::valueOf).toList(), moved(line.moved()));
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

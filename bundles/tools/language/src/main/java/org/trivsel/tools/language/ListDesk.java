package org.trivsel.tools.language;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.assessment.Runner;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.tools.language.followup.FollowUpPage;
import org.trivsel.tools.language.followup.FollowUps;
import org.trivsel.tools.language.page.Pages;
import org.trivsel.tools.language.page.Paths;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The lists over many children: a group, who is due, what was agreed. */
final class ListDesk {
    /** So many units can be chosen among. */
    private static final int CHOICES = 60;
    private static final int PAGE = 50;

    private final LanguageAssessments assessments;
    private final Units units;
    private final FollowUps followUps;
    private final Runner runner;

    ListDesk(LanguageAssessments assessments, Units units, FollowUps followUps, Runner runner) {
        this.assessments = assessments;
        this.units = units;
        this.followUps = followUps;
        this.runner = runner;
    }

    Response group(Request request) {
        UnitId unit = new UnitId(request.pathId("unit"));
        Unit found = units.get(request.caller(), unit, request.caller().today());
        Show show = show(request.query("show").orElse(null));
        return Pages.group(request, found, show, assessments.group(request.caller(), unit, show, request.query("cursor").orElse(null)), assessments,
                runner.classGrid(assessments.newest(), unit));
    }

    Response due(Request request) {
        Caller caller = request.caller();
        UnitId unit = request.queryId("unit").map(UnitId::new).orElse(null);
        List<Unit> choices = units.workplaces(caller, caller.today(), CHOICES);
        return Pages.due(request, choices, unit, assessments.due(caller, unit, request.query("cursor").orElse(null), PAGE), assessments.newest());
    }

    Response followUps(Request request) {
        UUID after = request.queryId("after").orElse(null);
        FollowUpPage page = followUps.waitingFor(request.caller(), LocalDate.of(9999, 12, 31), after, PAGE);
        return Pages.followUps(request, page);
    }

    /** Back to where the button was. */
    Response followUpDone(Request request) {
        followUps.done(request.caller(), request.pathId("note"));
        return new Response.Redirect(request.query("to").filter("start"::equals).isPresent() ? "/" : Paths.FOLLOW_UPS);
    }

    private static Show show(@Nullable String key) {
        for (Show show : Show.values()) {
            if (show.name().equalsIgnoreCase(key)) {
                return show;
            }
        }
        return Show.ALL;
    }
}

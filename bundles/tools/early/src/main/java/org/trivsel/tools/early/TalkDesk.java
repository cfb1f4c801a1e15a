package org.trivsel.tools.early;

import java.util.List;
import java.util.UUID;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Outdated;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.letter.ResultLetters;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.Paths;
import org.trivsel.tools.early.page.TalkView;
import org.trivsel.tools.early.page.TalkViews;
import org.trivsel.tools.early.page.TalkViews.Typed;
import org.trivsel.tools.early.sheet.Agreement;
import org.trivsel.tools.early.sheet.Talks;
import org.trivsel.tools.early.sheet.Talks.Talk;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** The conversation. */
final class TalkDesk {
    private final Talks talks;
    private final Access access;
    private final ResultLetters letters;
    private final String scripts;

    /** @param scripts where they are */
    TalkDesk(Talks talks, Access access, ResultLetters letters, String scripts) {
        this.scripts = scripts;
        this.letters = letters;
        this.talks = talks;
        this.access = access;
    }

    Response show(Request request) {
        return show(request, Typed.NOTHING, 200);
    }

    private Response show(Request request, Typed typed, int status) {
        Talk talk = talks.of(request.caller(), request.pathId("part"));
        Texts t = Pages.texts(request.locale());
        boolean writes = request.caller().has(Permission.ASSESSMENT_WRITE) && talk.part().roundOpen();
        boolean plans = access.explain(request.caller(), Permission.PLAN_WRITE, talk.sheet().child()) instanceof Decision.Allowed;
        boolean written = talk.sheet().decision() != null && letters.areWritten(request.caller(), talk.sheet().unit());
        TalkView view = new TalkViews(t, request.caller()).view(talk, request.csrfToken(), writes, new TalkViews.Next(plans, written, scripts), typed);
        return Pages.page(request, status, view.title(), "talk", view);
    }

    Response decide(Request request) {
        Texts t = Pages.texts(request.locale());
        UUID part = request.pathId("part");
        boolean agreed = !request.field("agreed").filter("no"::equals).isPresent();
        Integer position = RatingDesk.position(request);
        String reason = request.field("reason").orElse("");
        String words = request.field("words").orElse("");
        String parents = request.field("parents").orElse("");
        List<Wrong> wrongs = new ArrayList<>();
        if (agreed && position == null) {
            wrongs.add(new Wrong("position", t.get("wrong.position")));
        }
        if (reason.isBlank()) {
            wrongs.add(new Wrong("reason", t.get("wrong.reason")));
        }
        // The field is there where the conversation is held with them.
        if (request.field("parents").isPresent() && parents.isBlank()) {
            wrongs.add(new Wrong("parents", t.get("wrong.parents")));
        }
        if (!wrongs.isEmpty()) {
            return show(request, new Typed(position, reason, words, parents, wrongs, null), 400);
        }
        int revision = request.field("revision").filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
        return decide(request, part, revision, new Typed(agreed ? position : null, reason, words, parents, List.of(), null));
    }

    private Response decide(Request request, UUID part, int revision, Typed typed) {
        Texts t = Pages.texts(request.locale());
        try {
            talks.decide(request.caller(), part, revision, new Agreement(typed.position(), typed.reason(), typed.words(), typed.parents()));
        } catch (Conflict e) {
            return show(request, refused(typed, List.of(), t.get("refused." + e.code())), 409);
        } catch (Outdated e) {
            return show(request, refused(typed, List.of(), t.get("refused.decided")), 409);
        } catch (Invalid e) {
            return show(request, refused(typed, e.faults().stream().map(fault -> new Wrong(fault.where(), t.get("wrong." + fault.where()))).toList(), null), 400);
        }
        return new Response.Redirect(Paths.talk(part));
    }

    private static Typed refused(Typed typed, List<Wrong> wrongs, @Nullable String why) {
        return new Typed(typed.position(), typed.reason(), typed.words(), typed.parents(), wrongs, why);
    }
}

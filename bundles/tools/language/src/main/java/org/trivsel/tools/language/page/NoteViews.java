package org.trivsel.tools.language.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.followup.FollowUp;
import org.trivsel.tools.language.followup.FollowUpPage;
import org.trivsel.ui.Phrases;

/** Makes the views of notes in one language for one caller. */
final class NoteViews {
    private static final int SOON_DAYS = 7;

    private final Texts texts;
    private final Phrases phrases;
    private final Caller caller;

    NoteViews(Texts texts, Caller caller) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.caller = caller;
    }

    FollowUpsView list(FollowUpPage page) {
        return new FollowUpsView(page.notes().stream().map(this::row).toList(),
                page.next() == null ? null : Paths.FOLLOW_UPS + "?after=" + page.next());
    }

    private FollowUpsView.Row row(FollowUp note) {
        String child = note.childName() == null ? "" : note.childName();
        return new FollowUpsView.Row(Paths.assessment(note.assessment()) + "#notes", child, view(note, Paths.followUpDone(note.id())));
    }

    /** A note of a result. */
    NoteView ofResult(FollowUp note) {
        return view(note, Paths.assessment(note.assessment()) + "/notes/" + note.id() + "/done");
    }

    private NoteView view(FollowUp note, String donePath) {
        ZonedDateTime created = note.created().atZone(caller.tenant().zone());
        String by = note.author() + ", " + phrases.moment(created);
        String done = note.isOpen() && caller.has(Permission.ASSESSMENT_WRITE) ? donePath : null;
        return new NoteView(note.id().toString(), note.note().lines().toList(), by, due(note), kind(note), done);
    }

    private @Nullable String due(FollowUp note) {
        LocalDate due = note.due();
        return due == null ? null : texts.get(note.isOpen() ? "note.due" : "note.done", phrases.date(due));
    }

    private @Nullable String kind(FollowUp note) {
        LocalDate due = note.due();
        if (due == null || !note.isOpen()) {
            return null;
        }
        LocalDate today = caller.today();
        return due.isBefore(today) ? "late" : due.isBefore(today.plusDays(SOON_DAYS)) ? "soon" : null;
    }
}

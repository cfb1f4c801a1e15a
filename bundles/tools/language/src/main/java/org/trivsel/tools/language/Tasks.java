package org.trivsel.tools.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Draft;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.DueWindows;
import org.trivsel.assessment.Waiting;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.followup.FollowUp;
import org.trivsel.tools.language.followup.FollowUpPage;
import org.trivsel.tools.language.followup.FollowUps;
import org.trivsel.tools.language.page.Paths;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Task;

/** What waits for a caller in this tool. */
final class Tasks {
    /** Of each sort; where there are more, a list is shown the way to. */
    private static final int MOST = 6;
    private static final int SOON_DAYS = 7;

    private final LanguageAssessments assessments;
    private final FollowUps followUps;
    private final Caller caller;
    private final Texts texts;
    private final Phrases phrases;

    Tasks(LanguageAssessments assessments, FollowUps followUps, Caller caller, Texts texts) {
        this.assessments = assessments;
        this.followUps = followUps;
        this.caller = caller;
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
    }

    List<Task> all() {
        if (!caller.has(Permission.ASSESSMENT_WRITE)) {
            return List.of();
        }
        Waiting waiting = assessments.waiting(caller, MOST);
        FollowUpPage agreed = followUps.waitingFor(caller, caller.today().plusDays(SOON_DAYS), null, MOST);
        Definition definition = assessments.newest().definition();
        List<Task> tasks = new ArrayList<>();
        waiting.drafts().forEach(draft -> tasks.add(draft(draft)));
        agreed.notes().forEach(note -> tasks.add(followUp(note)));
        waiting.due().rows().forEach(due -> tasks.add(due(due, definition)));
        if (agreed.next() != null) {
            tasks.add(more(Paths.FOLLOW_UPS, texts.get("task.follow-ups"), texts.get("task.follow-ups.detail")));
        }
        if (waiting.due().next() != null) {
            String many = waiting.due().more() ? "task.due.over" : "task.due.all";
            tasks.add(more(Paths.DUE, texts.get(many, waiting.due().all()), texts.get("task.due.detail")));
        }
        return List.copyOf(tasks);
    }

    private Task more(String path, String title, String detail) {
        return new Task(Task.Kind.MORE, path, title, detail, null, null, null, null, title);
    }

    private Task draft(Draft draft) {
        Child child = draft.child();
        Form form = assessments.version(draft.assessment()).definition().form(draft.assessment().form()).orElseThrow();
        int all = (int) form.items().stream().filter(item -> !item.practice()).count();
        Task.Progress progress = new Task.Progress(Math.min(draft.answered(), all), all);
        return new Task(Task.Kind.DRAFT, Paths.run(draft.assessment().id()), title(child),
                texts.get("task.draft", progress.done(), progress.all()), child.id(), child.name(), null, progress, texts.get("continue"));
    }

    private Task due(Due due, Definition definition) {
        Form form = definition.form(due.form()).orElseThrow();
        LocalDate last = DueWindows.lastDay(form.ages().before(), due.child().birthDate());
        String detail = phrases.shortAge(due.child().ageOn(caller.today())) + " · " + form.title().in(texts.locale().getLanguage());
        return new Task(Task.Kind.DUE, Paths.start(due.child().id()), title(due.child()), detail, due.child().id(), due.child().name(),
                last, null, texts.get("begin"));
    }

    private Task followUp(FollowUp note) {
        boolean late = note.due() != null && note.due().isBefore(caller.today());
        return new Task(late ? Task.Kind.OVERDUE : Task.Kind.FOLLOW_UP, Paths.assessment(note.assessment()) + "#notes",
                texts.get("task.follow-up", note.childName()), texts.get("note.by", note.author()), note.child(), note.childName(), note.due(), null,
                texts.get("task.follow-up.action"), new Task.Act(Paths.followUpDone(note.id()) + "?to=start", texts.get("note.mark-done"),
                        texts.get("note.mark-done.about", note.childName())));
    }

    private String title(Child child) {
        return texts.get("task.title", child.givenName());
    }
}

package org.trivsel.platform.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Draft;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.DueWindows;
import org.trivsel.assessment.Waiting;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Form;
import org.trivsel.platform.forms.page.Pages;
import org.trivsel.platform.forms.page.Paths;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Task;

/** What waits for a caller in a tool: their drafts, and who is due where the rules of the instrument let it be given today. */
final class Tasks {
    /** Of each instrument; where there are more, the tool's page is shown the way to. */
    private static final int MOST = 4;

    private final Pages pages;
    private final Paths paths;
    private final Texts texts;
    private final ToolAssessments assessments;
    private final Caller caller;

    Tasks(Pages pages, ToolAssessments assessments, Caller caller) {
        this.pages = pages;
        this.paths = pages.paths();
        this.texts = pages.texts();
        this.assessments = assessments;
        this.caller = caller;
    }

    List<Task> all() {
        List<Task> tasks = new ArrayList<>();
        for (Instrument instrument : assessments.instruments()) {
            Waiting waiting = assessments.waiting(caller, instrument, MOST);
            waiting.drafts().forEach(draft -> tasks.add(draft(draft)));
            if (instrument.timing(caller.today(), List.of()).allowed()) {
                waiting.due().rows().forEach(due -> tasks.add(due(instrument, due)));
                if (waiting.due().next() != null) {
                    tasks.add(more(instrument, waiting));
                }
            }
        }
        return List.copyOf(tasks);
    }

    private Task draft(Draft draft) {
        if (Climbed.isFollowed(draft.assessment())) {
            String since = texts.get("followed.since", Phrases.in(texts.locale()).date(draft.assessment().date()));
            return new Task(Task.Kind.DRAFT, paths.assessment(draft.assessment().id()), texts.get("task.title", pages.tool(), draft.child().givenName()), since,
                    draft.child().id(), draft.child().name(), null, null, texts.get("continue"));
        }
        Form form = assessments.version(draft.assessment()).definition().form(draft.assessment().form()).orElseThrow();
        int all = (int) form.parts().stream().filter(part -> !part.part().context()).flatMap(part -> part.items().stream())
                .filter(item -> !item.practice()).count();
        Task.Progress progress = new Task.Progress(Math.min(draft.answered(), all), all);
        return new Task(Task.Kind.DRAFT, paths.run(draft.assessment().id()), texts.get("task.title", pages.tool(), draft.child().givenName()),
                texts.get("task.draft", progress.done(), progress.all()), draft.child().id(), draft.child().name(), null, progress, texts.get("continue"));
    }

    private Task due(Instrument instrument, Due due) {
        Form form = instrument.definition().form(due.form()).orElseThrow();
        LocalDate last = DueWindows.lastDay(form.ages().before(), due.child().birthDate());
        String detail = Phrases.in(texts.locale()).shortAge(due.child().ageOn(caller.today())) + " · " + form.title().in(texts.locale().getLanguage());
        return new Task(Task.Kind.DUE, paths.start(due.child().id(), instrument.definition(), one()),
                texts.get("task.title", pages.tool(), due.child().givenName()), detail, due.child().id(), due.child().name(), last, null, texts.get("begin"));
    }

    private Task more(Instrument instrument, Waiting waiting) {
        String about = instrument.definition().title().in(texts.locale().getLanguage());
        String title = texts.get(waiting.due().more() ? "task.due.over" : "task.due.all", about, waiting.due().all());
        return new Task(Task.Kind.MORE, paths.home(), title, texts.get("task.due.detail"), null, null, null, null, title);
    }

    private boolean one() {
        return assessments.instruments().size() == 1;
    }
}

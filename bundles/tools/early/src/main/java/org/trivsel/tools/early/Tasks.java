package org.trivsel.tools.early;

import java.util.ArrayList;
import java.util.List;
import org.trivsel.access.Caller;
import org.trivsel.round.Part;
import org.trivsel.round.Round;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.Paths;
import org.trivsel.tools.early.sheet.OwnWork;
import org.trivsel.tools.early.sheet.OwnWork.State;
import org.trivsel.tools.early.sheet.OwnWork.Work;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Task;

/** What waits for the caller, one task a round for each kind: own ratings begun, children not rated yet, conversations. */
final class Tasks {
    private final OwnWork work;

    Tasks(OwnWork work) {
        this.work = work;
    }

    List<Task> of(Caller caller) {
        Texts t = Pages.texts(caller.locale());
        List<Task> tasks = new ArrayList<>();
        for (Work one : work.of(caller)) {
            add(tasks, t, caller, one.round(), Task.Kind.DUE, "begun", one.in(State.BEGUN));
            add(tasks, t, caller, one.round(), Task.Kind.DUE, "due", one.in(State.DUE));
            add(tasks, t, caller, one.round(), Task.Kind.FOLLOW_UP, "ready", one.in(State.READY));
        }
        return List.copyOf(tasks);
    }

    private static void add(List<Task> tasks, Texts t, Caller caller, Round round, Task.Kind kind, String what, List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        boolean late = round.to().isBefore(caller.today());
        boolean oneGroup = parts.stream().map(Part::unit).distinct().count() == 1;
        String path = oneGroup ? Paths.unit(round.id(), parts.get(0).unit()) : Paths.ROUNDS + "/" + round.id();
        String many = parts.size() + (parts.size() == OwnWork.MOST ? "+" : "");
        tasks.add(new Task(late ? Task.Kind.OVERDUE : kind, path, t.get("task." + what, many),
                round.title() + " · " + t.get("task.until", Phrases.in(caller.locale()).date(round.to(), caller.today())), null, null, round.to(), null,
                t.get("task." + what + ".action")));
    }
}

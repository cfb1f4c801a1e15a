package org.trivsel.tools.early;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.round.Part;
import org.trivsel.round.Raters;
import org.trivsel.round.Round;
import org.trivsel.round.Rounds;
import org.trivsel.round.Step;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.Paths;
import org.trivsel.tools.early.sheet.Rating;
import org.trivsel.tools.early.sheet.Ratings;
import org.trivsel.tools.early.sheet.Walls;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Task;

/**
 * What waits for the caller, one task a round for each kind: own ratings begun, children not rated yet, conversations. From the caller's own ratings
 * and from what everybody may know, so that it says nothing of anybody else's.
 */
final class Tasks {
    private static final int MOST = 500;

    private final Rounds rounds;
    private final Ratings ratings;

    Tasks(Rounds rounds, Ratings ratings) {
        this.rounds = rounds;
        this.ratings = ratings;
    }

    List<Task> of(Caller caller) {
        List<Part> waiting = rounds.waiting(caller, EarlySite.TOOL, MOST);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Texts t = Pages.texts(caller.locale());
        Map<UUID, Rating> own = ratings.own(caller, waiting.stream().map(Part::id).toList()).stream().collect(Collectors.toMap(Rating::part, one -> one));
        List<Task> tasks = new ArrayList<>();
        Set<UUID> asPedagogue = waiting.stream().anyMatch(part -> part.raters() == Raters.PEDAGOGUES)
                ? rounds.waiting(Walls.only(Role.PEDAGOGUE, caller), EarlySite.TOOL, MOST).stream().map(Part::id).collect(Collectors.toSet()) : Set.of();
        for (Round round : rounds.forTool(caller, EarlySite.TOOL)) {
            List<Part> here = waiting.stream().filter(part -> part.round().equals(round.id())).toList();
            List<Part> begun = here.stream().filter(part -> own.containsKey(part.id()) && own.get(part.id()).isDraft()).toList();
            List<Part> due = here.stream().filter(part -> part.step() == Step.WAITING && !own.containsKey(part.id()))
                    .filter(part -> part.raters() == Raters.STAFF || asPedagogue.contains(part.id())).toList();
            List<Part> ready = here.stream().filter(part -> part.step() == Step.READY && !begun.contains(part)).toList();
            add(tasks, t, caller, round, Task.Kind.DUE, "begun", begun);
            add(tasks, t, caller, round, Task.Kind.DUE, "due", due);
            add(tasks, t, caller, round, Task.Kind.FOLLOW_UP, "ready", ready);
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
        String many = parts.size() + (parts.size() == MOST ? "+" : "");
        tasks.add(new Task(late ? Task.Kind.OVERDUE : kind, path, t.get("task." + what, many),
                round.title() + " · " + t.get("task.until", Phrases.in(caller.locale()).date(round.to(), caller.today())), null, null, round.to(), null,
                t.get("task." + what + ".action")));
    }
}

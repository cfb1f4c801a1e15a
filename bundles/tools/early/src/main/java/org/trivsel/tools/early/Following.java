package org.trivsel.tools.early;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivsel.access.Caller;
import org.trivsel.registry.ChildId;
import org.trivsel.round.Part;
import org.trivsel.round.Rounds;
import org.trivsel.round.Step;
import org.trivsel.tools.early.sheet.Rating;
import org.trivsel.tools.early.sheet.Ratings;

/** Whom to rate after a child: from the caller's own ratings and from what everybody may know, as in {@link ListDesk}. */
final class Following {
    private final Rounds rounds;
    private final Ratings ratings;

    Following(Rounds rounds, Ratings ratings) {
        this.rounds = rounds;
        this.ratings = ratings;
    }

    /** The next one of the same unit in the order of the list, and from its beginning again, whose own rating the caller can write; none when all are through. */
    Optional<Part> after(Caller caller, Part done) {
        List<Part> here = rounds.parts(caller, done.round(), done.unit()).stream().filter(part -> part.unit().equals(done.unit())).toList();
        Map<UUID, Rating> own = ratings.own(caller, here.stream().map(Part::id).toList()).stream().collect(Collectors.toMap(Rating::part, one -> one));
        Set<ChildId> untold = ratings.untold(caller, done.unit(), here.stream().map(Part::child).toList());
        Predicate<Part> waits = part -> own.containsKey(part.id()) ? own.get(part.id()).isDraft()
                : part.step() == Step.WAITING && !untold.contains(part.child());
        int at = here.stream().map(Part::id).toList().indexOf(done.id());
        return Stream.concat(here.stream().skip(at + 1L), here.stream().limit(Math.max(at, 0))).filter(waits).findFirst();
    }
}

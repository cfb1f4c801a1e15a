package org.trivsel.tools.early.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.round.Part;
import org.trivsel.round.Raters;
import org.trivsel.round.Round;
import org.trivsel.round.Rounds;
import org.trivsel.round.Step;
import org.trivsel.store.TenantStore;

/**
 * What there is for the caller to do in open rounds. From the caller's own ratings and from what everybody may know, so that it says nothing of anybody
 * else's. Safe for use by many threads.
 */
@Component(service = OwnWork.class)
public final class OwnWork {
    /** Children at once. */
    public static final int MOST = 500;

    private final Rounds rounds;
    private final Ratings ratings;
    private final TenantStore store;
    private final Access access;
    private final Audit audit;

    @Activate
    public OwnWork(@Reference Rounds rounds, @Reference Ratings ratings, @Reference TenantStore store, @Reference Access access, @Reference Audit audit) {
        this.rounds = rounds;
        this.ratings = ratings;
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /** How far the caller is with a child. */
    public enum State {
        /** Not rated by the caller. */
        DUE,
        /** The own rating is begun. */
        BEGUN,
        /** The own rating is handed in, and others are waited for. */
        HANDED_IN,
        /** It can be talked about. */
        READY
    }

    /** A child and what is to be done. */
    public record Item(Part part, State state) {
    }

    /** A round with children in it for whom something is to be done. */
    public record Work(Round round, List<Item> items) {
        public List<Part> in(State state) {
            return items.stream().filter(item -> item.state() == state).map(Item::part).toList();
        }
    }

    /** The newest round first, at most {@link #MOST} children. For counts: it leaves no entry. */
    public List<Work> of(Caller caller) {
        List<Part> waiting = rounds.waiting(caller, Ratings.TOOL, MOST);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<UUID, Rating> own = ratings.own(caller, waiting.stream().map(Part::id).toList()).stream().collect(Collectors.toMap(Rating::part, one -> one));
        Set<UUID> asPedagogue = waiting.stream().anyMatch(part -> part.raters() == Raters.PEDAGOGUES)
                ? rounds.waiting(Walls.only(Role.PEDAGOGUE, caller), Ratings.TOOL, MOST).stream().map(Part::id).collect(Collectors.toSet()) : Set.of();
        List<Work> work = new ArrayList<>();
        for (Round round : rounds.forTool(caller, Ratings.TOOL)) {
            List<Item> items = new ArrayList<>();
            for (Part part : waiting) {
                boolean rates = part.raters() == Raters.STAFF || asPedagogue.contains(part.id());
                if (part.round().equals(round.id()) && (rates || own.containsKey(part.id()) || part.step() == Step.READY)) {
                    items.add(new Item(part, state(part, own.get(part.id()))));
                }
            }
            if (!items.isEmpty()) {
                work.add(new Work(round, List.copyOf(items)));
            }
        }
        return List.copyOf(work);
    }

    /** The same for somebody who is shown which children they are. */
    public List<Work> list(Caller caller) {
        access.require(caller, Permission.ASSESSMENT_READ);
        List<Work> work = of(caller);
        List<UUID> children = work.stream().flatMap(one -> one.items().stream()).map(item -> item.part().child().value()).distinct().toList();
        store.run(caller.tenant().id(), tx -> audit.record(tx, caller, AuditEvent.done("early.work.list", null, children, children.size() + " children")));
        return work;
    }

    private static State state(Part part, @Nullable Rating own) {
        if (own != null && own.isDraft()) {
            return State.BEGUN;
        }
        return part.step() == Step.READY ? State.READY : own == null ? State.DUE : State.HANDED_IN;
    }
}

package org.trivsel.tools.early.sheet;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Part;
import org.trivsel.round.Rounds;
import org.trivsel.round.Step;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/**
 * Conversations: all ratings of a child side by side, once enough people have handed theirs in, and what they decide. Whoever still writes an own
 * rating sees none of the others'. Nothing is computed here. Safe for use by many threads.
 */
@Component(service = Talks.class)
public final class Talks {
    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Rounds rounds;
    private final Walls walls;

    @Activate
    public Talks(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Rounds rounds, @Reference Walls walls) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.rounds = rounds;
        this.walls = walls;
    }

    /** @param ratings those that were handed in, in that order */
    public record Talk(Part part, Sheet sheet, List<Rating> ratings) {
        public Talk {
            ratings = List.copyOf(ratings);
        }
    }

    /** Whether there is a conversation for the caller; costs the same and says the same whether anybody has begun. */
    public boolean isOpen(Caller caller, Part part) {
        return store.inTransaction(caller.tenant().id(), tx -> isReadable(new SheetTable(tx, caller), part.id()).isPresent());
    }

    /** @throws NotFound when it is not for the caller, or not yet */
    public Talk of(Caller caller, UUID id) {
        access.require(caller, Permission.ASSESSMENT_READ);
        return acts.orSaidWhy(caller, "early.talk.read", id, "", tx -> {
            Part part = rounds.part(caller, Ratings.TOOL, id).orElseThrow(NotFound::new);
            SheetTable table = new SheetTable(tx, caller);
            Sheet sheet = isReadable(table, id).orElseThrow(NotFound::new);
            walls.require(caller, Permission.ASSESSMENT_READ, made(sheet));
            audit.record(tx, caller, AuditEvent.done("early.talk.read", sheet.child().value(), "part " + id));
            return new Talk(part, sheet, table.submitted(id));
        });
    }

    private static Optional<Sheet> isReadable(SheetTable table, UUID part) throws SQLException {
        boolean writing = table.own(part).filter(Rating::isDraft).isPresent();
        return table.sheet(part).filter(sheet -> sheet.ready() && (!writing || sheet.decision() != null));
    }

    /**
     * What people have decided.
     *
     * @param revision of the sheet that was seen
     * @throws org.trivsel.problem.Invalid naming position, reason, words or parents
     * @throws org.trivsel.problem.Conflict when the round is closed
     * @throws org.trivsel.problem.Outdated with both, when others have decided meanwhile
     */
    public void decide(Caller caller, UUID id, int revision, Agreement agreement) {
        access.require(caller, Permission.ASSESSMENT_WRITE);
        acts.orSaidWhy(caller, "early.talk.decide", id, "", tx -> {
            Part part = rounds.part(caller, Ratings.TOOL, id).orElseThrow(NotFound::new);
            SheetTable table = new SheetTable(tx, caller);
            Sheet sheet = isReadable(table, id).orElseThrow(NotFound::new);
            walls.require(caller, Permission.ASSESSMENT_WRITE, made(sheet));
            rounds.holdOpen(tx, caller, part.round());
            agreement.check(Company.of(part));
            if (!table.decide(id, revision, agreement)) {
                throw Versions.outdated(table.sheet(id).orElseThrow(), agreement);
            }
            rounds.step(tx, caller, id, Step.SHARED);
            audit.record(tx, caller, AuditEvent.done("early.talk.decide", sheet.child().value(), "part " + id));
            return id;
        });
    }

    /** What was decided about a child in the rounds of these parts, as far as the caller may read it. */
    public List<Sheet> decided(Caller caller, Collection<UUID> parts) {
        return decided(caller, parts, sheet -> false, null);
    }

    /**
     * All that was decided about a child, as far as the caller may read it, the newest first.
     *
     * @throws NotFound when there is nothing of that and the caller does not work with the child: the same to the eye as when there is no such child
     */
    public List<Sheet> ofChild(Caller caller, ChildId child) {
        access.require(caller, Permission.ASSESSMENT_READ);
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Sheet> decided = decided(caller, rounds.ofChild(caller, Ratings.TOOL, child).stream().map(Part::id).toList(), sheet -> false, child.value());
            if (decided.isEmpty()) {
                access.require(caller, Permission.ASSESSMENT_READ, child);
                audit.record(tx, caller, AuditEvent.done("early.position.read", child.value(), "0 positions"));
            }
            return decided.stream().sorted(Comparator.comparing((Sheet sheet) -> sheet.decision().at()).reversed()).toList();
        });
    }

    /**
     * The same of children who are at units where the caller may read today: what was made at the home where they are needs no other question.
     *
     * @param here parts of such children
     */
    public List<Sheet> decidedHere(Caller caller, Collection<Part> here) {
        Map<UUID, UnitId> homes = here.stream().collect(Collectors.toMap(Part::id, Part::home));
        return decided(caller, homes.keySet(), sheet -> sheet.home().equals(homes.get(sheet.part())), null);
    }

    /** @param known those that the caller is known to be allowed to read @param asked the child it was asked for, or null for a list */
    private List<Sheet> decided(Caller caller, Collection<UUID> parts, Predicate<Sheet> known, @Nullable UUID asked) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Sheet> all = new SheetTable(tx, caller).sheets(parts).stream().filter(sheet -> sheet.decision() != null).toList();
            return readable(tx, caller, all, known, asked);
        });
    }

    /** All that was decided about a child and is for the caller, wherever the child is: for somebody it was disclosed to. */
    public List<Sheet> decided(Caller caller, ChildId child) {
        return store.inTransaction(caller.tenant().id(), tx -> readable(tx, caller, new SheetTable(tx, caller).decided(child), sheet -> false, child.value()));
    }

    private List<Sheet> readable(Transaction tx, Caller caller, List<Sheet> all, Predicate<Sheet> known, @Nullable UUID asked) {
        Set<Walls.Made> allowed = walls.readable(caller, all.stream().filter(known.negate()).map(Talks::made).toList());
        List<Sheet> decided = all.stream().filter(sheet -> known.test(sheet) || allowed.contains(made(sheet))).toList();
        if (!decided.isEmpty()) {
            audit.record(tx, caller, AuditEvent.done("early.position.read", asked, decided.stream().map(sheet -> sheet.child().value()).toList(),
                    decided.size() + " positions"));
        }
        return decided;
    }

    private static Walls.Made made(Sheet sheet) {
        return new Walls.Made(sheet.child(), sheet.unit(), sheet.home());
    }
}

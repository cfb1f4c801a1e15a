package org.trivsel.tools.early.sheet;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Problem;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Children;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Part;
import org.trivsel.round.Raters;
import org.trivsel.round.Rounds;
import org.trivsel.round.Step;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tools.early.letter.Duty;

/**
 * Own ratings. Everything here is about the caller's own; of others it knows no more than whether enough have handed in, and that is the same to the
 * eye, in words and statements, whether nobody has begun or all but one have. Safe for use by many threads.
 */
@Component(service = Ratings.class)
public final class Ratings {
    public static final String TOOL = "early";

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Rounds rounds;
    private final Children children;
    private final Walls walls;
    private final Duty duty;

    @Activate
    public Ratings(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Rounds rounds, @Reference Children children,
            @Reference Walls walls, @Reference Duty duty) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.rounds = rounds;
        this.children = children;
        this.walls = walls;
        this.duty = duty;
    }

    /** The part, for somebody who may read what is made there. @throws NotFound otherwise */
    public Part part(Caller caller, UUID id) {
        access.require(caller, Permission.ASSESSMENT_READ);
        return acts.orSaidWhy(caller, "early.read", id, "", tx -> {
            Part part = rounds.part(caller, TOOL, id).orElseThrow(NotFound::new);
            walls.require(caller, Permission.ASSESSMENT_READ, made(tx, caller, part));
            return part;
        });
    }

    /** Where it was made: what there is stays of there, wherever the child is counted now. */
    private static Walls.Made made(Transaction tx, Caller caller, Part part) throws SQLException {
        return new SheetTable(tx, caller).sheet(part.id()).map(sheet -> new Walls.Made(part.child(), sheet.unit(), sheet.home()))
                .orElse(new Walls.Made(part.child(), part.unit(), part.home()));
    }

    /** The caller's own, begun or handed in. */
    public Optional<Rating> own(Caller caller, Part part) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            Optional<Rating> own = new SheetTable(tx, caller).own(part.id());
            audit.record(tx, caller, AuditEvent.done("early.rating.read", part.child().value(), "own, part " + part.id()));
            return own;
        });
    }

    /** As the child was called when somebody began to rate. */
    public String childName(Caller caller, Part part) {
        return store.inTransaction(caller.tenant().id(), tx -> new SheetTable(tx, caller).sheet(part.id())).orElseThrow(NotFound::new).childName();
    }

    /** The same of many, for lists: whether there is one. */
    public List<Rating> own(Caller caller, Collection<UUID> parts) {
        return parts.isEmpty() ? List.of() : store.inTransaction(caller.tenant().id(), tx -> new SheetTable(tx, caller).own(parts));
    }

    /** Whether the caller is one of those who rate this child in its round: where only pedagogues do, somebody who is one there. */
    public boolean rates(Caller caller, Part part) {
        return caller.has(Permission.ASSESSMENT_WRITE) && part.roundOpen() && part.left() == null
                && (part.raters() == Raters.STAFF || walls.allows(Walls.only(Role.PEDAGOGUE, caller), Permission.ASSESSMENT_WRITE,
                        new Walls.Made(part.child(), part.unit(), part.home())));
    }

    /** Those of the children of a unit whom nobody begins to rate yet, because whoever holds custody over them was not told. */
    public Set<ChildId> untold(Caller caller, UnitId unit, Collection<ChildId> children) {
        return duty.untold(caller, unit, children);
    }

    /**
     * Keeps what has been marked and written so far.
     *
     * @param revision that was seen; 0 for none
     * @return the new revision
     * @throws Conflict when the round is closed, enough have handed in already, custody holders
     *     were not told as the policy wants it, or it was handed in
     * @throws org.trivsel.problem.Outdated with both, when it was written from elsewhere meanwhile
     */
    public int save(Caller caller, UUID id, int revision, Document document) {
        return write(caller, id, "early.rating.save", (tx, table, part) -> keep(caller, table, part, revision, document));
    }

    /**
     * The same for some fields of it.
     *
     * @param change of what there is, which is {@link Document#EMPTY} before anything is written
     */
    public int change(Caller caller, UUID id, int revision, UnaryOperator<Document> change) {
        return write(caller, id, "early.rating.save", (tx, table, part) -> {
            Document now = table.own(id).map(Rating::document).orElse(Document.EMPTY);
            return keep(caller, table, part, revision, change.apply(now));
        });
    }

    private int keep(Caller caller, SheetTable table, Part part, int revision, Document document) throws SQLException {
        if (revision == 0) {
            if (part.step() != Step.WAITING) {
                throw new Conflict("rated", "Enough people have rated this child. Go to the conversation.");
            }
            Child child = children.get(caller, part.child(), Permission.ASSESSMENT_WRITE);
            if (!untold(caller, part.unit(), Set.of(part.child())).isEmpty()) {
                throw new Conflict("untold", "Not everybody who holds custody over this child was told of it. Hand out the letter first.");
            }
            table.begin(part, child);
        }
        if (!table.write(part.id(), revision, document)) {
            throw late(table, part.id(), document);
        }
        return revision + 1;
    }

    /** Whether the caller may write the own rating now. @param own that there is, or null */
    public boolean writes(Caller caller, Part part, @Nullable Rating own) {
        return rates(caller, part) && (own == null ? part.step() == Step.WAITING && untold(caller, part.unit(), Set.of(part.child())).isEmpty() : own.isDraft());
    }

    /**
     * Hands it in; it is not changed afterwards. With the last one that is needed all become readable.
     *
     * @throws Invalid when there is no position on the ruler
     * @throws Conflict when it was handed in already
     * @throws org.trivsel.problem.Outdated when it was written from elsewhere since that revision
     */
    public void submit(Caller caller, UUID id, int revision) {
        write(caller, id, "early.rating.submit", (tx, table, part) -> {
            Rating own = table.own(id).orElseThrow(NotFound::new);
            if (own.document().position() == null) {
                throw new Invalid("position", "missing", "Set a position on the ruler first.");
            }
            if (!table.submit(id, revision)) {
                throw late(table, id, null);
            }
            if (table.countIn(id) >= Company.raters(part) && table.ready(id)) {
                rounds.step(tx, caller, id, Step.READY);
            }
            return id;
        });
    }

    /** Wipes out what was not handed in, for somebody who is not to rate after all. */
    public void giveUp(Caller caller, UUID id) {
        write(caller, id, "early.rating.give-up", (tx, table, part) -> {
            if (!table.giveUp(id)) {
                throw new NotFound();
            }
            return id;
        });
    }

    private <T> T write(Caller caller, UUID id, String action, Writing<T> work) {
        access.require(caller, Permission.ASSESSMENT_WRITE);
        return acts.orSaidWhy(caller, action, id, "", tx -> {
            Part part = rounds.part(caller, TOOL, id).orElseThrow(NotFound::new);
            walls.require(caller, Permission.ASSESSMENT_WRITE, made(tx, caller, part));
            rounds.holdOpen(tx, caller, part.round());
            if (!rates(caller, part)) {
                throw new Conflict("no-rater", "You do not rate this child in this round.");
            }
            T done = work.in(tx, new SheetTable(tx, caller), part);
            audit.record(tx, caller, AuditEvent.done(action, part.child().value(), "part " + id));
            return done;
        });
    }

    private static Problem late(SheetTable table, UUID id, @Nullable Document yours) throws SQLException {
        Rating now = table.own(id).orElse(null);
        if (now == null) {
            return Versions.outdated(0, Document.EMPTY, yours);
        }
        return now.isDraft() ? Versions.outdated(now.revision(), now.document(), yours)
                : new Conflict("rating-changed", "Your rating was handed in already, here or somewhere else. Look at it again.");
    }

    /** What is done with a part that may be written. */
    private interface Writing<T> {
        T in(Transaction tx, SheetTable table, Part part) throws SQLException;
    }
}

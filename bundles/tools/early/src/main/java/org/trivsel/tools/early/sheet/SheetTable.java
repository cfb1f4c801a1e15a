package org.trivsel.tools.early.sheet;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.instrument.Sex;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Part;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** The tool's tables. */
final class SheetTable {
    private static final String SHEET = """
            select part_id, child_id, unit_id, home_id, child_name, ready_at is not null, revision, position, reason, words, coalesce(parents, ''),
              decided_at, decided_name
            from tool_early.sheet where tenant_id = ?
            """;
    private static final String RATING = """
            select part_id, rater_id, rater_name, document::text, revision, submitted_at from tool_early.rating where tenant_id = ?
            """;

    private final Transaction tx;
    private final Caller caller;
    private final UUID tenant;

    SheetTable(Transaction tx, Caller caller) {
        this.tx = tx;
        this.caller = caller;
        this.tenant = caller.tenant().id().value();
    }

    Optional<Sheet> sheet(UUID part) throws SQLException {
        return tx.one(SHEET + " and part_id = ?", SheetTable::sheet, tenant, part);
    }

    List<Sheet> sheets(Collection<UUID> parts) throws SQLException {
        return tx.list(SHEET + " and part_id = any(?)", SheetTable::sheet, tenant, parts.toArray(UUID[]::new));
    }

    /** The newest of what was decided about a child. */
    List<Sheet> decided(ChildId child) throws SQLException {
        return tx.list(SHEET + " and child_id = ? and decided_at is not null order by decided_at desc, part_id limit 200", SheetTable::sheet, tenant, child.value());
    }

    Optional<Rating> own(UUID part) throws SQLException {
        return tx.one(RATING + " and part_id = ? and rater_id = ?", SheetTable::rating, tenant, part, caller.account().value());
    }

    List<Rating> own(Collection<UUID> parts) throws SQLException {
        return tx.list(RATING + " and rater_id = ? and part_id = any(?)", SheetTable::rating, tenant, caller.account().value(), parts.toArray(UUID[]::new));
    }

    /** Nobody but {@link Talks} asks for these, when they may be known. */
    List<Rating> submitted(UUID part) throws SQLException {
        return tx.list(RATING + " and part_id = ? and submitted_at is not null order by submitted_at, rater_id", SheetTable::rating, tenant, part);
    }

    void begin(Part part, Child child) throws SQLException {
        String sex = child.sex() == Sex.UNSPECIFIED ? null : child.sex().id();
        tx.update("""
                insert into tool_early.sheet (tenant_id, part_id, round_id, child_id, unit_id, home_id, child_name, age, sex) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, tenant, part.id(), part.round().value(), part.child().value(), part.unit().value(), part.home().value(), child.name(),
                child.ageOn(caller.today()).getYears(), sex);
    }

    boolean write(UUID part, int revision, Document document) throws SQLException {
        Instant now = Instant.now();
        if (revision == 0) {
            return tx.update("""
                    insert into tool_early.rating (tenant_id, part_id, rater_id, rater_name, document, begun_at, changed_at) values (?, ?, ?, ?, ?::jsonb, ?, ?)
                    on conflict do nothing
                    """, tenant, part, caller.account().value(), caller.name(), document.json(), now, now) == 1;
        }
        return tx.update("""
                update tool_early.rating set document = ?::jsonb, changed_at = ?, revision = revision + 1
                where tenant_id = ? and part_id = ? and rater_id = ? and revision = ? and submitted_at is null
                """, document.json(), now, tenant, part, caller.account().value(), revision) == 1;
    }

    boolean submit(UUID part, int revision) throws SQLException {
        return tx.update("""
                update tool_early.rating set submitted_at = ?, revision = revision + 1
                where tenant_id = ? and part_id = ? and rater_id = ? and revision = ? and submitted_at is null
                """, Instant.now(), tenant, part, caller.account().value(), revision) == 1;
    }

    /** @return how many have handed in, this one included */
    int countIn(UUID part) throws SQLException {
        return tx.one("update tool_early.sheet set submitted = submitted + 1 where tenant_id = ? and part_id = ? returning submitted", row -> row.number(1),
                tenant, part).orElseThrow();
    }

    /** @return whether it was not before */
    boolean ready(UUID part) throws SQLException {
        return tx.update("update tool_early.sheet set ready_at = ? where tenant_id = ? and part_id = ? and ready_at is null", Instant.now(), tenant, part) == 1;
    }

    boolean giveUp(UUID part) throws SQLException {
        return tx.update("delete from tool_early.rating where tenant_id = ? and part_id = ? and rater_id = ? and submitted_at is null", tenant, part,
                caller.account().value()) == 1;
    }

    boolean decide(UUID part, int revision, Agreement agreement) throws SQLException {
        Instant now = Instant.now();
        boolean first = tx.update("""
                update tool_early.sheet set revision = revision + 1, position = ?, reason = ?, words = ?, parents = ?, decided_at = ?, decided_by = ?,
                  decided_name = ?
                where tenant_id = ? and part_id = ? and revision = ? and ready_at is not null
                """, agreement.position(), agreement.reason(), agreement.words(), agreement.parents(), now, caller.account().value(), caller.name(), tenant,
                part, revision) == 1;
        if (first) {
            tx.update("""
                    insert into tool_early.decision (tenant_id, part_id, revision, position, reason, words, parents, decided_at, decided_by, decided_name)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, tenant, part, revision + 1, agreement.position(), agreement.reason(), agreement.words(), agreement.parents(), now,
                    caller.account().value(), caller.name());
        }
        return first;
    }

    private static Sheet sheet(Row row) throws SQLException {
        Instant decided = row.instantOrNull(12);
        Sheet.Decision decision = decided == null ? null
                : new Sheet.Decision(row.numberOrNull(8), row.text(9), row.text(10), row.text(11), decided, row.text(13));
        return new Sheet(row.uuid(1), new ChildId(row.uuid(2)), new UnitId(row.uuid(3)), new UnitId(row.uuid(4)), row.text(5), row.flag(6), row.number(7), decision);
    }

    private static Rating rating(Row row) throws SQLException {
        return new Rating(row.uuid(1), new AccountId(row.uuid(2)), row.text(3), Document.of(row.text(4)), row.number(5), row.instantOrNull(6));
    }
}

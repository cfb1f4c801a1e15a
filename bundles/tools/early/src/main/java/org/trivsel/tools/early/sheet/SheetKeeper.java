package org.trivsel.tools.early.sheet;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.audit.AuditEvent;
import org.trivsel.retention.Keeper;
import org.trivsel.round.RoundId;
import org.trivsel.round.Rounds;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.page.Pages;

/** Sheets of rounds that were closed long ago, with their ratings, drafts included, and all that was decided. Of a round that is open nothing goes. */
@Component(service = Keeper.class)
public final class SheetKeeper implements Keeper {
    private static final String OVER = " from tool_early.sheet where tenant_id = ? and round_id = any(?) and child_id <> all(?)";

    private final Rounds rounds;

    @Activate
    public SheetKeeper(@Reference Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String id() {
        return Ratings.TOOL;
    }

    @Override
    public String setting() {
        return "early.keep";
    }

    @Override
    public String name(Locale language) {
        return Texts.beside(Pages.class, language).get("keeper");
    }

    /** The ids of rounds are in the order of time. */
    @Override
    public List<UUID> over(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held, int most) throws SQLException {
        return tx.list("select part_id" + OVER + " order by round_id, part_id limit ?", row -> row.uuid(1), tenant.value(), closed(tx, tenant, before),
                held.toArray(UUID[]::new), most);
    }

    @Override
    public int count(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held) throws SQLException {
        return tx.one("select count(*)::integer" + OVER, row -> row.number(1), tenant.value(), closed(tx, tenant, before), held.toArray(UUID[]::new))
                .orElseThrow();
    }

    private UUID[] closed(Transaction tx, TenantId tenant, LocalDate before) throws SQLException {
        return rounds.closedBefore(tx, tenant, Ratings.TOOL, before).stream().map(RoundId::value).toArray(UUID[]::new);
    }

    @Override
    public List<AuditEvent> remembered(Transaction tx, TenantId tenant, List<UUID> records) throws SQLException {
        return EarlyUses.known(tx, tenant, records.toArray(UUID[]::new));
    }

    @Override
    public int delete(Transaction tx, TenantId tenant, List<UUID> records) throws SQLException {
        UUID[] parts = records.toArray(UUID[]::new);
        for (String table : List.of("decision", "rating")) {
            tx.update("delete from tool_early." + table + " where tenant_id = ? and part_id = any(?)", tenant.value(), parts);
        }
        // Whatever was counted from them; the next one who looks counts what is left.
        tx.update("delete from tool_early.counted where tenant_id = ?", tenant.value());
        return tx.update("delete from tool_early.sheet where tenant_id = ? and part_id = any(?)", tenant.value(), parts);
    }
}

package org.trivsel.platform.legalbasis;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.trivsel.platform.legalbasis.page.Pages;
import org.trivsel.retention.Keeper;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.text.Texts;

/**
 * Disclosures that expired or were withdrawn; a withdrawal counts from when it was recorded, whatever day was told. All that was recorded about one goes
 * with it. One that is in force or to come is kept.
 */
@Component(service = Keeper.class)
public final class DisclosureKeeper implements Keeper {
    /** What was written on it later is not older than the day on which it was written. */
    private static final String ENDED = "greatest(least(b.valid_to, w.withdrawn_on), (w.recorded_at at time zone t.zone)::date)";
    private static final String OVER = """
             from disclosure_basis b join tenant t on t.id = b.tenant_id left join disclosure_withdrawn w on w.tenant_id = b.tenant_id and w.disclosure_id = b.id
            where b.tenant_id = ? and %s < ? and b.child_id <> all(?)""".formatted(ENDED);
    private static final String SOME = "select b.id" + OVER + " order by " + ENDED + ", b.id limit ?";
    private static final String ALL = "select count(*)::integer" + OVER;
    private static final String DELETE = "delete from disclosure where tenant_id = ? and id = any(?)";

    @Override
    public String id() {
        return "disclosures";
    }

    @Override
    public String setting() {
        return "legalbasis.keep";
    }

    @Override
    public String name(Locale language) {
        return Texts.beside(Pages.class, language).get("keeper");
    }

    @Override
    public List<UUID> over(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held, int most) throws SQLException {
        return tx.list(SOME, row -> row.uuid(1), tenant.value(), before, held.toArray(UUID[]::new), most);
    }

    @Override
    public int count(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held) throws SQLException {
        return tx.one(ALL, row -> row.number(1), tenant.value(), before, held.toArray(UUID[]::new)).orElseThrow();
    }

    @Override
    public int delete(Transaction tx, TenantId tenant, List<UUID> records) throws SQLException {
        return tx.update(DELETE, tenant.value(), records.toArray(UUID[]::new));
    }
}

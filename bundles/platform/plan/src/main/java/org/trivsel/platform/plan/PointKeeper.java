package org.trivsel.platform.plan;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.trivsel.platform.plan.page.Pages;
import org.trivsel.retention.Keeper;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.text.Texts;

/** Focus points that were closed; what was done to one goes with it. One that is open is kept. */
@Component(service = Keeper.class)
public final class PointKeeper implements Keeper {
    /** The day begins when it begins where the tenant is. */
    private static final String OVER = """
             from focus_point where tenant_id = ? and closed_at < ?::date::timestamp at time zone (select zone from tenant where id = ?)
            and (child_id is null or child_id <> all(?))""";
    private static final String SOME = "select id" + OVER + " order by closed_at, id limit ?";
    private static final String ALL = "select count(*)::integer" + OVER;
    private static final String DELETE = "delete from focus_point where tenant_id = ? and id = any(?)";

    @Override
    public String id() {
        return "plans";
    }

    @Override
    public String setting() {
        return "plan.keep";
    }

    @Override
    public String name(Locale language) {
        return Texts.beside(Pages.class, language).get("keeper");
    }

    @Override
    public List<UUID> over(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held, int most) throws SQLException {
        return tx.list(SOME, row -> row.uuid(1), tenant.value(), before, tenant.value(), held.toArray(UUID[]::new), most);
    }

    @Override
    public int count(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held) throws SQLException {
        return tx.one(ALL, row -> row.number(1), tenant.value(), before, tenant.value(), held.toArray(UUID[]::new)).orElseThrow();
    }

    @Override
    public int delete(Transaction tx, TenantId tenant, List<UUID> records) throws SQLException {
        return tx.update(DELETE, tenant.value(), records.toArray(UUID[]::new));
    }
}

package org.trivsel.platform.licence;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.AccountId;
import org.trivsel.access.Role;
import org.trivsel.assessment.Instruments;
import org.trivsel.notice.Notice;
import org.trivsel.notice.Notices;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Chore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.ui.Phrases;

/**
 * Tells administration and leaders of a tenant, and operators, that a licence runs low, once for each grant. Whichever node looks first tells: the rows say
 * who was told, and the mail is queued in the same transaction. It stands on the start page as well, for those who have given no address.
 */
@Component(service = Chore.class)
public final class Warnings implements Chore {
    private static final String DASH = "–";
    private static final String MARK = "insert into licence_warned (tenant_id, grant_id, who) values (?, ?, ?) on conflict do nothing";
    private static final String PEOPLE = """
            select distinct g.account_id from role_grant g
            where g.tenant_id = ? and g.role in (?, ?) and g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?) limit 500
            """;

    private final TenantStore store;
    private final Tenants tenants;
    private final Notices notices;
    private final Instruments instruments;
    private final Clock clock;

    @Activate
    public Warnings(@Reference TenantStore store, @Reference Tenants tenants, @Reference Notices notices, @Reference Instruments instruments) {
        this(store, tenants, notices, instruments, Clock.systemUTC());
    }

    Warnings(TenantStore store, Tenants tenants, Notices notices, Instruments instruments, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.notices = notices;
        this.instruments = instruments;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "licence-warnings";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void attend(Tenant tenant) {
        warn(tenant);
    }

    void warn(Tenant tenant) {
        LocalDate today = LocalDate.now(clock.withZone(tenant.zone()));
        List<Low> low = store.inTransaction(tenant.id(), tx -> {
            List<Low> found = Low.of(new OfficeTable(tx).of(tenant.id().value(), null, today));
            for (Low one : fresh(tx, tenant, "TENANT", found)) {
                Notice notice = notice("licence-low", tenant, one);
                for (UUID person : tx.list(PEOPLE, row -> row.uuid(1), tenant.id().value(), Role.ADMINISTRATION, Role.LEADER, today, today)) {
                    notices.toPerson(tx, tenant, new AccountId(person), notice);
                }
            }
            return found;
        });
        if (!low.isEmpty()) {
            tenants.find(TenantKey.SYSTEM).ifPresent(system -> store.run(system.id(), tx -> {
                for (Low one : fresh(tx, tenant, "OPERATORS", low)) {
                    notices.toOperators(tx, notice("licence-low-operators", tenant, one));
                }
            }));
        }
    }

    /** Those of which they were not told for each grant before. */
    private static List<Low> fresh(Transaction tx, Tenant tenant, String who, List<Low> found) throws SQLException {
        List<Low> fresh = new ArrayList<>();
        for (Low one : found) {
            int marked = 0;
            for (UUID grant : one.grants()) {
                marked += tx.update(MARK, tenant.id().value(), grant, who);
            }
            if (marked > 0) {
                fresh.add(one);
            }
        }
        return fresh;
    }

    private Notice notice(String template, Tenant tenant, Low low) {
        String title = instruments.newest(low.instrument()).map(one -> one.definition().title().in(tenant.locale().getLanguage())).orElse(low.instrument());
        return new Notice(template, "licence " + tenant.key() + " " + low.instrument(), List.of(title, low.left() == null ? DASH : String.valueOf(low.left()),
                low.until() == null ? DASH : Phrases.in(tenant.locale()).date(low.until()), tenant.name()));
    }
}

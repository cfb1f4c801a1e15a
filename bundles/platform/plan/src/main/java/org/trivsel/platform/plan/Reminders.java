package org.trivsel.platform.plan;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.AccountId;
import org.trivsel.notice.Notice;
import org.trivsel.notice.Notices;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Chore;
import org.trivsel.tenant.Tenant;
import org.trivsel.ui.Phrases;

/**
 * Tells owners of what is to be evaluated soon, once for each day of evaluation. Whichever node looks first takes it: the rows say what was told, and
 * the mail is queued in the same transaction. What waits stands on the start page as well, for those who have given no address.
 */
@Component(service = Chore.class)
public final class Reminders implements Chore {
    /** Of one tenant in one transaction: some thousand points a day are many. */
    private static final String TAKE = """
            with due as (
              select tenant_id, id from focus_point where tenant_id = ? and remind_on <= ? and state = 'OPEN' order by remind_on limit 5000 for update skip locked),
            taken as (
              update focus_point p set remind_on = null from due d where p.tenant_id = d.tenant_id and p.id = d.id returning p.owner_id, p.due)
            select owner_id, count(*)::integer, min(due) from taken group by owner_id""";

    private final TenantStore store;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public Reminders(@Reference TenantStore store, @Reference Notices notices) {
        this(store, notices, Clock.systemUTC());
    }

    Reminders(TenantStore store, Notices notices, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plan-reminders";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void attend(Tenant tenant) {
        remind(tenant);
    }

    void remind(Tenant tenant) {
        LocalDate today = LocalDate.now(clock.withZone(tenant.zone()));
        store.run(tenant.id(), tx -> tell(tx, tenant, tx.list(TAKE, row -> new Due(row.uuid(1), row.number(2), row.date(3)), tenant.id().value(), today)));
    }

    /** The mail says how many and when, and nothing of whom. */
    private void tell(Transaction tx, Tenant tenant, List<Due> all) throws SQLException {
        for (Due due : all) {
            notices.toPerson(tx, tenant, new AccountId(due.owner()), new Notice("plan-due", "plan " + due.owner(),
                    List.of(Integer.toString(due.count()), Phrases.in(tenant.locale()).date(due.first()))));
        }
    }

    private record Due(UUID owner, int count, LocalDate first) {
    }
}

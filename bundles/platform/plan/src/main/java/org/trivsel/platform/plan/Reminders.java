package org.trivsel.platform.plan;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.AccountId;
import org.trivsel.notice.Notice;
import org.trivsel.notice.Notices;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.Tenants;
import org.trivsel.ui.Phrases;

/**
 * Tells owners of what is to be evaluated soon, once for each day of evaluation. Whichever node looks first takes it: the rows say what was told, and
 * the mail is queued in the same transaction. What waits stands on the start page as well, for those who have given no address.
 */
@Component(service = Reminders.class, immediate = true)
public final class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int EVERY_MINUTES = 15;
    /** Of one tenant in one transaction: some thousand points a day are many. */
    private static final String TAKE = """
            with due as (
              select tenant_id, id from focus_point where tenant_id = ? and remind_on <= ? and state = 'OPEN' order by remind_on limit 5000 for update skip locked),
            taken as (
              update focus_point p set remind_on = null from due d where p.tenant_id = d.tenant_id and p.id = d.id returning p.owner_id, p.due)
            select owner_id, count(*)::integer, min(due) from taken group by owner_id""";

    private final TenantStore store;
    private final Tenants tenants;
    private final Notices notices;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "trivsel-reminders"));

    @Activate
    public Reminders(@Reference TenantStore store, @Reference Tenants tenants, @Reference Notices notices) {
        this(store, tenants, notices, Clock.systemUTC());
        thread.scheduleWithFixedDelay(this::round, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    Reminders(TenantStore store, Tenants tenants, Notices notices, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.notices = notices;
        this.clock = clock;
    }

    @Deactivate
    public void stop() {
        thread.shutdownNow();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never look again
    private void round() {
        try {
            tenants.all().forEach(this::remind);
        } catch (RuntimeException e) {
            LOG.warn("Reminders of plans wait for the next round: {}", e.getMessage());
        }
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

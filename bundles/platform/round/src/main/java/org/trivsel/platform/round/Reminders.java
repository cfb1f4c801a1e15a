package org.trivsel.platform.round;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.AccountId;
import org.trivsel.notice.Notice;
import org.trivsel.notice.Notices;
import org.trivsel.platform.round.ReminderTable.Open;
import org.trivsel.platform.round.ReminderTable.Share;
import org.trivsel.platform.round.ReminderTable.Step;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Values;
import org.trivsel.round.Shares;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.Tenants;
import org.trivsel.ui.Phrases;

/**
 * Tells those who still have something to do in a round, some days before its last day and once more at the end, as the policy says. Whichever node
 * comes first takes a step of a round: the row that says so and all mails of it are one transaction. A mail names the last day and nothing else: no
 * child, no unit, no number, and not the title, which people type. What waits stands on the start page as well, for those who have given no address.
 */
@Component(service = Reminders.class, immediate = true)
public final class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int EVERY_MINUTES = 15;

    private final TenantStore store;
    private final Tenants tenants;
    private final Policies policies;
    private final Notices notices;
    private final Clock clock;
    private final Map<String, Shares> shares = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "trivsel-round-reminders"));

    @Activate
    public Reminders(@Reference TenantStore store, @Reference Tenants tenants, @Reference Policies policies, @Reference Notices notices) {
        this(store, tenants, policies, notices, Clock.systemUTC());
        thread.scheduleWithFixedDelay(this::all, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    Reminders(TenantStore store, Tenants tenants, Policies policies, Notices notices, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.policies = policies;
        this.notices = notices;
        this.clock = clock;
    }

    @Deactivate
    public void stop() {
        thread.shutdownNow();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindShares(Shares of) {
        shares.put(of.tool(), of);
    }

    void unbindShares(Shares of) {
        shares.remove(of.tool(), of);
    }

    private void all() {
        tenants.all().forEach(this::one);
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: one tenant's trouble must not keep the others waiting, nor end the timer
    private void one(Tenant tenant) {
        try {
            remind(tenant);
        } catch (RuntimeException e) {
            LOG.warn("Reminders of rounds of {} wait for the next time: {}", tenant.id(), e.getMessage());
        }
    }

    void remind(Tenant tenant) {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(tenant.zone()));
        List<Open> open = store.inTransaction(tenant.id(), tx -> new ReminderTable(tx, tenant.id()).open(now.toLocalDate()));
        if (open.isEmpty()) {
            return;
        }
        Values values = policies.at(tenant, null, now.toLocalDate()).values();
        if (now.getHour() < values.number("round.remind-hour")) {
            return;
        }
        for (Open round : open) {
            Step step = step(values, ChronoUnit.DAYS.between(now.toLocalDate(), round.due()));
            Shares done = shares.get(round.tool());
            if (step != null && done != null && !round.told().contains(step.name())) {
                store.run(tenant.id(), tx -> tell(tx, tenant, round, step, done, now.toLocalDate()));
            }
        }
    }

    /** Where both have come, as when a node was away or a round is short, the last one is told alone. @param left days */
    private static @Nullable Step step(Values values, long left) {
        if (left <= values.number("round.remind-last") && values.number("round.remind-last") > 0) {
            return Step.LAST;
        }
        return left <= values.number("round.remind-first") && values.number("round.remind-first") > 0 ? Step.FIRST : null;
    }

    private void tell(Transaction tx, Tenant tenant, Open round, Step step, Shares done, LocalDate today) throws SQLException {
        ReminderTable table = new ReminderTable(tx, tenant.id());
        if (!table.take(round.id(), step)) {
            return;
        }
        Map<AccountId, Set<UUID>> through = done.through(tx, tenant.id(), round.id());
        int told = 0;
        for (Share share : table.shares(round, through, today)) {
            if (share.waiting() > 0 || share.ready() > 0) {
                Notice notice = new Notice("round-due", "round " + round.id() + " " + step + " " + share.person(), List.of(Phrases.in(tenant.locale()).shortDate(round.due())));
                told += notices.toPerson(tx, tenant, share.person(), notice) ? 1 : 0;
            }
        }
        table.told(round.id(), step, told);
    }
}

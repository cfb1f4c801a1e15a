package org.trivsel.platform.round;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
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
import org.trivsel.tenant.Chore;
import org.trivsel.tenant.Tenant;
import org.trivsel.ui.Phrases;

/**
 * Tells those who still have something to do in a round, some days before its last day and once more at the end, as the policy says. Whichever node
 * comes first takes a step of a round: the row that says so and all mails of it are one transaction. A mail names the last day and nothing else: no
 * child, no unit, no number, and not the title, which people type. What waits stands on the start page as well, for those who have given no address.
 */
@Component(service = Chore.class)
public final class Reminders implements Chore {
    private final TenantStore store;
    private final Policies policies;
    private final Notices notices;
    private final Clock clock;
    private final Map<String, Shares> shares = new ConcurrentHashMap<>();

    @Activate
    public Reminders(@Reference TenantStore store, @Reference Policies policies, @Reference Notices notices) {
        this(store, policies, notices, Clock.systemUTC());
    }

    Reminders(TenantStore store, Policies policies, Notices notices, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.notices = notices;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindShares(Shares of) {
        shares.put(of.tool(), of);
    }

    void unbindShares(Shares of) {
        shares.remove(of.tool(), of);
    }

    @Override
    public String name() {
        return "round-reminders";
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

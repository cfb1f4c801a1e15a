package org.trivsel.platform.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.audit.Cleared;
import org.trivsel.retention.Keeper;
import org.trivsel.retention.Run;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Chore;
import org.trivsel.tenant.Tenant;

/**
 * Deletes what is over, between two and five at night as the tenant has it: in small steps, each a transaction with its count and its entry in the
 * audit, so many a night. A node takes a tenant's night; when it ends in between another one goes on, for what is deleted is not over any more.
 */
@Component(service = Chore.class)
public final class NightRun implements Chore {
    private static final int FROM_HOUR = 2;
    private static final int TO_HOUR = 5;
    private static final int STEP = 200;
    /** Of one keeper in one night. */
    private static final int MOST_STEPS = 250;
    /** Of entries of the log in a step, for one of the others: many are written about each. */
    private static final int ENTRIES = 50;

    private final TenantStore store;
    private final KeptData kept;
    private final UseLog log;
    private final Audit audit;
    private final Clock clock;
    private final int step;
    private final int mostSteps;
    private final RetentionTable table = new RetentionTable();

    @Activate
    public NightRun(@Reference TenantStore store, @Reference KeptData kept, @Reference UseLog log, @Reference Audit audit) {
        this(store, kept, log, audit, Clock.systemUTC(), STEP, MOST_STEPS);
    }

    NightRun(TenantStore store, KeptData kept, UseLog log, Audit audit, Clock clock, int step, int mostSteps) {
        this.store = store;
        this.kept = kept;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
        this.step = step;
        this.mostSteps = mostSteps;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void attend(Tenant tenant) {
        if (isNight(tenant)) {
            run(tenant);
        }
    }

    private boolean isNight(Tenant tenant) {
        int hour = LocalDateTime.now(clock.withZone(tenant.zone())).getHour();
        return hour >= FROM_HOUR && hour < TO_HOUR;
    }

    /** The tenant's night, unless another node has it or it is done. */
    void run(Tenant tenant) {
        LocalDate day = LocalDate.now(clock.withZone(tenant.zone()));
        UUID job = UUID.randomUUID();
        if (store.inTransaction(tenant.id(), tx -> table.take(tx, tenant.id().value(), day, job))) {
            boolean mine = true;
            for (Keeper keeper : kept.keepers()) {
                mine = mine && clear(tenant, keeper, day, job);
            }
            if (mine && clearLog(tenant, day, job)) {
                store.run(tenant.id(), tx -> table.finish(tx, tenant.id().value(), day, job));
            }
        }
    }

    /** @return whether the night is still this job's */
    private boolean clear(Tenant tenant, Keeper keeper, LocalDate day, UUID job) {
        int months = kept.months(keeper, tenant, day);
        Optional<LocalDate> before = KeptData.before(months, day);
        Step done = before.isPresent() ? Step.MORE : Step.DONE;
        for (int i = 0; i < mostSteps && done == Step.MORE; i++) {
            done = step(tenant, keeper, day, job, new Run.Deleted(keeper.id(), months, before.orElseThrow(), 0));
        }
        return done != Step.LOST;
    }

    /** The entry that says so comes first and is sealed like any other: broken off in between, nothing is missing that was not said. */
    private boolean clearLog(Tenant tenant, LocalDate day, UUID job) {
        int months = log.months(tenant);
        Optional<LocalDate> before = KeptData.before(months, day);
        Step done = before.isPresent() ? announced(tenant, day, job, before.orElseThrow()) : Step.DONE;
        for (int i = 0; i < mostSteps && done == Step.MORE; i++) {
            done = logStep(tenant, day, job, new Run.Deleted(UseLog.ID, months, before.orElseThrow(), 0));
        }
        return done != Step.LOST;
    }

    private Step announced(Tenant tenant, LocalDate day, UUID job, LocalDate before) {
        return store.inTransaction(tenant.id(), tx -> {
            if (!table.beat(tx, tenant.id().value(), day, job)) {
                return Step.LOST;
            }
            if (log.count(tenant, before, kept.held(tx, tenant, day), 1) == 0) {
                return Step.DONE;
            }
            audit.record(tx, nobody(tenant, job), new Cleared(UseLog.start(tenant, before)).event());
            return Step.MORE;
        });
    }

    private Step logStep(Tenant tenant, LocalDate day, UUID job, Run.Deleted terms) {
        return store.inTransaction(tenant.id(), tx -> {
            if (!table.beat(tx, tenant.id().value(), day, job)) {
                return Step.LOST;
            }
            int erased = log.erase(tenant, terms.before(), kept.held(tx, tenant, day), step * ENTRIES);
            table.count(tx, tenant.id().value(), day, new Run.Deleted(terms.keeper(), terms.months(), terms.before(), erased));
            return erased < step * ENTRIES ? Step.DONE : Step.MORE;
        });
    }

    /** What is held is asked anew in each step: a hold that comes in the night holds. */
    private Step step(Tenant tenant, Keeper keeper, LocalDate day, UUID job, Run.Deleted terms) {
        return store.inTransaction(tenant.id(), tx -> {
            if (!table.beat(tx, tenant.id().value(), day, job)) {
                return Step.LOST;
            }
            KeptData.Held held = kept.held(tx, tenant, day);
            List<UUID> over = held.everybody() ? List.of() : keeper.over(tx, tenant.id(), terms.before(), held.children(), step);
            if (over.isEmpty()) {
                return Step.DONE;
            }
            keeper.remembered(tx, tenant.id(), over).forEach(event -> audit.record(tx, nobody(tenant, job), event));
            int deleted = keeper.delete(tx, tenant.id(), over);
            table.count(tx, tenant.id().value(), day, new Run.Deleted(terms.keeper(), terms.months(), terms.before(), deleted));
            audit.record(tx, nobody(tenant, job), AuditEvent.done("retention.delete", null,
                    deleted + " " + terms.keeper() + " of before " + terms.before() + ", kept " + terms.months() + " months"));
            return over.size() < step ? Step.DONE : Step.MORE;
        });
    }

    /** The platform itself, as the audit names it: an account that nobody has. */
    private static Caller nobody(Tenant tenant, UUID job) {
        return new Caller(tenant, new AccountId(new UUID(0, 0)), "retention", "retention", tenant.locale(), List.of(), Set.of(), Set.of(), Instant.now(),
                new Origin(job.toString(), "-"));
    }

    private enum Step {
        MORE,
        DONE,
        /** Another node has taken the night over. */
        LOST
    }
}

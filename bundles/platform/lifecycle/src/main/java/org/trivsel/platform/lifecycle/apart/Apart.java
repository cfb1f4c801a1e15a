package org.trivsel.platform.lifecycle.apart;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.lifecycle.NodeName;
import org.trivsel.problem.Problem;
import org.trivsel.quarantine.Ailment;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Tenants;

/**
 * What is set apart, as this node knows it: it looks each second, so that what one node decides holds on all. Asking costs nothing. What
 * was known holds on while the database cannot be reached.
 */
@Component(service = Apart.class)
public final class Apart {
    private static final Logger LOG = LoggerFactory.getLogger(Apart.class);
    private static final int LONGEST = 1000;

    private final TenantStore store;
    private final SystemStore system;
    private final Audit audit;
    private final Alarm alarm;
    private final PlatformCaller platform;
    private final String node;
    private final ApartTable table = new ApartTable();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-apart"));
    private volatile Map<Version, String> now = Map.of();

    @Activate
    public Apart(@Reference TenantStore store, @Reference SystemStore system, @Reference Tenants tenants, @Reference Audit audit, @Reference Alarm alarm,
            @Reference NodeName node) {
        this(store, system, tenants, audit, alarm, node.get());
        worker.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    public Apart(TenantStore store, SystemStore system, Tenants tenants, Audit audit, Alarm alarm, String node) {
        this.store = store;
        this.system = system;
        this.audit = audit;
        this.alarm = alarm;
        this.node = node;
        this.platform = new PlatformCaller(tenants, node);
        look();
    }

    @Deactivate
    public void stop() {
        worker.shutdownNow();
    }

    /** Why it is set apart; null when it is not. */
    public @Nullable String cause(String tool, String version) {
        return now.isEmpty() ? null : now.get(new Version(tool, version));
    }

    public boolean isApart(Version version) {
        return now.containsKey(version);
    }

    /** Hears of each change, on whatever thread it becomes known. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What the platform has found out. @return whether it was not set apart before */
    public boolean set(Version version, Ailment ailment, String cause) {
        if (isApart(version)) {
            return false;
        }
        String said = cause.strip().substring(0, Math.min(cause.strip().length(), LONGEST));
        Caller caller = platform.get();
        boolean added = store.apart(caller.tenant().id(), tx -> {
            boolean isNew = table.add(tx, UUID.randomUUID(), version, ailment, said, node, null);
            if (isNew) {
                audit.record(tx, caller, AuditEvent.done("tool.set-apart", null, "tool " + version + ": " + ailment + ": " + said));
                alarm.setApart(tx, version, ailment);
            }
            return isNew;
        });
        if (added) {
            LOG.error("Tool {} is set apart on all nodes: {}: {}", version, ailment, said);
        }
        look();
        return added;
    }

    /** An entry about something the platform did by itself. */
    public void note(String action, String detail) {
        try {
            Caller caller = platform.get();
            AuditEvent event = AuditEvent.done(action, null, detail.substring(0, Math.min(detail.length(), LONGEST)));
            store.apart(caller.tenant().id(), tx -> {
                audit.record(tx, caller, event);
                return event;
            });
        } catch (Problem unreachable) {
            LOG.warn("It could not be written down that {}: {}", action, detail, unreachable);
        }
    }

    /** Looks now what holds. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge of a worker that must not end
    public void look() {
        try {
            Map<Version, String> found = Map.copyOf(system.inTransaction(table::now));
            if (!found.equals(now)) {
                now = found;
                listeners.forEach(Runnable::run);
            }
        } catch (Problem unreachable) {
            LOG.debug("What is set apart cannot be read now", unreachable);
        } catch (RuntimeException e) {
            LOG.error("What is set apart cannot be put into effect", e);
        }
    }
}

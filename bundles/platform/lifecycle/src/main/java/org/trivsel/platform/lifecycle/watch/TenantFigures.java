package org.trivsel.platform.lifecycle.watch;

import io.prometheus.metrics.core.metrics.Counter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.trivsel.platform.lifecycle.PrometheusMeter;

/**
 * Figures of tools for each tenant: three counters a pair, and no more pairs than are allowed; those that come later are counted together.
 * Latency by version has buckets and no tenants; here is a sum. So a page of figures stays readable however many tenants there are.
 */
@Component(service = TenantFigures.class, configurationPid = "org.trivsel.metrics")
@Designate(ocd = TenantFigures.Config.class)
public final class TenantFigures {
    private static final String[] LABELS = {"tool", "tenant"};
    private static final String OTHERS = "_others";
    private static final double NANOS = 1e9;

    private final PrometheusMeter meter;
    private final Counter requests;
    private final Counter errors;
    private final Counter seconds;
    private final int most;
    private final Set<String> pairs = ConcurrentHashMap.newKeySet();
    private final AtomicInteger known = new AtomicInteger();

    @Activate
    public TenantFigures(@Reference PrometheusMeter meter, Config config) {
        this(meter, config.tenant_pairs());
    }

    TenantFigures(PrometheusMeter meter, int most) {
        this.meter = meter;
        this.most = most;
        requests = counter(meter, "requests", "Requests that tools answered, by tenant.");
        errors = counter(meter, "errors", "Requests that ended in an error of the tool, by tenant.");
        seconds = counter(meter, "seconds", "Seconds that tools took to answer, by tenant.");
    }

    @Deactivate
    public void stop() {
        List.of(requests, errors, seconds).forEach(meter::unregister);
    }

    void add(String tool, String tenant, boolean failed, long took) {
        String shown = isKnown(tool + " " + tenant) ? tenant : OTHERS;
        requests.labelValues(tool, shown).inc();
        seconds.labelValues(tool, shown).inc(took / NANOS);
        if (failed) {
            errors.labelValues(tool, shown).inc();
        }
    }

    /** Asks of all requests at once may let in a few more than allowed; never many. */
    private boolean isKnown(String pair) {
        if (pairs.contains(pair)) {
            return true;
        }
        if (known.get() >= most) {
            return false;
        }
        if (pairs.add(pair)) {
            known.incrementAndGet();
        }
        return true;
    }

    private static Counter counter(PrometheusMeter meter, String what, String help) {
        return meter.register(Counter.builder().name("trivsel_tool_tenant_" + what).help(help).labelNames(LABELS).build());
    }

    @ObjectClassDefinition(name = "Metrics", description = "What is on /metrics.")
    @interface Config {
        @AttributeDefinition(description = "Most pairs of tool and tenant that are counted apart; 0 counts all tenants together.", min = "0", max = "100000")
        int tenant_pairs() default 2000;
    }
}

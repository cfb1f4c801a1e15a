package org.trivsel.platform.lifecycle;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.trivsel.metrics.Meter;

/** Figures in the form Prometheus reads. */
@Component(service = {Meter.class, PrometheusMeter.class})
public final class PrometheusMeter implements Meter {
    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("trivsel_request_seconds")
            .help("Time to answer requests.")
            .labelNames("surface", "tool", "version", "status")
            .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
            .classicOnly()
            .register(registry);

    @Activate
    public PrometheusMeter() {
        JvmMetrics.builder().register(registry);
    }

    @Override
    public void request(String surface, @Nullable String tool, @Nullable String version, int status, Duration took) {
        requests.labelValues(surface, tool == null ? "platform" : tool, version == null ? "" : version, status / 100 + "xx").observe(took.toNanos() / NANOS);
    }

    @Override
    public Runnable gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback gauge = GaugeWithCallback.builder()
                .name("trivsel_" + name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
        return () -> registry.unregister(gauge);
    }

    /** Figures that others count themselves. */
    public <T extends Collector> T register(T figures) {
        registry.register(figures);
        return figures;
    }

    public void unregister(Collector figures) {
        registry.unregister(figures);
    }

    /** All figures at this moment. */
    public MetricSnapshots scrape() {
        return registry.scrape();
    }
}

package org.trivsel.platform.lifecycle.watch;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.Collector;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.platform.lifecycle.PrometheusMeter;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** Which versions are on this node, and whether each works: 1 while it is ready, else 0. */
@Component(service = VersionFigures.class, immediate = true)
public final class VersionFigures {
    private final PrometheusMeter meter;
    private final Collector figures;

    @Activate
    public VersionFigures(@Reference PrometheusMeter meter, @Reference Tools tools) {
        this.meter = meter;
        this.figures = meter.register(GaugeWithCallback.builder().name("trivsel_tool_ready").help("Versions of tools on this node: 1 while it is ready, else 0.")
                .labelNames("tool", "version", "state")
                .callback(callback -> tools.installed().forEach(tool -> callback.call(tool.state() == Tool.State.READY ? 1 : 0, tool.id(), tool.version(),
                        tool.state().name().toLowerCase(Locale.ROOT))))
                .build());
    }

    @Deactivate
    public void stop() {
        meter.unregister(figures);
    }
}

package org.trivsel.platform.lifecycle.node;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/**
 * Whether all parts have found each other since the start. Database and sessions are there first, the pages and tools come after them: whoever
 * was sent here in between would be told that there is no such page. Once all have been there it is so for good; what fails later is looked at
 * elsewhere. A part that never comes does not keep the rest from serving.
 */
@Component(service = Complete.class)
public final class Complete {
    private static final Logger LOG = LoggerFactory.getLogger(Complete.class);
    private static final String PLATFORM = "org.trivsel.platform.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final Tools tools;
    private volatile boolean complete;
    private @Nullable Long since;

    @Activate
    public Complete(BundleContext context, @Reference ServiceComponentRuntime components, @Reference Tools tools) {
        this.context = context;
        this.components = components;
        this.tools = tools;
    }

    /** To be asked when database, sessions and modules are there; from then on patience runs. */
    public boolean isComplete() {
        return complete || look();
    }

    private synchronized boolean look() {
        List<String> missing = missing();
        since = since == null ? Long.valueOf(System.nanoTime()) : since;
        boolean late = System.nanoTime() - since > PATIENCE.toNanos();
        if (late && !missing.isEmpty()) {
            LOG.warn("People are served although these are not there: {}", missing);
        }
        complete = complete || late || missing.isEmpty();
        return complete;
    }

    private List<String> missing() {
        Bundle[] platform = Stream.of(context.getBundles()).filter(bundle -> Objects.toString(bundle.getSymbolicName(), "").startsWith(PLATFORM))
                .toArray(Bundle[]::new);
        Stream<String> stopped = Stream.of(platform).filter(bundle -> bundle.getState() != Bundle.ACTIVE).map(Bundle::getSymbolicName);
        Stream<String> waiting = components.getComponentDescriptionDTOs(platform).stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream())
                .filter(configuration -> configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .map(configuration -> configuration.description.name);
        Stream<String> coming = tools.installed().stream().filter(tool -> tool.state() == Tool.State.STARTING).map(tool -> tool.id() + " " + tool.version());
        return Stream.of(stopped, waiting, coming).flatMap(names -> names).toList();
    }
}

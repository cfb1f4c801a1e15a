package org.trivsel.platform.lifecycle.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.quarantine.Ailment;

/** Finds tools that are active and have a component that threw when it was made: nothing of it answers, and nobody else would notice. */
final class ComponentWatch {
    /** A component may fail for a moment while services come and go. */
    private static final int LOOKS = 5;

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final StartWatch.Apartness apart;
    private final Map<Version, Integer> seen = new HashMap<>();

    ComponentWatch(BundleContext context, ServiceComponentRuntime components, StartWatch.Apartness apart) {
        this.context = context;
        this.components = components;
        this.apart = apart;
    }

    void look() {
        for (Bundle bundle : context.getBundles()) {
            Version version = bundle.getState() == Bundle.ACTIVE ? Version.of(bundle) : null;
            String cause = version == null ? null : failure(bundle);
            if (version != null && cause == null) {
                seen.remove(version);
            } else if (version != null && seen.merge(version, 1, Integer::sum) >= LOOKS) {
                seen.remove(version);
                apart.set(version, Ailment.START_FAILED, cause);
            }
        }
    }

    private @Nullable String failure(Bundle bundle) {
        return components.getComponentDescriptionDTOs(bundle).stream().flatMap(one -> components.getComponentConfigurationDTOs(one).stream())
                .filter(one -> one.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(one -> "Its component " + one.description.name + " could not be made: " + firstLine(one.failure)).findFirst().orElse(null);
    }

    private static String firstLine(@Nullable String failure) {
        return failure == null ? "no reason given" : Stream.of(failure.split("\n")).map(String::strip).filter(line -> !line.isEmpty()).findFirst()
                .orElse("no reason given");
    }
}

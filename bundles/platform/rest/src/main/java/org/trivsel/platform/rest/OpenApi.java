package org.trivsel.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * The OpenAPI document of all applications that are served, put together from the {@code openapi/*.yaml} of their bundles. Put together anew
 * when a bundle has come, gone or changed. Safe for use by many threads.
 */
final class OpenApi {
    private final BundleContext bundles;
    private final ObjectMapper yaml = new YAMLMapper();
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicReference<Made> made = new AtomicReference<>(new Made(Map.of(), ""));

    OpenApi(BundleContext bundles) {
        this.bundles = bundles;
    }

    String text() {
        List<Bundle> served = served();
        Map<Long, Long> versions = served.stream().collect(Collectors.toMap(Bundle::getBundleId, Bundle::getLastModified));
        Made known = made.get();
        if (!known.versions().equals(versions)) {
            known = new Made(versions, make(served));
            made.set(known);
        }
        return known.text();
    }

    /**
     * This bundle's fragment frames the others, so it comes first; then by name, so that the document is the same at every start. Of versions
     * that stand side by side the newest describes.
     */
    private List<Bundle> served() {
        long frame = bundles.getBundle().getBundleId();
        return references().stream()
                .map(ServiceReference::getBundle)
                .filter(bundle -> bundle != null)
                .collect(Collectors.toMap(Bundle::getSymbolicName, bundle -> bundle, BinaryOperator.maxBy(Comparator.comparing(Bundle::getVersion))))
                .values().stream()
                .sorted(Comparator.comparing((Bundle bundle) -> bundle.getBundleId() != frame)
                        .thenComparing(Bundle::getSymbolicName))
                .toList();
    }

    private List<ServiceReference<?>> references() {
        try {
            ServiceReference<?>[] found = bundles.getServiceReferences((String) null, Applications.FILTER);
            return found == null ? List.of() : List.of(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("The filter is a constant", e);
        }
    }

    private String make(List<Bundle> served) {
        OpenApiMerge merge = new OpenApiMerge(json.createObjectNode());
        for (Bundle bundle : served) {
            for (URL fragment : fragments(bundle)) {
                merge.add(read(fragment), bundle.getSymbolicName());
            }
        }
        try {
            return json.writeValueAsString(merge.document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read can be written", e);
        }
    }

    private static List<URL> fragments(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries("openapi", "*.yaml", false);
        return found == null ? List.of() : Collections.list(found).stream().sorted(Comparator.comparing(URL::getPath)).toList();
    }

    private ObjectNode read(URL fragment) {
        try {
            return (ObjectNode) yaml.readTree(fragment);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + fragment, e);
        }
    }

    /** @param versions of the bundles it was made from, by their ids */
    private record Made(Map<Long, Long> versions, String text) {
    }
}

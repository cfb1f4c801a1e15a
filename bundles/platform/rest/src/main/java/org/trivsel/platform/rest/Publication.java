package org.trivsel.platform.rest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** One application of one bundle, being served. */
record Publication(ServiceReference<?> reference, Endpoint endpoint, Gate gate) implements Comparable<Publication> {

    Publication(ServiceReference<?> reference, Endpoint endpoint) {
        this(reference, endpoint, new Gate());
    }

    Bundle bundle() {
        return reference.getBundle();
    }

    /** Whether it is for callers who have not signed in. */
    boolean open() {
        return "true".equals(String.valueOf(reference.getProperty("trivsel.open")));
    }

    boolean looksAtTheTokenItself() {
        return "token".equals(String.valueOf(reference.getProperty("trivsel.open")));
    }

    /** The tool it belongs to; null for the platform's own. */
    @Nullable String tool() {
        Object tool = reference.getProperty("trivsel.tool");
        return tool == null ? null : tool.toString();
    }

    /** The version of the tool. */
    String version() {
        return bundle().getVersion().toString();
    }

    /** Stops serving; true when every call had finished in time. */
    boolean end(Duration bound) {
        boolean drained = gate.closeAndDrain(bound);
        endpoint.close();
        return drained;
    }

    /** As services are: the higher ranking first, then the older. */
    @Override
    public int compareTo(Publication other) {
        return other.reference.compareTo(reference);
    }
}

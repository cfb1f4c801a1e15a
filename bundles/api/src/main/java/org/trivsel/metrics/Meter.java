package org.trivsel.metrics;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Takes figures for {@code /metrics}. Safe for use by many threads; never fails. */
@ProviderType
public interface Meter {
    /**
     * A request was answered.
     *
     * @param surface pages or rest
     * @param tool id of the tool it belongs to, or null for the platform
     */
    default void request(String surface, @Nullable String tool, int status, Duration took) {
        request(surface, tool, null, status, took);
    }

    /**
     * The same, of one version of the tool.
     *
     * @param version null when none answered, or it is the platform
     */
    void request(String surface, @Nullable String tool, @Nullable String version, int status, Duration took);

    /**
     * A figure that is read whenever somebody asks.
     *
     * @param name lower case with underscores; {@code trivsel_} is put before it
     * @return ends it
     */
    Runnable gauge(String name, String help, DoubleSupplier value);
}

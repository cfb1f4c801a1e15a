package org.trivsel.platform.web.site;

import java.time.Duration;

/**
 * How long things may take when a Site comes and goes.
 *
 * @param drain for the requests inside a Site that is going
 * @param unannounced how long requests wait for a Site that has just gone
 * @param announced how long they wait when its bundle is known to come back, or its tool is being started
 */
public record Patience(Duration drain, Duration unannounced, Duration announced) {
    public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofMillis(900), Duration.ofSeconds(10));
}

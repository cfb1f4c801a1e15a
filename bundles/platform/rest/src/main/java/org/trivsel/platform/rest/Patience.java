package org.trivsel.platform.rest;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param drain for the calls inside an application that is going
 * @param unannounced how long calls wait for an application that has just gone
 * @param announced how long they wait once its bundle is known to be updated
 */
record Patience(Duration drain, Duration unannounced, Duration announced) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofMillis(900), Duration.ofSeconds(10));
}

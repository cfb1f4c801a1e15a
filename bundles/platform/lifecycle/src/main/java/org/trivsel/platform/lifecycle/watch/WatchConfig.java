package org.trivsel.platform.lifecycle.watch;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** From when on a tool does harm. */
@ObjectClassDefinition(name = "Watch", description = "From when on a version of a tool does harm.")
public @interface WatchConfig {
    /** Where it is configured. */
    String PID = "org.trivsel.watch";

    @AttributeDefinition(description = "Most requests of one tool at a time; 0 means two fewer than persistence.pool.size, or than is usual where that is less.",
            min = "0", max = "200")
    int places() default 0;

    @AttributeDefinition(description = "Milliseconds a request waits for a place, before it is answered 503 while the others are stuck.", min = "0", max = "10000")
    int wait_millis() default 2500;

    @AttributeDefinition(description = "Milliseconds after which a request inside a tool counts as stuck.", min = "100", max = "60000")
    int stuck_millis() default 2000;

    @AttributeDefinition(description = "Seconds after which a request inside a tool counts as hanging, and its thread is interrupted.", min = "1", max = "600")
    int hung_seconds() default 30;

    @AttributeDefinition(description = "So many hanging requests of a version in the window are harm.", min = "1", max = "100")
    int most_hung() default 3;

    @AttributeDefinition(description = "Seconds that are looked back.", min = "10", max = "3600")
    int window_seconds() default 120;

    @AttributeDefinition(description = "With fewer errors of a version in the window nothing is said.", min = "1", max = "10000")
    int least_errors() default 10;

    @AttributeDefinition(description = "So many percent of a version's requests in error are harm.", min = "1", max = "100")
    int error_percent() default 50;

    @AttributeDefinition(description = "Seconds after which a request that came to an end was slow.", min = "1", max = "600")
    int slow_seconds() default 5;

    @AttributeDefinition(description = "With fewer slow requests of a version in the window nothing is said.", min = "1", max = "10000")
    int least_slow() default 20;

    @AttributeDefinition(description = "So many percent of a version's requests slow are harm, unless the database is slow as well.", min = "1", max = "100")
    int slow_percent() default 50;

    @AttributeDefinition(description = "Seconds a start may take.", min = "1", max = "600")
    int start_seconds() default 30;

    @AttributeDefinition(description = "So many threads that are in the code of a version, apart from requests, are harm.", min = "10", max = "100000")
    int most_threads() default 200;

    @AttributeDefinition(description = "So many lines a minute that a version writes to the log are harm.", min = "100", max = "10000000")
    int log_lines() default 6000;
}

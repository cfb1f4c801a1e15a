package org.trivsel.platform.lifecycle.watch;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** How many connections to the database there are for tools on this node. */
@Component(service = Connections.class, configurationPid = "org.trivsel.persistence")
public final class Connections {
    private static final int FEWEST = 6;
    private static final int LEFT_TO_OTHERS = 2;

    private final int count;

    @Activate
    public Connections(Config config) {
        this(config.pool_size());
    }

    /** @param pool what the operator has said, or 0; a larger pool than is usual gives a tool no more room, for the processors are the same */
    Connections(int pool) {
        int usual = Math.max(FEWEST, 2 * Runtime.getRuntime().availableProcessors());
        this.count = pool > 0 ? Math.min(pool, usual) : usual;
    }

    /** Most requests of one tool at a time, so that there is always room for the others; with one connection there is none. */
    int places() {
        return Math.max(1, count - LEFT_TO_OTHERS);
    }

    /** Of what persistence is told, the part that matters here. */
    @interface Config {
        int pool_size() default 0;
    }
}

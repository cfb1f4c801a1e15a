package org.trivsel.platform.identity;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trivsel.tenant.Chore;
import org.trivsel.tenant.Tenants;

/** Gives all tenants their turns with each chore that is there. When this ends, all chores are unbound, and with that their turns end as well. */
@Component(service = {}, immediate = true)
public final class Chores {
    /** Whoever has just started has more urgent things to do. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Tenants tenants;
    private final Duration first;
    private final Map<Chore, Turns> turns = new IdentityHashMap<>();

    @Activate
    public Chores(@Reference Tenants tenants) {
        this(tenants, FIRST);
    }

    Chores(Tenants tenants, Duration first) {
        this.tenants = tenants;
        this.first = first;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void bindChore(Chore chore) {
        turns.put(chore, new Turns(chore, tenants, first));
    }

    synchronized void unbindChore(Chore chore) {
        Turns ended = turns.remove(chore);
        if (ended != null) {
            ended.close();
        }
    }
}

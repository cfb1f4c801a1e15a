package org.trivsel.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.Units;
import org.trivsel.tenant.TenantId;

/** Names of units for the bar on top, remembered for some minutes so that no page asks for them. No names of people. */
final class UnitNames {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private final Supplier<@Nullable Units> units;
    private final LongSupplier ticker;
    private final Map<Key, Name> known = new ConcurrentHashMap<>();

    UnitNames(Supplier<@Nullable Units> units, LongSupplier ticker) {
        this.units = units;
        this.ticker = ticker;
    }

    /** The name today, or null when there is none to be had. Call inside the caller's transaction. */
    @Nullable String of(Caller caller, UnitId unit) {
        Key key = new Key(caller.tenant().id(), unit);
        Name name = known.get(key);
        if (name == null || ticker.getAsLong() - name.since() > KEPT.toNanos()) {
            name = new Name(ask(caller, unit), ticker.getAsLong());
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, name);
        }
        return name.text();
    }

    private @Nullable String ask(Caller caller, UnitId unit) {
        Units register = units.get();
        if (register == null) {
            return null;
        }
        try {
            return register.get(caller, unit, caller.today()).name();
        } catch (NotFound e) {
            return null;
        }
    }

    private record Key(TenantId tenant, UnitId unit) {
    }

    private record Name(@Nullable String text, long since) {
    }
}

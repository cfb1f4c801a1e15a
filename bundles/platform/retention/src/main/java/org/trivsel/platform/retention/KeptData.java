package org.trivsel.platform.retention;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Values;
import org.trivsel.retention.Keeper;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;

/** Who keeps what, for how long, and what of it is held. */
@Component(service = KeptData.class)
public final class KeptData {
    private final Policies policies;
    private final List<Keeper> keepers = new CopyOnWriteArrayList<>();
    private final RetentionTable table = new RetentionTable();

    @Activate
    public KeptData(@Reference Policies policies) {
        this.policies = policies;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindKeeper(Keeper keeper) {
        keepers.add(keeper);
    }

    void unbindKeeper(Keeper keeper) {
        keepers.remove(keeper);
    }

    /** Those whose setting is declared, by id. */
    List<Keeper> keepers() {
        return keepers.stream().filter(keeper -> policies.setting(keeper.setting()).isPresent()).sorted(Comparator.comparing(Keeper::id)).toList();
    }

    /** How many months it is kept on the day; 0: until somebody decides. */
    int months(Keeper keeper, Tenant tenant, LocalDate day) {
        Values values = policies.at(tenant, null, day).values();
        return values.number(keeper.setting());
    }

    /** What was last touched before this day is over; empty while nothing is. */
    static Optional<LocalDate> before(int months, LocalDate day) {
        return months == 0 ? Optional.empty() : Optional.of(day.minusMonths(months));
    }

    Held held(Transaction tx, Tenant tenant, LocalDate day) throws SQLException {
        List<@Nullable UUID> about = table.held(tx, tenant.id().value(), day);
        boolean everybody = about.contains(null);
        Set<UUID> children = new HashSet<>(about);
        children.remove(null);
        return new Held(everybody, children);
    }

    /** @param everybody whether all of the tenant is held */
    record Held(boolean everybody, Set<UUID> children) {
        static final Held NOBODY = new Held(false, Set.of());
    }
}

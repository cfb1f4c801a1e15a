package org.trivsel.platform.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.policy.Held;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Policy;
import org.trivsel.policy.Setting;
import org.trivsel.policy.Values;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;

/** What the test has decided, the same at all units. */
public final class GivenPolicies implements Policies {
    public final Map<String, String> values = new HashMap<>(Map.of("early.youngest", "9", "early.oldest", "71", "early.follows", "no", "early.raters", "2", "early.smallest", "5"));

    @Override
    public List<Setting> settings() {
        return values.keySet().stream().map(id -> new Setting(id, Setting.Kind.NUMBER, values.get(id), null, null, List.of(), true, Map.of(), Map.of())).toList();
    }

    @Override
    public Optional<Setting> setting(String id) {
        return settings().stream().filter(setting -> setting.id().equals(id)).findFirst();
    }

    @Override
    public Policy at(Tenant tenant, @Nullable UnitId unit, LocalDate day) {
        return new Policy(unit, day, settings().stream()
                .map(one -> new Held(one, one.usual(), Held.Origin.TENANT, null, null, day, one.usual(), Held.Origin.USUAL)).toList());
    }

    @Override
    public Map<UnitId, Values> values(Tenant tenant, Collection<UnitId> units, LocalDate day) {
        Map<UnitId, Values> all = new HashMap<>();
        units.forEach(unit -> all.put(unit, new Values(this.values)));
        return all;
    }
}

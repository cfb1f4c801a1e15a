package org.trivsel.platform.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Policy;
import org.trivsel.policy.Setting;
import org.trivsel.policy.Values;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;

/** What the test has decided, the same at all units. */
final class GivenPolicies implements Policies {
    final Map<String, String> values = new HashMap<>(Map.of("early.youngest", "9", "early.oldest", "71", "early.follows", "no", "early.raters", "2"));

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
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UnitId, Values> at(Tenant tenant, Collection<UnitId> units, LocalDate day) {
        Map<UnitId, Values> all = new HashMap<>();
        units.forEach(unit -> all.put(unit, new Values(values)));
        return all;
    }
}

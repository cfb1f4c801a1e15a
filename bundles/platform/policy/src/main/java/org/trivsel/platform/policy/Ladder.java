package org.trivsel.platform.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.policy.Held;
import org.trivsel.policy.Held.Origin;
import org.trivsel.policy.Setting;
import org.trivsel.registry.UnitId;

/**
 * What was decided on a day, from the deepest unit up to the country.
 *
 * @param decided the deepest first
 * @param country what its pack says, by setting
 */
record Ladder(UUID tenant, List<PolicyTable.Decided> decided, Map<String, String> country) {
    /** The first step that has decided, and what the next one says. A value that the setting cannot take any more is passed over. */
    Held held(Setting setting, @Nullable UnitId unit) {
        List<Held> steps = new ArrayList<>();
        for (PolicyTable.Decided one : decided) {
            boolean here = one.place().equals(tenant) || unit != null && setting.units() && unit.value().equals(one.at());
            if (here && one.setting().equals(setting.id()) && setting.accept(one.value()).isPresent()) {
                steps.add(step(setting, one));
            }
        }
        String ofCountry = country.get(setting.id());
        if (ofCountry != null) {
            setting.accept(ofCountry).ifPresent(value -> steps.add(new Held(setting, value, Origin.COUNTRY, null, null, null, value, Origin.COUNTRY)));
        }
        steps.add(new Held(setting, setting.usual(), Origin.USUAL, null, null, null, setting.usual(), Origin.USUAL));
        Held first = steps.get(0);
        Held next = steps.get(Math.min(1, steps.size() - 1));
        return new Held(setting, first.value(), first.origin(), first.unit(), first.unitName(), first.since(), next.value(), next.origin());
    }

    private Held step(Setting setting, PolicyTable.Decided one) {
        boolean whole = one.place().equals(tenant);
        return new Held(setting, one.value(), whole ? Origin.TENANT : Origin.UNIT, whole ? null : new UnitId(one.place()), one.unitName(), one.from(),
                one.value(), Origin.USUAL);
    }
}

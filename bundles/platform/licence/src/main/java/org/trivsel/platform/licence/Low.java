package org.trivsel.platform.licence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.licence.LicenceGrant;
import org.trivsel.licence.LicenceGrant.State;

/**
 * An instrument whose licence runs low: no grant holds without being low or used up, and none is waiting to begin.
 *
 * @param left how many uses are left, null where they are not counted
 * @param until the last day of what holds, or null
 * @param grants which they are
 */
public record Low(String instrument, @Nullable Integer left, @Nullable LocalDate until, List<UUID> grants) {

    /** Those of a tenant, by instrument. */
    static List<Low> of(List<LicenceGrant> grants) {
        Map<String, List<LicenceGrant>> byInstrument = grants.stream()
                .collect(Collectors.groupingBy(LicenceGrant::instrument, LinkedHashMap::new, Collectors.toList()));
        return byInstrument.entrySet().stream().filter(one -> isLow(one.getValue())).map(one -> low(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Low::instrument)).toList();
    }

    private static boolean isLow(List<LicenceGrant> grants) {
        return grants.stream().noneMatch(grant -> grant.state() == State.HOLDS || grant.state() == State.NOT_YET) && grants.stream().anyMatch(Low::counts);
    }

    private static boolean counts(LicenceGrant grant) {
        return grant.state() == State.LOW || grant.state() == State.USED_UP;
    }

    private static Low low(String instrument, List<LicenceGrant> all) {
        List<LicenceGrant> grants = all.stream().filter(Low::counts).toList();
        boolean counted = grants.stream().allMatch(grant -> grant.uses() != null);
        Integer left = counted ? grants.stream().map(LicenceGrant::left).filter(Objects::nonNull).mapToInt(Integer::intValue).sum() : null;
        LocalDate until = grants.stream().filter(grant -> grant.state() == State.LOW).map(LicenceGrant::to).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        return new Low(instrument, left, until, grants.stream().map(LicenceGrant::id).toList());
    }
}

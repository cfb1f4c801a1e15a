package org.trivsel.platform.registry.hand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Outdated;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildRecord;

/** What was seen, what stands now and what was sent, compared. National numbers are in none of it. */
final class Versions {
    private Versions() {
    }

    static Outdated outdated(ChildRecord.State now, Map<String, ?> current, Map<String, ?> yours) {
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("revision", now.revision());
        detail.put("changedBy", now.changedBy());
        detail.put("changedAt", now.changedAt());
        detail.put("current", current);
        detail.put("yours", yours);
        return Outdated.unwritten(Json.of(detail));
    }

    static Map<String, Object> of(ChildRecord child) {
        return child(child.givenName(), child.familyName(), child.birthDate(), child.sex().id(), child.languages(), child.protectedAddress());
    }

    static Map<String, Object> of(ChildEntry child) {
        return child(child.givenName(), child.familyName(), child.birthDate(), child.sex().id(), child.languages(), child.protectedAddress());
    }

    static Map<String, @Nullable Object> of(ChildRecord.Place place) {
        Map<String, @Nullable Object> members = period(place.from(), place.to());
        members.put("unit", place.unit());
        return members;
    }

    static Map<String, @Nullable Object> of(ChildRecord.Custody custody) {
        Map<String, @Nullable Object> members = period(custody.from(), custody.to());
        members.put("name", custody.name());
        members.put("protectedAddress", custody.protectedAddress());
        return members;
    }

    /** Names of what differs. */
    static List<String> changed(ChildRecord before, ChildEntry after) {
        Map<String, Object> old = of(before);
        List<String> names = new ArrayList<>();
        of(after).forEach((name, value) -> {
            if (!Objects.equals(value, old.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    private static Map<String, @Nullable Object> period(LocalDate from, @Nullable LocalDate to) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("from", from);
        members.put("to", to);
        return members;
    }

    private static Map<String, Object> child(
            String given, String family, LocalDate birth, String sex, List<String> languages, boolean protectedAddress) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("givenName", given);
        members.put("familyName", family);
        members.put("birthDate", birth);
        members.put("sex", sex);
        members.put("languages", languages);
        members.put("protectedAddress", protectedAddress);
        return members;
    }
}

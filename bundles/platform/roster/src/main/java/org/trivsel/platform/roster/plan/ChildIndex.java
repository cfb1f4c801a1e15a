package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Folded;

/** The registered children, found by each thing that may tell who a child is. */
final class ChildIndex {
    private final Map<String, KnownChild> byNumber = new HashMap<>();
    private final Map<String, List<KnownChild>> byExternalId = new HashMap<>();
    private final Map<NamedOnDay, List<KnownChild>> byNameAndBirth = new HashMap<>();
    private final Map<Folded, List<KnownChild>> byName = new HashMap<>();

    private record NamedOnDay(Folded name, LocalDate birthDate) { }

    ChildIndex(List<KnownChild> children) {
        for (KnownChild child : children) {
            Folded name = child.foldedName();
            if (child.numberKey() != null) {
                byNumber.put(child.numberKey(), child);
            }
            if (child.externalId() != null) {
                byExternalId.computeIfAbsent(child.externalId(), key -> new ArrayList<>(1)).add(child);
            }
            byNameAndBirth.computeIfAbsent(new NamedOnDay(name, child.birthDate()), key -> new ArrayList<>(1)).add(child);
            byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(child);
        }
    }

    @Nullable KnownChild number(@Nullable String key) {
        return key == null ? null : byNumber.get(key);
    }

    List<KnownChild> externalId(@Nullable String id) {
        return id == null ? List.of() : byExternalId.getOrDefault(id, List.of());
    }

    List<KnownChild> nameAndBirth(Folded name, LocalDate birthDate) {
        return byNameAndBirth.getOrDefault(new NamedOnDay(name, birthDate), List.of());
    }

    /** Everybody a row that cannot be used may be about. */
    Set<KnownChild> possibly(RowEntry entry) {
        Set<KnownChild> found = new HashSet<>(externalId(entry.row().identity().externalId()));
        KnownChild numbered = number(entry.numberKey());
        if (numbered != null) {
            found.add(numbered);
        }
        found.addAll(byName.getOrDefault(entry.row().identity().name(), List.of()));
        return found;
    }
}

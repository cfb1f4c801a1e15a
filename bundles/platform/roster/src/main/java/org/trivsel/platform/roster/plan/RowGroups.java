package org.trivsel.platform.roster.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Folded;

/**
 * Which rows of a file are about the same child: those with the same number or external id, and those with the same name
 * and birth date as long as no number or id says otherwise.
 */
final class RowGroups {
    private final List<RowEntry> entries;
    private final int[] leader;
    private final List<RowEntry> ambiguous = new ArrayList<>();

    private record NamedOnDay(Folded name, LocalDate birthDate) { }

    RowGroups(List<RowEntry> entries) {
        this.entries = entries;
        this.leader = new int[entries.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        by(RowEntry::numberKey).forEach(this::join);
        by(entry -> entry.child().externalId()).forEach(this::join);
        by(RowGroups::named).forEach(this::joinNamesakes);
    }

    /** The rows of one child after another, in the order of the file. */
    Collection<List<RowEntry>> groups() {
        Map<Integer, List<RowEntry>> groups = new TreeMap<>();
        Set<RowEntry> left = new HashSet<>(ambiguous);
        for (int i = 0; i < leader.length; i++) {
            if (!left.contains(entries.get(i))) {
                groups.computeIfAbsent(find(i), key -> new ArrayList<>(1)).add(entries.get(i));
            }
        }
        return groups.values();
    }

    /** Rows that may be about one of several children of the file. */
    List<RowEntry> ambiguous() {
        return ambiguous;
    }

    private static NamedOnDay named(RowEntry entry) {
        return new NamedOnDay(entry.row().identity().name(), entry.child().birthDate());
    }

    private <K> Collection<List<Integer>> by(Function<RowEntry, @Nullable K> key) {
        Map<K, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            K value = key.apply(entries.get(i));
            if (value != null) {
                found.computeIfAbsent(value, any -> new ArrayList<>(1)).add(i);
            }
        }
        return found.values();
    }

    private void joinNamesakes(List<Integer> rows) {
        if (rows.size() == 1) {
            return;
        }
        if (distinct(rows, RowEntry::numberKey) <= 1 && distinct(rows, entry -> entry.child().externalId()) <= 1) {
            join(rows);
            return;
        }
        for (int row : rows) {
            RowEntry entry = entries.get(row);
            if (entry.numberKey() == null && entry.child().externalId() == null) {
                ambiguous.add(entry);
            }
        }
    }

    private long distinct(List<Integer> rows, Function<RowEntry, @Nullable String> key) {
        return rows.stream().map(row -> key.apply(entries.get(row))).filter(Objects::nonNull).distinct().count();
    }

    private void join(List<Integer> rows) {
        for (int row : rows) {
            int a = find(rows.get(0));
            int b = find(row);
            leader[Math.max(a, b)] = Math.min(a, b);
        }
    }

    private int find(int row) {
        int at = row;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}

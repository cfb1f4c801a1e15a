package org.trivsel.platform.roster.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.ChildFacts;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.Custodian;
import org.trivsel.platform.roster.read.Folded;

/** A child of the file with all its rows, never none. */
record FileChild(List<RowEntry> rows) {
    private static final Map<Column, Function<RowEntry, @Nullable Object>> MUST_AGREE = mustAgree();

    FileChild {
        rows = List.copyOf(rows);
    }

    private static Map<Column, Function<RowEntry, @Nullable Object>> mustAgree() {
        Map<Column, Function<RowEntry, @Nullable Object>> told = new LinkedHashMap<>();
        told.put(Column.NATIONAL_NUMBER, RowEntry::numberKey);
        told.put(Column.BIRTH_DATE, row -> row.child().birthDate());
        told.put(Column.FIRST_NAME, row -> row.row().identity().name());
        told.put(Column.EXTERNAL_ID, row -> row.child().externalId());
        told.put(Column.SEX, row -> row.child().sex());
        return told;
    }

    RowEntry first() {
        return rows.get(0);
    }

    List<Integer> lines() {
        return rows.stream().map(RowEntry::line).distinct().toList();
    }

    /** The first column in which two rows tell different things of the child. */
    Optional<Column> disagreement() {
        return rows.size() == 1 ? Optional.empty() : MUST_AGREE.entrySet().stream()
                .filter(column -> told(column.getValue()).distinct().count() > 1).map(Map.Entry::getKey).findFirst();
    }

    @Nullable String numberKey() {
        return told(RowEntry::numberKey).findFirst().orElse(null);
    }

    /** What the rows tell of the child together. */
    ChildFacts facts() {
        ChildFacts first = first().child();
        return rows.size() == 1 ? first : new ChildFacts(first.firstName(), first.lastName(),
                told(row -> row.child().number()).findFirst().orElse(null), first.birthDate(),
                told(row -> row.child().sex()).findFirst().orElse(null),
                rows.stream().flatMap(row -> row.child().languages().stream()).distinct().toList(),
                told(row -> row.child().externalId()).findFirst().orElse(null), addressProtected(), custodians());
    }

    private <T> Stream<T> told(Function<RowEntry, @Nullable T> what) {
        return rows.stream().<@Nullable T>map(what).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** Protected as soon as one row says so. */
    private @Nullable Boolean addressProtected() {
        return told(row -> row.child().addressProtected()).reduce(Boolean::logicalOr).orElse(null);
    }

    private List<Custodian> custodians() {
        Map<Folded, Custodian> found = new LinkedHashMap<>();
        rows.stream().flatMap(row -> row.child().custodians().stream())
                .forEach(custodian -> found.merge(Folded.of(custodian.name()), custodian, FileChild::both));
        return new ArrayList<>(found.values());
    }

    private static Custodian both(Custodian one, Custodian other) {
        return Boolean.TRUE.equals(other.addressProtected()) || one.addressProtected() == null ? other : one;
    }
}

package org.trivsel.platform.roster.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.ChildFacts;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.Custodian;
import org.trivsel.platform.roster.read.Folded;

/** What a file says anew of a registered child, field by field. What it does not tell is no change. */
final class ChildChanges {
    private final KnownChild known;
    private final ChildFacts told;
    private final @Nullable String numberKey;
    private final List<FieldChange> fields = new ArrayList<>();

    ChildChanges(KnownChild known, ChildFacts told, @Nullable String numberKey) {
        this.known = known;
        this.told = told;
        this.numberKey = numberKey;
    }

    List<FieldChange> fields() {
        addNames();
        if (told.number() != null && !Objects.equals(known.numberKey(), numberKey)) {
            fields.add(new FieldChange(Column.NATIONAL_NUMBER, null, told.number().masked()));
        }
        add(Column.BIRTH_DATE, known.birthDate().toString(), told.birthDate().toString());
        add(Column.SEX, known.sex() == null ? null : known.sex().name(), told.sex() == null ? null : told.sex().name());
        if (!new HashSet<>(known.languages()).equals(new HashSet<>(told.languages()))) {
            add(Column.LANGUAGES, joined(known.languages()), joined(told.languages()));
        }
        add(Column.EXTERNAL_ID, known.externalId(), told.externalId());
        add(Column.ADDRESS_PROTECTED, Boolean.toString(known.addressProtected()), text(told.addressProtected()));
        return fields;
    }

    private void add(Column field, @Nullable String from, @Nullable String to) {
        if (to != null && !to.equals(from)) {
            fields.add(new FieldChange(field, from, to));
        }
    }

    /** Where the parts are the same and only cut differently, or written in capitals throughout, the register knows better. */
    private void addNames() {
        String before = known.firstName() + " " + known.lastName();
        String now = told.firstName() + " " + told.lastName();
        boolean capitals = now.equals(now.toUpperCase(Locale.ROOT)) && now.equalsIgnoreCase(before);
        if (!now.equals(before) && !capitals) {
            add(Column.FIRST_NAME, known.firstName(), told.firstName());
            add(Column.LAST_NAME, known.lastName(), told.lastName());
        }
    }

    /** Custody holders are added, never taken away: a list with one column for them says nothing of the other. */
    List<CustodianStep> custodians() {
        return told.custodians().stream().flatMap(custodian -> step(custodian).stream()).toList();
    }

    private Optional<CustodianStep> step(Custodian custodian) {
        Folded name = Folded.of(custodian.name());
        Optional<KnownCustodian> same = known.custodians().stream().filter(other -> Folded.of(other.name()).equals(name)).findFirst();
        boolean before = same.isPresent() && same.get().addressProtected();
        boolean after = custodian.addressProtected() == null ? before : custodian.addressProtected();
        return same.isPresent() && before == after ? Optional.empty()
                : Optional.of(new CustodianStep(same.orElse(null), custodian.name(), after));
    }

    private static @Nullable String text(@Nullable Boolean flag) {
        return flag == null ? null : flag.toString();
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(", ", codes);
    }
}

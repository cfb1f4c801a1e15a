package org.trivsel.platform.roster.imports;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivsel.platform.roster.plan.FieldChange;
import org.trivsel.platform.roster.plan.KnownChild;
import org.trivsel.platform.roster.plan.PlannedChild;
import org.trivsel.platform.roster.read.ChildFacts;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.registry.ChildEntry;

/** A registered child with what a file says anew of it. */
final class Merged {
    private final Set<Column> changes;
    private final KnownChild known;
    private final ChildFacts told;

    Merged(PlannedChild.Changed child) {
        this.changes = child.changes().stream().map(FieldChange::field).collect(Collectors.toSet());
        this.known = child.known();
        this.told = child.child();
    }

    ChildEntry entry() {
        return new ChildEntry(
                has(Column.FIRST_NAME) ? told.firstName() : known.firstName(),
                has(Column.LAST_NAME) ? told.lastName() : known.lastName(),
                has(Column.BIRTH_DATE) ? told.birthDate() : known.birthDate(),
                Register.sex(has(Column.SEX) ? told.sex() : known.sex()),
                has(Column.LANGUAGES) ? told.languages() : known.languages(),
                has(Column.ADDRESS_PROTECTED) ? Boolean.TRUE.equals(told.addressProtected()) : known.addressProtected(),
                has(Column.EXTERNAL_ID) ? told.externalId() : known.externalId(),
                has(Column.NATIONAL_NUMBER) ? Objects.requireNonNull(told.number()).digits() : null);
    }

    private boolean has(Column field) {
        return changes.contains(field);
    }
}

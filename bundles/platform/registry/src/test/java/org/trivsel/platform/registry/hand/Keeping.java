package org.trivsel.platform.registry.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trivsel.platform.registry.Municipality.REGISTER;
import static org.trivsel.platform.registry.Municipality.grant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.instrument.Sex;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.UnitId;

/** A municipality whose register is kept by hand. */
final class Keeping {
    static final LocalDate BORN = LocalDate.of(2022, 8, 28);

    final Municipality town = new Municipality();
    final UnitId house = town.unit("Mågen");
    final UnitId room = town.unit("Mågen", "Blå stue");
    final UnitId otherHouse = town.unit("Ternen");
    /** Keeps the register of one house only. */
    final Caller clerk = town.caller(grant(Role.ADMINISTRATION, house));

    LocalDate today() {
        return town.today();
    }

    static ChildEntry asta() {
        return asta("Holm", null);
    }

    static ChildEntry asta(String familyName, @Nullable String number) {
        return new ChildEntry("Asta", familyName, BORN, Sex.FEMALE, List.of("da"), false, null, number);
    }

    /** Begins a year ago. */
    ChildRecord astaInRoom() {
        return REGISTER.create(town.administration, asta(), room, today().minusYears(1));
    }

    /** Asserts that it is refused, and for these reasons: field and code of each. */
    static void refused(Executable act, String... reasons) {
        List<String> found = assertThrows(Invalid.class, act).faults().stream().map(fault -> fault.where() + " " + fault.code()).toList();
        assertEquals(List.of(reasons), found);
    }
}

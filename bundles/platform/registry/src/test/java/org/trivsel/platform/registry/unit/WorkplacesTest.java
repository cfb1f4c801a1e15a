package org.trivsel.platform.registry.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.UNITS;
import static org.trivsel.platform.registry.Municipality.grant;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.Forbidden;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;

class WorkplacesTest {
    private final Municipality town = new Municipality();
    private final LocalDate today = town.today();
    private final UnitId top = UNITS.open(town.administration, "Strandby", UnitKind.MUNICIPALITY, null, START).id();
    private final UnitId east = house("Østen");
    private final UnitId west = house("Vesten");
    private final UnitId blue = room("Blå stue", east);

    @Test
    void areTheGroupsWithTheirInstitutionsWhileTheyAreFew() {
        room("Rød stue", west);
        assertEquals(List.of("Vesten", "Rød stue", "Østen", "Blå stue"), names(leader(top), 2));
        assertEquals(List.of("Blå stue"), names(town.caller(grant(Role.PEDAGOGUE, blue)), 8));
        assertEquals(List.of("Østen", "Blå stue"), names(leader(east), 8));
        assertEquals(List.of("Vesten", "Rød stue", "Østen", "Blå stue"), names(town.administration, 2));
    }

    @Test
    void areTheInstitutionsWhenTheGroupsAreMany() {
        room("Rød stue", east);
        room("Gul stue", east);
        assertEquals(List.of("Vesten", "Østen"), names(leader(top), 2));
        assertEquals(List.of("Østen"), names(leader(east), 2));
    }

    @Test
    void areTheUnitsOfTheRoleWhenEvenTheInstitutionsAreMany() {
        room("Rød stue", west);
        assertEquals(List.of("Strandby"), names(leader(top), 1));
        assertEquals(List.of("Strandby"), names(town.administration, 1));
    }

    @Test
    void areReadInOneStatement() {
        Caller leader = leader(top);
        assertEquals(2, DATABASE.statements(() -> UNITS.workplaces(leader, today, 8)));
        assertThrows(Forbidden.class, () -> UNITS.workplaces(town.caller(), today, 8));
    }

    @Test
    void leaveOutWhatIsClosed() {
        UNITS.close(town.administration, blue, today.minusDays(1));
        assertEquals(List.of("Vesten", "Østen"), names(leader(top), 8));
    }

    private Caller leader(UnitId unit) {
        return town.caller(grant(Role.LEADER, unit));
    }

    private List<String> names(Caller caller, int most) {
        return UNITS.workplaces(caller, today, most).stream().map(Unit::name).toList();
    }

    private UnitId house(String name) {
        return UNITS.open(town.administration, name, UnitKind.INSTITUTION, top, START).id();
    }

    private UnitId room(String name, UnitId above) {
        return UNITS.open(town.administration, name, UnitKind.GROUP, above, START).id();
    }
}

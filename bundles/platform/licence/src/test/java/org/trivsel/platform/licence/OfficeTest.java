package org.trivsel.platform.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.licence.LicenceGrant;
import org.trivsel.licence.LicenceGrant.State;
import org.trivsel.licence.NewGrant;
import org.trivsel.licence.UsedLine;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;

/** What operators grant, what is counted of it, and who reads the counts. */
class OfficeTest {
    private final Town town = new Town();

    @Test
    void aGrantHasWhatTheTermsAskForOrAllThatLacksIsNamed() {
        assertEquals(List.of("uses", "reference"), faults(new NewGrant(town.perUse.id(), null, null, null, List.of(), " ")));
        assertEquals(List.of("to"), faults(new NewGrant(town.perPeriod.id(), null, null, null, List.of(), "r")));
        assertEquals(List.of("sites"), faults(new NewGrant(town.perSite.id(), null, null, null, List.of(), "r")));
        assertEquals(List.of("sites"), faults(new NewGrant(town.perSite.id(), null, null, null, List.of(new UnitId(UUID.randomUUID())), "r")));
        assertEquals(List.of("sites"), faults(new NewGrant(town.perSite.id(), null, null, null, List.of(new Town().house), "r")), "a unit of another tenant");
        assertEquals(List.of("instrument"), faults(new NewGrant("No Id", 5, null, null, List.of(), "r")));
        assertEquals(List.of("instrument"), faults(new NewGrant(town.free.id(), 5, null, null, List.of(), "r")));
        assertEquals(List.of("reference"), faults(new NewGrant(town.perUse.id(), 5, null, null, List.of(), "a\u0000b")));
        assertEquals(List.of("uses"), faults(new NewGrant("not-there-yet", null, null, null, List.of(), "r")), "without a limit it would be of nothing");
        assertEquals(List.of("uses", "from", "to"), faults(new NewGrant(town.perUse.id(), 0, town.today.minusDays(1), town.today.minusDays(2), List.of(), "r")));
        assertEquals(List.of(), town.office.of(town.operator, town.tenant.id()), "nothing half written");
        LicenceGrant granted = town.office.grant(town.operator, town.tenant.id(),
                new NewGrant(town.perSite.id(), null, null, town.today.plusYears(1), List.of(town.house), " contract 9 "));
        assertEquals("per-site contract 9 [House] HOLDS Op", granted.kind() + " " + granted.reference() + " " + granted.sites() + " " + granted.state() + " " + granted.by());
        assertEquals("per-use", town.office.grant(town.operator, town.tenant.id(), new NewGrant("not-there-yet", 5, null, null, List.of(), "r")).kind());
        assertTrue(town.audited(town.operator.tenant()).contains("licence.grant DENIED"));
        assertTrue(town.audited(town.operator.tenant()).contains("licence.grant DONE"));
    }

    @Test
    void onlyOperatorsGrantAndReadWhatIsInvoiced() {
        for (Caller caller : List.of(town.administration, town.leader, town.pedagogue)) {
            assertThrows(Forbidden.class, () -> town.office.grant(caller, town.tenant.id(), town.uses(5)));
            assertThrows(Forbidden.class, () -> town.office.withdraw(caller, town.tenant.id(), UUID.randomUUID(), "x"));
            assertThrows(Forbidden.class, () -> town.office.of(caller, town.tenant.id()));
            assertThrows(Forbidden.class, () -> town.office.used(caller, null, null, town.today, town.today));
        }
        assertThrows(Forbidden.class, () -> town.office.own(town.pedagogue));
        assertThrows(Forbidden.class, () -> town.office.usedByUnit(town.pedagogue, null, town.today, town.today));
        assertThrows(Forbidden.class, () -> town.office.own(town.operator));
        assertThrows(NotFound.class, () -> town.office.grant(town.operator, town.operator.tenant().id(), town.uses(5)));
    }

    @Test
    void aTenantSeesItsOwnGrantsAndUsesAndNoOther() {
        Town neighbour = new Town();
        town.office.grant(town.operator, town.tenant.id(), town.uses(5));
        town.certify(town.pedagogue);
        town.draw(town.pedagogue, town.perUse, town.room);
        assertEquals(1, town.office.own(town.leader).size());
        assertEquals(List.of(), neighbour.office.own(neighbour.leader));
        assertEquals(List.of(), neighbour.office.usedByUnit(neighbour.administration, null, town.today, town.today));
    }

    @Test
    void aUseIsForWhoLedTheHouseOfTheGroupOnTheDayWhenItWasDrawn() {
        Caller newLeader = town.caller("Nora", org.trivsel.access.Role.LEADER, town.other);
        for (int days : new int[] {1, 0}) {
            Town here = days == 1 ? town : new Town();
            Caller next = days == 1 ? newLeader : here.caller("Nora", org.trivsel.access.Role.LEADER, here.other);
            here.office.grant(here.operator, here.tenant.id(), here.uses(9));
            here.certify(here.pedagogue);
            here.move(here.room, here.other, here.today.plusDays(days));
            here.giveBack(here.pedagogue, here.draw(here.pedagogue, here.perUse, here.room));
            Caller sees = days == 1 ? here.leader : next;
            Caller blind = days == 1 ? next : here.leader;
            assertEquals(List.of("1 1"), here.office.usedByUnit(sees, null, here.today, here.today).stream().map(one -> one.drawn() + " " + one.returned()).toList());
            assertEquals(List.of(), here.office.usedByUnit(blind, null, here.today, here.today), "the group was not below it that day");
        }
    }

    @Test
    void whatWasUsedIsCountedByInstrumentAndUnitForThoseDays() {
        town.office.grant(town.operator, town.tenant.id(), town.uses(9));
        town.office.grant(town.operator, town.tenant.id(), new NewGrant(town.perPeriod.id(), null, null, town.today.plusDays(60), List.of(), "order 2"));
        town.certify(town.pedagogue);
        town.draw(town.pedagogue, town.perUse, town.room);
        AssessmentId mistake = town.draw(town.pedagogue, town.perUse, town.room);
        town.draw(town.pedagogue, town.perPeriod, town.other);
        town.draw(town.pedagogue, town.perPeriod, null);
        town.giveBack(town.pedagogue, mistake);
        town.giveBack(town.pedagogue, mistake);
        String key = town.tenant.key().value();
        assertEquals(List.of(new UsedLine(key, town.perPeriod.id(), null, "order 2", 2, 0), new UsedLine(key, town.perUse.id(), null, "order 1", 2, 1)),
                town.office.used(town.operator, town.tenant.id(), null, town.today, town.today));
        assertEquals(List.of(new UsedLine(key, town.perPeriod.id(), "Other", "order 2", 1, 0), new UsedLine(key, town.perPeriod.id(), null, "order 2", 1, 0),
                new UsedLine(key, town.perUse.id(), "House, Room", "order 1", 2, 1)), town.office.usedByUnit(town.administration, null, town.today, town.today));
        assertEquals(1, town.office.used(town.operator, town.tenant.id(), town.perUse.id(), town.today, town.today).get(0).used());
        assertEquals(List.of(), town.office.used(town.operator, town.tenant.id(), null, town.today.minusDays(9), town.today.minusDays(1)));
        assertEquals(List.of("House, Room"), town.office.usedByUnit(town.leader, null, town.today, town.today).stream().map(UsedLine::unit).toList(),
                "of another house a leader reads nothing");
        assertEquals("days", assertThrows(Invalid.class, () -> town.office.used(town.operator, null, null, town.today, town.today.minusDays(1))).faults().get(0).code());
        for (String instrument : List.of("a\u0000b", "'; drop table child; --", "")) {
            assertThrows(Invalid.class, () -> town.office.used(town.operator, null, instrument, town.today, town.today));
            assertThrows(Invalid.class, () -> town.office.usedByUnit(town.leader, instrument, town.today, town.today));
        }
        assertThrows(Invalid.class, () -> town.office.usedByUnit(town.leader, null, LocalDate.MIN, LocalDate.MAX));
        assertEquals(List.of(2, 1), town.office.of(town.operator, town.tenant.id()).stream().map(LicenceGrant::drawn).toList());
    }

    @Test
    void aWithdrawnGrantIsDrawnFromNoMoreAndWhatWasDrawnStays() {
        UUID grant = town.office.grant(town.operator, town.tenant.id(), town.uses(5)).id();
        town.certify(town.pedagogue);
        town.draw(town.pedagogue, town.perUse, town.room);
        assertThrows(Invalid.class, () -> town.office.withdraw(town.operator, town.tenant.id(), grant, " "));
        assertThrows(NotFound.class, () -> town.office.withdraw(town.operator, new Town().tenant.id(), grant, "another tenant's"));
        town.office.withdraw(town.operator, town.tenant.id(), grant, "Wrong tenant");
        assertEquals("withdrawn-already", assertThrows(Conflict.class, () -> town.office.withdraw(town.operator, town.tenant.id(), grant, "again")).code());
        assertEquals("licence-none", assertThrows(Conflict.class, () -> town.draw(town.pedagogue, town.perUse, town.room)).code());
        LicenceGrant known = town.office.own(town.administration).get(0);
        assertEquals("WITHDRAWN Wrong tenant 1", known.state() + " " + known.withdrawn() + " " + known.drawn());
        assertEquals(1, town.office.used(town.operator, town.tenant.id(), null, town.today, town.today).get(0).used());
    }

    @Test
    void whatRunsLowIsToldOnceToTheTenantAndTheOperators() {
        town.office.grant(town.operator, town.tenant.id(), town.uses(10));
        town.certify(town.pedagogue);
        for (int i = 0; i < 8; i++) {
            town.draw(town.pedagogue, town.perUse, town.room);
        }
        town.warningsOn(town.today).warn(town.tenant);
        assertEquals(List.of(), town.told);
        assertEquals(List.of(), town.office.low(town.leader));
        town.draw(town.pedagogue, town.perUse, town.room);
        assertEquals(1, town.office.low(town.leader).get(0).left());
        assertEquals(List.of(), town.office.low(town.pedagogue));
        town.warningsOn(town.today).warn(town.tenant);
        town.warningsOn(town.today).warn(town.tenant);
        String said = "[Prøve per-use-test, 1, –, " + town.tenant.name() + "]";
        assertEquals(List.of("Ada licence-low " + said, "Lene licence-low " + said, "operators licence-low-operators " + said), town.told.stream().sorted().toList());
        town.office.grant(town.operator, town.tenant.id(), town.uses(100));
        assertEquals(List.of(), town.office.low(town.leader), "there is enough again");
    }

    @Test
    void whatEndsSoonIsToldUnlessTheNextIsThere() {
        town.office.grant(town.operator, town.tenant.id(), new NewGrant(town.perPeriod.id(), null, null, town.today.plusDays(40), List.of(), "r"));
        town.warningsOn(town.today.plusDays(9)).warn(town.tenant);
        assertEquals(List.of(), town.told);
        town.warningsOn(town.today.plusDays(10)).warn(town.tenant);
        assertEquals(3, town.told.size(), town.told::toString);
        Town other = new Town();
        other.office.grant(other.operator, other.tenant.id(), new NewGrant(other.perPeriod.id(), null, null, other.today.plusDays(40), List.of(), "r"));
        other.office.grant(other.operator, other.tenant.id(), new NewGrant(other.perPeriod.id(), null, other.today.plusDays(41), other.today.plusDays(400), List.of(), "r"));
        other.warningsOn(other.today.plusDays(20)).warn(other.tenant);
        assertEquals(List.of(), other.told);
    }

    @Test
    void theStateFollowsFromDaysAndCount() {
        town.office.grant(town.operator, town.tenant.id(), new NewGrant(town.perPeriod.id(), null, town.today.plusDays(1), town.today.plusDays(90), List.of(), "r"));
        assertEquals(State.NOT_YET, town.office.own(town.leader).get(0).state());
        town.office.grant(town.operator, town.tenant.id(), town.uses(1));
        town.certify(town.pedagogue);
        assertEquals(State.HOLDS, town.office.own(town.leader).get(0).state());
        town.draw(town.pedagogue, town.perUse, town.room);
        assertEquals(State.USED_UP, town.office.own(town.leader).get(0).state());
        assertFalse(town.office.low(town.leader).isEmpty());
    }

    private List<String> faults(NewGrant wanted) {
        return assertThrows(Invalid.class, () -> town.office.grant(town.operator, town.tenant.id(), wanted)).faults().stream().map(Fault::where).toList();
    }
}

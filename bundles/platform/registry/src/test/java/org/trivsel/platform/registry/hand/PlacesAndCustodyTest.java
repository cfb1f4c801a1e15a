package org.trivsel.platform.registry.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.REGISTER;
import static org.trivsel.platform.registry.Municipality.UNITS;
import static org.trivsel.platform.registry.Municipality.WRITER;
import static org.trivsel.platform.registry.hand.Keeping.asta;
import static org.trivsel.platform.registry.hand.Keeping.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.UnitId;

class PlacesAndCustodyTest {
    private final Keeping keeping = new Keeping();
    private final Caller administration = keeping.town.administration;
    private final LocalDate today = keeping.today();
    private final ChildRecord child = keeping.astaInRoom();
    private final ChildRecord.Place place = child.places().get(0);

    @Test
    void movingEndsOneAndBeginsTheOtherInOneStep() {
        ChildRecord moved = REGISTER.move(administration, child.id(), place.id(), 1, keeping.otherHouse, today);
        assertEquals(List.of(period(keeping.otherHouse, today, null), period(keeping.room, place.from(), today.minusDays(1))), periods(moved));
        assertEquals("enrolment.move DONE enrolment=" + place.id() + " unit=" + keeping.otherHouse + " from=" + today, last());
    }

    @Test
    void aMoveLastsAsLongAsTheEnrolmentWouldHave() {
        LocalDate until = today.plusMonths(6);
        REGISTER.endEnrolment(administration, child.id(), place.id(), 1, until);
        ChildRecord moved = REGISTER.move(administration, child.id(), place.id(), 2, keeping.otherHouse, today.plusDays(1));
        assertEquals(period(keeping.otherHouse, today.plusDays(1), until), periods(moved).get(0));
    }

    @Test
    void whatHasNotBegunGetsTheOtherUnitInstead() {
        ChildRecord fresh = REGISTER.create(administration, asta(), keeping.room, today);
        ChildRecord moved = REGISTER.move(administration, fresh.id(), fresh.places().get(0).id(), 1, keeping.otherHouse, today);
        assertEquals(List.of(period(keeping.otherHouse, today, null)), periods(moved));
    }

    @Test
    void datesThatDoNotFitAreNamedByField() {
        refused(() -> enrol(keeping.house, today, today.minusDays(1), false), "to before-start");
        refused(() -> enrol(keeping.house, Keeping.BORN.minusDays(1), null, false), "from before-birth");
        refused(() -> enrol(keeping.otherHouse, today, null, false), "from overlaps");
        refused(() -> enrol(keeping.room, today.plusYears(1), null, true), "from overlaps-here");
        refused(() -> REGISTER.endEnrolment(administration, child.id(), place.id(), 1, place.from().minusDays(1)), "to before-start");
        refused(() -> REGISTER.move(administration, child.id(), place.id(), 1, keeping.otherHouse, place.from()), "from not-after-start");
        refused(() -> REGISTER.move(administration, child.id(), place.id(), 1, keeping.room, today), "unit same-unit");
        REGISTER.endEnrolment(administration, child.id(), place.id(), 1, today.minusDays(1));
        refused(() -> REGISTER.move(administration, child.id(), place.id(), 2, keeping.otherHouse, today), "from after-end");
        enrol(keeping.otherHouse, today, null, false);
        refused(() -> REGISTER.endEnrolment(administration, child.id(), place.id(), 2, today), "to overlaps");
        UnitId closed = keeping.town.unit("Lukket");
        UNITS.close(administration, closed, today.plusDays(10));
        refused(() -> enrol(closed, today, null, true), "unit unit-closed");
        assertEquals(3, enrol(closed, today, today.plusDays(10), true).places().size());
    }

    @Test
    void aChildGoesToTwoUnitsAtOnceWhenThatIsSaid() {
        assertEquals(2, enrol(keeping.otherHouse, today, null, true).places().size());
        assertTrue(last().startsWith("enrolment.begin DONE unit=" + keeping.otherHouse), this::last);
    }

    @Test
    void ofTwoWhoEndTheSameEnrolmentTheSecondIsTold() {
        REGISTER.endEnrolment(administration, child.id(), place.id(), 1, today);
        Outdated late = assertThrows(Outdated.class, () -> REGISTER.endEnrolment(administration, child.id(), place.id(), 1, today.plusDays(5)));
        assertTrue(late.detail().contains("\"to\":\"" + today + "\"") && late.detail().contains("\"yours\":{\"to\":\"" + today.plusDays(5) + "\"}"), late::detail);
        assertThrows(Outdated.class, () -> REGISTER.move(administration, child.id(), place.id(), 1, keeping.otherHouse, today));
        REGISTER.endEnrolment(administration, child.id(), place.id(), 1, today);
    }

    @Test
    void unitsAndPartsOfOthersAreNotThere() {
        assertThrows(NotFound.class, () -> REGISTER.move(keeping.clerk, child.id(), place.id(), 1, keeping.otherHouse, today));
        assertThrows(NotFound.class, () -> REGISTER.enrol(keeping.clerk, new EnrolmentEntry(child.id(), keeping.otherHouse, today, null), true));
        ChildRecord other = keeping.astaInRoom();
        assertThrows(NotFound.class, () -> REGISTER.endEnrolment(administration, other.id(), place.id(), 1, today));
        assertThrows(NotFound.class, () -> REGISTER.endCustody(administration, other.id(), UUID.randomUUID(), 1, today));
        assertThrows(NotFound.class, () -> REGISTER.record(administration, new ChildId(UUID.randomUUID())));
    }

    @Test
    void custodyIsAddedChangedAndEndedAndThePastStaysTrue() {
        ChildRecord.Custody added = custody("Mette  Holm", today.minusDays(10)).custody().get(0);
        assertEquals("Mette Holm", added.name());
        ChildRecord changed = REGISTER.changeCustody(administration, child.id(), added.id(), added.state().revision(), "Mette Berg", true);
        assertTrue(changed.custody().get(0).protectedAddress());
        int revision = changed.custody().get(0).state().revision();
        ChildRecord ended = REGISTER.endCustody(administration, child.id(), added.id(), revision, today.minusDays(1));
        assertEquals("Mette Berg " + today.minusDays(10) + " " + today.minusDays(1), line(ended.custody().get(0)));
        refused(() -> REGISTER.changeCustody(administration, child.id(), added.id(), revision + 1, "Anden", false), "name custody-over");
        assertEquals("custody.end DONE custody=" + added.id() + " to=" + today.minusDays(1), last());
    }

    @Test
    void custodyThatDoesNotFitIsNamedByField() {
        refused(() -> custody("", today), "name name-missing");
        refused(() -> custody("Mette Holm", Keeping.BORN.minusDays(1)), "from before-birth");
        ChildRecord.Custody added = custody("Mette Holm", today).custody().get(0);
        refused(() -> custody("mette holm", today.plusDays(1)), "name custody-there");
        refused(() -> REGISTER.endCustody(administration, child.id(), added.id(), 1, today.minusDays(1)), "to before-start");
    }

    @Test
    void ofTwoWhoChangeTheSameHolderTheSecondIsTold() {
        ChildRecord.Custody added = custody("Mette Holm", today).custody().get(0);
        int seen = added.state().revision();
        REGISTER.changeCustody(administration, child.id(), added.id(), seen, "Mette Berg", false);
        assertThrows(Outdated.class, () -> REGISTER.changeCustody(administration, child.id(), added.id(), seen, "Mette Juhl", false));
        assertThrows(Outdated.class, () -> REGISTER.endCustody(administration, child.id(), added.id(), seen, today));
    }

    @Test
    void aHolderSharedBySiblingsIsChangedForAllOfThemWithAnEntryEach() {
        ChildRecord sibling = keeping.astaInRoom();
        WRITER.custody(keeping.town.batch, List.of(new CustodyEntry(child.id(), "Mette Holm", false, "m-1", Keeping.BORN, null),
                new CustodyEntry(sibling.id(), "Mette Holm", false, "m-1", Keeping.BORN, null)));
        ChildRecord.Custody shared = REGISTER.record(administration, child.id()).custody().get(0);
        REGISTER.changeCustody(administration, child.id(), shared.id(), shared.state().revision(), "Mette Holm", true);
        assertTrue(REGISTER.record(administration, sibling.id()).custody().get(0).protectedAddress());
        assertEquals(2, keeping.town.audited().stream().filter(entry -> entry.startsWith("custody.change")).count());
        assertNull(shared.state().changedBy());
    }

    @Test
    void ofTwoWhoChangeASharedHolderFromTwoSiblingsAtOnceOneComesThrough() {
        ChildRecord sibling = keeping.astaInRoom();
        WRITER.custody(keeping.town.batch, List.of(new CustodyEntry(child.id(), "Mette Holm", false, "m-1", Keeping.BORN, null),
                new CustodyEntry(sibling.id(), "Mette Holm", false, "m-1", Keeping.BORN, null)));
        List<CompletableFuture<Boolean>> tries = List.of(child.id(), sibling.id()).stream().map(id -> {
            ChildRecord.Custody seen = REGISTER.record(administration, id).custody().get(0);
            return CompletableFuture.supplyAsync(() -> {
                try {
                    REGISTER.changeCustody(administration, id, seen.id(), seen.state().revision(), "Mette " + (id.equals(child.id()) ? "Aa" : "Bb"), false);
                    return true;
                } catch (Outdated e) {
                    return false;
                }
            });
        }).toList();
        assertEquals(1, tries.stream().filter(CompletableFuture::join).count());
    }

    private ChildRecord enrol(UnitId unit, LocalDate from, @Nullable LocalDate to, boolean alongside) {
        return REGISTER.enrol(administration, new EnrolmentEntry(child.id(), unit, from, to), alongside);
    }

    private ChildRecord custody(String name, LocalDate from) {
        return REGISTER.addCustody(administration, new CustodyEntry(child.id(), name, false, null, from, null));
    }

    private String last() {
        List<String> audited = keeping.town.audited();
        return audited.get(audited.size() - 1);
    }

    private static List<String> periods(ChildRecord record) {
        return record.places().stream().map(place -> period(place.unit(), place.from(), place.to())).toList();
    }

    private static String period(UnitId unit, LocalDate from, @Nullable LocalDate to) {
        return unit + " " + from + " " + to;
    }

    private static String line(ChildRecord.Custody custody) {
        return custody.name() + " " + custody.from() + " " + custody.to();
    }
}

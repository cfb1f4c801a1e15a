package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.round.World;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.round.Part;

class SheetKeeperTest {
    private final House house = new House();
    private final SheetKeeper keeper = new SheetKeeper(house.world.rounds);
    private final LocalDate tomorrow = house.world.today().plusDays(1);

    SheetKeeperTest() {
        house.ratings.save(house.third, house.part, 0, House.document(8, "Kladde"));
        house.both();
        house.talks.decide(house.amina, house.part, 0, new Agreement(4, "Hun leger med én ad gangen", "", ""));
    }

    @Test
    void whatWasMadeInARoundGoesWhenItWasClosedForSoLong() {
        assertEquals(0, over(tomorrow), "while the round is open nothing is over");
        house.close();
        assertEquals(0, over(house.world.today()), "closed today is not closed before today");
        assertEquals(1, over(tomorrow));
        assertEquals(1, deleted(tomorrow, Set.of()));
        assertEquals("0 0 0", rows(house), "sheet, ratings with the draft, decision");
        assertThrows(NotFound.class, () -> house.talks.of(house.amina, house.part));
        assertEquals(0, deleted(tomorrow, Set.of()));
    }

    @Test
    void whatIsHeldStaysAndSoDoesAnotherTenants() {
        House other = new House();
        other.both();
        other.close();
        ChildId bo = house.world.child(house.world.hawk, 40);
        house.world.settleAgain(house.round.id());
        Part his = house.part(bo);
        house.rate(house.amina, his.id(), 2);
        house.close();
        assertEquals(2, over(tomorrow));
        assertEquals(1, deleted(tomorrow, Set.of(house.asta.value())));
        assertEquals("1 3 1", rows(house));
        assertEquals("1 2 0", rows(other));
    }

    private int over(LocalDate before) {
        return World.STORE.inTransaction(house.world.tenant.id(), tx -> keeper.count(tx, house.world.tenant.id(), before, Set.of()));
    }

    private int deleted(LocalDate before, Set<UUID> held) {
        return World.STORE.inTransaction(house.world.tenant.id(), tx -> {
            List<UUID> over = keeper.over(tx, house.world.tenant.id(), before, held, 10);
            assertEquals(keeper.count(tx, house.world.tenant.id(), before, held), over.size());
            return keeper.delete(tx, house.world.tenant.id(), over);
        });
    }

    private static String rows(House of) {
        return World.STORE.inTransaction(of.world.tenant.id(), tx -> tx.one("select (select count(*) from tool_early.sheet) || ' '"
                + " || (select count(*) from tool_early.rating) || ' ' || (select count(*) from tool_early.decision)", row -> row.text(1))).orElseThrow();
    }
}

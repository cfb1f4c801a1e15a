package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.platform.round.World;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.round.Part;
import org.trivsel.tenant.TenantId;

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

    @Test
    void whoHasRatedIsToldAsBeforeWhenItHasGoneAndNobodyElseIs() {
        House other = new House();
        ChildId bo = other.world.child(other.world.hawk, 40);
        other.world.settleAgain(other.round.id());
        other.ratings.save(House.again(other.third), other.part, 0, House.document(8, "Kladde"));
        other.rate(House.again(other.amina), other.part, 2);
        other.rate(House.again(other.jonas), other.part, 5);
        other.rate(House.again(other.amina), other.part(bo).id(), 2);
        other.close();
        List<String> before = other.told(other.world.leader);
        List<String> alone = other.told(other.world.leader, bo);
        assertTrue(before.contains("CHANGED egen vurdering i tidlig opsporing"), before::toString);
        assertFalse(alone.contains("CHANGED egen vurdering i tidlig opsporing"), alone::toString);
        assertEquals(2, deleted(other, tomorrow, Set.of()));
        assertEquals("0 0 0", rows(other));
        assertEquals(before, other.told(other.world.leader));
        assertEquals(alone, other.told(other.world.leader, bo), "who rated alone was never to be known");
        List<String> said = other.audited().stream().filter(entry -> entry.startsWith("uses.known")).toList();
        assertEquals(4, said.size(), said::toString);
        assertFalse(said.toString().contains(other.third.account().toString()), "a draft");
        assertTrue(said.stream().allMatch(entry -> entry.matches("uses.known DONE [0-9a-f-]{36} (own, )?part " + other.part)), said::toString);
    }

    private int over(LocalDate before) {
        return World.STORE.inTransaction(house.world.tenant.id(), tx -> keeper.count(tx, house.world.tenant.id(), before, Set.of()));
    }

    private int deleted(LocalDate before, Set<UUID> held) {
        return deleted(house, before, held);
    }

    private int deleted(House of, LocalDate before, Set<UUID> held) {
        TenantId tenant = of.world.tenant.id();
        return World.STORE.inTransaction(tenant, tx -> {
            List<UUID> over = keeper.over(tx, tenant, before, held, 10);
            assertEquals(keeper.count(tx, tenant, before, held), over.size());
            keeper.remembered(tx, tenant, over).forEach(event -> World.AUDIT.record(tx, platform(of), event));
            return keeper.delete(tx, tenant, over);
        });
    }

    /** As the night run names itself. */
    private static Caller platform(House of) {
        return new Caller(of.world.tenant, new AccountId(new UUID(0, 0)), "retention", "retention", Locale.ROOT, List.of(), Set.of(), Set.of(), Instant.now(),
                new Origin(UUID.randomUUID().toString(), "-"));
    }

    private static String rows(House of) {
        return World.STORE.inTransaction(of.world.tenant.id(), tx -> tx.one("select (select count(*) from tool_early.sheet) || ' '"
                + " || (select count(*) from tool_early.rating) || ' ' || (select count(*) from tool_early.decision)", row -> row.text(1))).orElseThrow();
    }
}

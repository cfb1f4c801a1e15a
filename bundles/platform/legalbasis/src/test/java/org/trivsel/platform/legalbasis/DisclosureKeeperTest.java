package org.trivsel.platform.legalbasis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.NewDisclosure;

/** What is over goes with all that was recorded about it; what is in force or held stays. */
class DisclosureKeeperTest {
    private final Town town = new Town();
    private final DisclosureKeeper keeper = new DisclosureKeeper();

    private Disclosure until(LocalDate last) {
        NewDisclosure wish = town.toOther();
        return town.disclosures.record(town.leader, new NewDisclosure(town.ada, town.house, wish.basis(), null, wish.purpose(), wish.recipient(), wish.covers(),
                town.today.minusDays(5), last));
    }

    private List<UUID> over(LocalDate before, UUID... held) {
        return Town.DATABASE.store().inTransaction(town.tenant.id(), tx -> {
            List<UUID> over = keeper.over(tx, town.tenant.id(), before, Set.of(held), 10);
            assertEquals(over.size(), keeper.count(tx, town.tenant.id(), before, Set.of(held)));
            return over;
        });
    }

    @Test
    void goesWhenItExpiredOrWasWithdrawnBeforeTheDay() {
        Disclosure expires = until(town.today.plusDays(2));
        Disclosure withdrawn = until(town.today.plusDays(300));
        town.disclosures.withdraw(town.leader, town.ada, withdrawn.id(), town.today.minusDays(2), "The mother");
        Disclosure stays = until(town.today.plusDays(300));
        assertEquals(List.of(), over(town.today.minusDays(2)));
        assertEquals(List.of(), over(town.today), "a withdrawal told for an earlier day counts from when it was recorded");
        assertEquals(List.of(withdrawn.id()), over(town.today.plusDays(1)));
        assertEquals(List.of(withdrawn.id()), over(town.today.plusDays(2)));
        assertEquals(List.of(withdrawn.id(), expires.id()), over(town.today.plusDays(3)));
        assertEquals(List.of(), over(town.today.plusDays(3), town.ada.value()), "what is held is kept");
        assertEquals(2, Town.DATABASE.store().inTransaction(town.tenant.id(),
                tx -> keeper.delete(tx, town.tenant.id(), List.of(withdrawn.id(), expires.id()))).intValue());
        assertEquals(List.of(stays.id()), town.disclosures.of(town.leader, town.ada).stream().map(Disclosure::id).toList());
        assertEquals(List.of(), Town.DATABASE.store().inTransaction(town.tenant.id(),
                tx -> tx.list("select disclosure_id from disclosure_withdrawn", row -> row.uuid(1))));
    }
}

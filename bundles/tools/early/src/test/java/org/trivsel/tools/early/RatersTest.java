package org.trivsel.tools.early;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Role;
import org.trivsel.platform.round.World;
import org.trivsel.problem.Conflict;
import org.trivsel.round.Part;
import org.trivsel.round.Raters;
import org.trivsel.round.Round;
import org.trivsel.tools.early.sheet.Document;
import org.trivsel.tools.early.sheet.House;

class RatersTest {
    private final House house = new House();

    @Test
    void aPedagogueOfAnotherUnitIsNoneHere() {
        house.close();
        Round own = house.world.opened(Raters.PEDAGOGUES, house.world.town);
        Part here = house.world.rounds.ofChild(house.world.administration, World.TOOL, house.asta).stream().filter(one -> one.round().equals(own.id()))
                .findFirst().orElseThrow();
        Caller leads = house.world.leader;
        Caller both = new Caller(leads.tenant(), leads.account(), leads.username(), leads.name(), leads.locale(),
                List.of(leads.grants().get(0), new Grant(Role.PEDAGOGUE, house.world.crab, World.LONG_AGO, null)), leads.scopes(), leads.tools(), leads.since(),
                leads.origin());
        assertFalse(house.ratings.rates(both, here));
        assertEquals("no-rater", assertThrows(Conflict.class, () -> house.ratings.save(both, here.id(), 0, Document.EMPTY)).code());
        assertTrue(house.ratings.rates(house.amina, here));
        assertEquals(List.of(), new Tasks(house.work).of(both));
        assertEquals(1, new Tasks(house.work).of(house.amina).size());
    }
}

package org.trivsel.tools.early;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.round.Part;
import org.trivsel.tools.early.sheet.House;

/** Whom a pedagogue comes to after a child. */
class FollowingTest {
    private final House house = new House();
    private final Following following = new Following(house.world.rounds, house.ratings);

    @Test
    void eachChildOfTheGroupInTurnUntilAllAreThrough() {
        house.world.child(house.world.hawk, 41);
        house.world.child(house.world.hawk, 42);
        house.world.child(house.world.crab, 43);
        house.world.settleAgain(house.round.id());
        List<Part> group = house.world.rounds.parts(house.amina, house.round.id(), house.world.hawk);
        assertEquals(3, group.size());
        assertEquals(Optional.of(group.get(1).id()), after(group.get(0)));
        assertEquals(Optional.of(group.get(0).id()), after(group.get(2)), "and from the beginning again");
        house.rate(house.amina, group.get(1).id(), 2);
        assertEquals(Optional.of(group.get(2).id()), after(group.get(0)), "handed in");
        house.rate(house.jonas, group.get(2).id(), 2);
        assertEquals(Optional.of(group.get(2).id()), after(group.get(0)), "what others have done alone makes no difference");
        house.rate(house.third, group.get(2).id(), 2);
        assertEquals(Optional.empty(), after(group.get(0)), "enough have rated");
    }

    @Test
    void nobodyWhoseCustodyHoldersWereNotToldAndWhatIsBegunIsFinished() {
        ChildId bo = house.world.child(house.world.hawk, 41);
        ChildId cai = house.world.child(house.world.hawk, 42);
        house.world.settleAgain(house.round.id());
        house.ratings.save(house.amina, house.part(cai).id(), 0, House.document(null, "Halv"));
        house.world.writer.custody(house.world.batch, List.of(new CustodyEntry(bo, "Mor", false, null, house.world.today().minusDays(9), null)));
        house.world.policies.values.put("early.inform", "yes");
        assertEquals(Optional.of(house.part(cai).id()), after(house.part(house.asta)));
        assertEquals(Optional.of(house.part(house.asta).id()), after(house.part(cai)));
    }

    private Optional<UUID> after(Part done) {
        return following.after(house.amina, done).map(Part::id);
    }
}

package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.round.Part;

/** An import that is undone takes nobody's writing with it. */
class UndoneTest {
    private final House house = new House();

    @Test
    void aChildAboutWhomSomebodyHasBegunStays() {
        Batch mistaken = new Batch(house.world.tenant.id(), UUID.randomUUID());
        ChildId bo = house.world.child(mistaken, house.world.hawk, 40);
        house.world.settleAgain(house.round.id());
        Part part = house.part(bo);
        assertEquals(List.of(), house.world.writer.obstacles(mistaken));
        house.ratings.save(house.amina, part.id(), 0, House.document(null, "Begyndt"));
        assertEquals(1, house.world.writer.obstacles(mistaken).size());
        assertThrows(Conflict.class, () -> house.world.writer.undo(mistaken));
        assertEquals(Optional.of("Begyndt"), house.ratings.own(house.amina, part).map(own -> own.document().observation()));
    }
}

package org.trivsel.platform.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Coverage;
import org.trivsel.round.Round;

class TownRoundTest {
    private static final int HOMES = 60;
    private static final int GROUPS = 5;
    private static final int EACH = 67;

    /** Twenty thousand in three hundred groups. Seconds are meant; the bounds leave room for a slow machine and not for a wrong plan. */
    @Test
    void opensOverAWholeMunicipalityInSecondsAndShowsCoverageAtOnce() {
        World world = new World();
        for (int home = 0; home < HOMES; home++) {
            world.unit("Strandby", "Hus " + home);
            for (int group = 0; group < GROUPS; group++) {
                UnitId unit = world.unit("Strandby", "Hus " + home, "Stue " + group);
                world.children(unit, EACH);
            }
        }
        Instant before = Instant.now();
        Round round = world.opened(world.town);
        Duration opening = Duration.between(before, Instant.now());
        assertEquals(Round.State.OPEN, round.state());
        before = Instant.now();
        List<Coverage> coverage = world.rounds.coverage(world.administration, round.id());
        Duration covering = Duration.between(before, Instant.now());
        assertEquals(HOMES * GROUPS * EACH, coverage.stream().mapToInt(Coverage::children).sum());
        assertTrue(opening.compareTo(Duration.ofSeconds(30)) < 0, opening::toString);
        assertTrue(covering.compareTo(Duration.ofSeconds(1)) < 0, covering::toString);
        System.getLogger("round").log(System.Logger.Level.INFO, "opening {0}, coverage {1}", opening, covering);
        world.rounds.stop();
    }
}

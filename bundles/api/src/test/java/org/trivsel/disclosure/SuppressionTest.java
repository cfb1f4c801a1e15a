package org.trivsel.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class SuppressionTest {
    private static final int KINDS = 3;
    private static final int WORLDS = 1000;
    private static final Rule RULE = Minimum.kinds(5, 0, KINDS);

    @Test
    void oneSmallGroupTakesAnotherWithItSoThatNobodySubtracts() {
        UUID house = new UUID(0, 1);
        List<Figures> places = List.of(place(1, null, 30, 14, 0), place(2, house, 10, 8, 0), place(3, house, 12, 5, 0), place(4, house, 8, 1, 0));
        assertEquals(Set.of(house, new UUID(0, 2)), Suppression.shown(places, RULE));
    }

    @Test
    void whatIsLeftTogetherIsEnoughSometimes() {
        UUID house = new UUID(0, 1);
        List<Figures> places = List.of(place(1, null, 36, 14, 0), place(2, house, 20, 8, 0), place(3, house, 8, 3, 0), place(4, house, 8, 3, 0));
        assertEquals(Set.of(house, new UUID(0, 2)), Suppression.shown(places, RULE));
    }

    @Test
    void whoBelongsToNoGroupIsNotFoundBySubtractingTheGroups() {
        UUID house = new UUID(0, 1);
        List<Figures> places = List.of(place(1, null, 11, 12, 0), place(2, house, 5, 6, 0), place(3, house, 6, 5, 0));
        assertEquals(Set.of(house, new UUID(0, 3)), Suppression.shown(places, RULE), "one in neither group is yellow");
    }

    @Test
    void allOfOneKindIsKnownOfEach() {
        assertEquals(Set.of(), Suppression.shown(List.of(place(1, null, 0, 20, 0)), RULE));
    }

    @Test
    void belowWhatIsNotShownNothingIs() {
        UUID house = new UUID(0, 1);
        assertEquals(Set.of(), Suppression.shown(List.of(place(1, null, 19, 19, 1), place(2, house, 9, 9, 0), place(3, house, 10, 10, 1)), RULE));
    }

    @Test
    void aFewWhoCameSinceAreNotFoundByComparingWithTheRoundBefore() {
        Rule rule = Minimum.kinds(5, 0, KINDS).and(Minimum.sinceBefore(5, KINDS, 0, KINDS, 2 * KINDS));
        assertFalse(rule.allows(new long[] {15, 6, 0, 15, 5, 0, 1}), "one came and is yellow");
        assertTrue(rule.allows(new long[] {15, 5, 0, 15, 5, 0, 1}));
        assertTrue(rule.allows(new long[] {15, 10, 0, 15, 5, 0, 4}));
        assertTrue(rule.allows(new long[] {15, 6, 0, 15, 5, 0, 9}), "too many have come for anybody to be meant");
    }

    @Test
    void nobodyMayAskForLessThanThree() {
        assertThrows(IllegalArgumentException.class, () -> Minimum.each(2, 0, 1));
    }

    /** All that can be had by adding and subtracting, in towns of all shapes: each figure that comes out by itself may be known. */
    @Test
    void nothingComesOutByAddingAndSubtractingThatMayNotBeKnown() {
        int shown = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            Town town = new Town(new Random(seed));
            Set<UUID> open = Suppression.shown(town.places, RULE);
            shown += open.size();
            for (long[] known : town.atoms(open)) {
                assertTrue(Arrays.stream(known).allMatch(count -> count == 0) || RULE.allows(known), "seed " + seed + " " + Arrays.toString(known));
            }
        }
        assertTrue(shown > WORLDS, "only " + shown + " places are shown at all");
    }

    /** A child more or less in a place: what is shown there is the same, or is not shown one of the two times, or five have changed at least. */
    @Test
    void oneChildMoreIsNotSeenAgainstTheRoundBefore() {
        Rule rule = RULE.and(Minimum.sinceBefore(5, KINDS, 0, KINDS, 2 * KINDS));
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            long[] before = {random.nextInt(40), random.nextInt(12), random.nextInt(8)};
            long[] after = before.clone();
            after[random.nextInt(KINDS)]++;
            long[] both = {after[0], after[1], after[2], before[0], before[1], before[2], 1};
            assertFalse(Suppression.shown(List.of(new Figures(new UUID(0, 1), null, both)), rule).contains(new UUID(0, 1)), "seed " + seed);
        }
    }

    private static Figures place(int id, @Nullable UUID above, long... counts) {
        return new Figures(new UUID(0, id), above, counts);
    }

    /** A town of houses with groups, and children in houses who belong to no group. */
    private static final class Town {
        final List<Figures> places = new ArrayList<>();
        private final Map<UUID, List<Figures>> below = new HashMap<>();

        Town(Random random) {
            UUID town = new UUID(1, 0);
            long[] all = new long[KINDS];
            int houses = 1 + random.nextInt(6);
            for (int house = 1; house <= houses; house++) {
                UUID id = new UUID(1, house);
                long[] here = random.nextInt(3) == 0 ? people(random, 3) : new long[KINDS];
                int groups = random.nextInt(5);
                for (int group = 1; group <= groups; group++) {
                    long[] there = people(random, 24);
                    put(new Figures(new UUID(1, house * 100L + group), id, there));
                    add(here, there);
                }
                put(new Figures(id, town, here));
                add(all, here);
            }
            put(new Figures(town, null, all));
        }

        private void put(Figures place) {
            places.add(place);
            below.computeIfAbsent(place.above(), key -> new ArrayList<>()).add(place);
        }

        private static long[] people(Random random, int most) {
            long[] kinds = new long[KINDS];
            int many = random.nextInt(most + 1);
            double green = 0.4 + 0.6 * random.nextDouble();
            for (int i = 0; i < many; i++) {
                kinds[random.nextDouble() < green ? 0 : 1 + random.nextInt(KINDS - 1)]++;
            }
            return kinds;
        }

        private static void add(long[] to, long[] more) {
            for (int i = 0; i < to.length; i++) {
                to[i] += more[i];
            }
        }

        /** The finest division of the people that the shown figures give: each shown place without those shown below it. */
        List<long[]> atoms(Set<UUID> shown) {
            List<long[]> atoms = new ArrayList<>();
            for (Figures place : places) {
                if (shown.contains(place.place())) {
                    long[] rest = place.counts();
                    below.getOrDefault(place.place(), List.of()).stream().filter(part -> shown.contains(part.place())).forEach(part -> {
                        long[] counts = part.counts();
                        for (int i = 0; i < rest.length; i++) {
                            rest[i] -= counts[i];
                        }
                    });
                    atoms.add(rest);
                }
            }
            return atoms;
        }
    }
}

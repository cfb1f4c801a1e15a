package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.platform.round.World;
import org.trivsel.platform.uses.AuditedUses;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.problem.Problem;
import org.trivsel.round.Step;

class BlindnessTest {
    private final House house = new House();
    private final UUID part = house.part;

    /** What each of these may find out, asked in all ways there are. */
    private String seenBy(Caller caller) {
        List<String> found = new java.util.ArrayList<>();
        found.add(house.ratings.part(caller, part).toString());
        found.add(house.ratings.own(caller, house.ratings.part(caller, part)).map(Rating::toString).orElse("none"));
        found.add(house.ratings.own(caller, List.of(part)).toString());
        found.add(String.valueOf(house.talks.isOpen(caller, house.part(house.asta))));
        found.add(assertThrows(NotFound.class, () -> house.talks.of(caller, part)).getMessage());
        found.add(assertThrows(NotFound.class, () -> house.talks.decide(caller, part, 0, new Agreement(3, "Sådan er det", "", ""))).getMessage());
        found.add(house.talks.decided(caller, List.of(part)).toString());
        found.add(house.world.rounds.waiting(caller, World.TOOL, 100).toString());
        found.add(house.world.rounds.parts(caller, house.round.id(), house.world.hawk).toString());
        found.add(caller.hasRole(Role.LEADER) ? house.world.coverage(caller, house.round.id()) : "");
        return found.toString();
    }

    @Test
    void nobodyFindsOutThatAnotherHasBegunOrHandedIn() {
        List<Caller> others = List.of(house.jonas, house.world.leader, house.world.caller(Role.LEADER, null));
        List<String> before = others.stream().map(this::seenBy).toList();
        int revision = house.ratings.save(house.amina, part, 0, House.document(8, "Hemmeligt"));
        assertEquals(before, others.stream().map(this::seenBy).toList(), "one has begun");
        house.ratings.submit(house.amina, part, revision);
        assertEquals(before, others.stream().map(this::seenBy).toList(), "one has handed in");
    }

    /** Time is what statements cost: the same ones are sent whether or not there is something to hide. */
    @Test
    void theSameIsAskedOfTheDatabaseEitherWay() {
        List<Consumer<Caller>> questions = List.of(caller -> house.ratings.part(caller, part),
                caller -> house.ratings.own(caller, house.part(house.asta)),
                caller -> house.talks.isOpen(caller, house.part(house.asta)),
                caller -> assertThrows(NotFound.class, () -> house.talks.of(caller, part)),
                caller -> house.world.rounds.waiting(caller, World.TOOL, 100));
        List<Long> before = questions.stream().map(ask -> World.DATABASE.statements(() -> ask.accept(house.jonas))).toList();
        house.rate(house.amina, part, 8);
        assertEquals(before, questions.stream().map(ask -> World.DATABASE.statements(() -> ask.accept(house.jonas))).toList());
        long first = World.DATABASE.statements(() -> house.ratings.save(house.jonas, part, 0, House.document(2, "")));
        House empty = new House();
        assertEquals(World.DATABASE.statements(() -> empty.ratings.save(empty.jonas, empty.part, 0, House.document(2, ""))), first);
    }

    @Test
    void theAuditTellsNothingOfWhatWasMarked() {
        house.ratings.save(house.amina, part, 0, House.document(8, "Hemmeligt"));
        house.rate(house.jonas, part, 8);
        house.rate(house.third, part, 7);
        house.talks.decide(house.jonas, part, 0, new Agreement(8, "Vi er bekymrede", "Aftalt tekst", ""));
        String all = String.join("\n", house.audited());
        assertTrue(all.contains("early.rating.save DONE"), all);
        for (String secret : List.of("Hemmeligt", "joins", "position", "bekymrede", "Aftalt", "red", "Set af")) {
            assertFalse(all.contains(secret), secret);
        }
    }

    /** Neither that somebody has rated, nor how often, nor what they looked at to do so. */
    @Test
    void whoHasUsedAChildsDataTellsOfNoRatingBeforeItMayBeKnown() {
        house.world.policies.values.put("early.inform", "yes");
        for (Caller reader : List.of(house.world.leader, house.world.administration)) {
            List<String> before = house.told(reader);
            long cost = World.DATABASE.statements(() -> house.told(reader));
            int revision = house.ratings.save(House.again(house.amina), part, reader == house.world.leader ? 0 : 1, House.document(8, "Hemmeligt"));
            assertEquals(before, house.told(reader), "one has begun");
            assertEquals(1, house.ratings.own(House.again(house.amina), List.of(part)).size());
            house.ratings.own(House.again(house.amina), house.part(house.asta));
            house.ratings.save(House.again(house.amina), part, revision, House.document(8, "Hemmeligt endnu"));
            assertEquals(before, house.told(reader), "looked at it and written again");
            assertEquals(cost, World.DATABASE.statements(() -> house.told(reader)), "and costs the same");
            house.ratings.giveUp(House.again(house.amina), part);
            house.ratings.save(House.again(house.amina), part, 0, House.document(8, "Hemmeligt"));
            assertEquals(before, house.told(reader), "given up and begun anew");
        }
        List<String> before = house.told(house.world.leader);
        house.ratings.submit(House.again(house.amina), part, 1);
        assertEquals(before, house.told(house.world.leader), "one has handed in");
        int half = house.ratings.save(House.again(house.third), part, 0, House.document(null, "Halv"));
        int revision = house.ratings.save(House.again(house.jonas), part, 0, House.document(3, "Set"));
        assertEquals(before, house.told(house.world.leader));
        house.ratings.submit(House.again(house.jonas), part, revision);
        List<String> after = house.told(house.world.leader);
        long ratings = after.stream().filter(use -> use.equals("CHANGED egen vurdering i tidlig opsporing")).count();
        assertEquals(entries(house.amina, "early.rating.") + entries(house.jonas, "early.rating."), ratings + reads(after), after::toString);
        house.ratings.save(House.again(house.third), part, half, House.document(null, "Stadig halv"));
        house.ratings.giveUp(House.again(house.third), part);
        assertEquals(after, house.told(house.world.leader), "who did not hand in stays unknown");
    }

    private static long reads(List<String> told) {
        return told.stream().filter(use -> use.equals("READ egen vurdering i tidlig opsporing")).count();
    }

    private long entries(Caller by, String action) {
        return World.STORE.inTransaction(house.world.tenant.id(), tx -> tx.one("select count(*) from audit_entry where actor = ? and action like ? || '%'",
                row -> row.bigNumber(1), by.account().value(), action)).orElseThrow();
    }

    /** As while the tool is stopped: then nobody says what of it may be known. */
    @Test
    void nothingOfTheToolIsToldWhileItIsNotThereToSayWhat() {
        AuditedUses without = new AuditedUses(World.STORE, World.ACCESS, World.AUDIT);
        int before = without.of(House.again(house.world.leader), house.asta, null).uses().size();
        house.ratings.save(House.again(house.amina), part, 0, House.document(8, "Hemmeligt"));
        assertEquals(before + 1, without.of(House.again(house.world.leader), house.asta, null).uses().size(), "but for having looked");
    }

    @Test
    void withTheLastOneThatIsNeededAllIsReadable() {
        house.rate(house.amina, part, 2);
        assertEquals(Step.WAITING, house.part(house.asta).step());
        house.rate(house.jonas, part, 5);
        assertEquals(Step.READY, house.part(house.asta).step());
        assertEquals(List.of(2, 5), house.talks.of(house.amina, part).ratings().stream().map(rating -> rating.document().position()).toList());
        assertEquals(2, house.talks.of(house.world.leader, part).ratings().size());
        assertEquals("Havørn 1/1/0", house.world.coverage(house.world.leader, house.round.id()));
    }

    @Test
    void whoStillWritesStaysBlindUntilHandedInOrGivenUp() {
        int revision = house.ratings.save(house.third, part, 0, House.document(null, "Ikke færdig"));
        house.both();
        assertThrows(NotFound.class, () -> house.talks.of(house.third, part));
        assertEquals("position", assertThrows(Invalid.class, () -> house.ratings.submit(house.third, part, revision)).faults().get(0).where());
        house.ratings.giveUp(house.third, part);
        assertEquals(2, house.talks.of(house.third, part).ratings().size());
        assertEquals("rated", assertThrows(Conflict.class, () -> house.ratings.save(house.third, part, 0, Document.EMPTY)).code(), "and none begins after having seen");
    }

    @Test
    void threeAreNeededWhereThePolicySaysSo() {
        World world = new World();
        world.policies.values.put("early.raters", "3");
        House three = new House(world, "no");
        world.policies.values.put("early.raters", "2");
        three.both();
        assertThrows(NotFound.class, () -> three.talks.of(three.amina, three.part), "the round keeps what it began with");
        three.rate(three.third, three.part, 3);
        assertEquals(3, three.talks.of(three.amina, three.part).ratings().size());
    }

    @Test
    void whatWasHandedInIsNotChangedAndNotHandedInTwice() {
        house.rate(house.amina, part, 2);
        Rating own = house.ratings.own(house.amina, house.part(house.asta)).orElseThrow();
        assertEquals("rating-changed", assertThrows(Conflict.class, () -> house.ratings.save(house.amina, part, own.revision(), Document.EMPTY)).code());
        assertEquals("rating-changed", assertThrows(Conflict.class, () -> house.ratings.submit(house.amina, part, own.revision())).code());
        assertThrows(NotFound.class, () -> house.ratings.giveUp(house.amina, part));
        assertEquals(Step.WAITING, house.part(house.asta).step(), "one person is not two");
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        int revision = house.ratings.save(house.amina, part, 0, House.document(2, "Her"));
        house.ratings.save(house.amina, part, revision, House.document(2, "Og her"));
        Outdated late = assertThrows(Outdated.class, () -> house.ratings.save(house.amina, part, revision, House.document(9, "Gammel fane")));
        assertTrue(late.detail().contains("Og her") && late.detail().contains("Gammel fane"), late.detail());
        assertThrows(Outdated.class, () -> house.ratings.save(house.amina, part, 0, House.document(9, "Ny fane")));
        assertEquals("Og her", house.ratings.own(house.amina, house.part(house.asta)).orElseThrow().document().observation());
    }

    @Test
    void ofManyWhoHandInAtOnceNoneIsLost() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                House other = new House();
                Future<?> one = many.submit(() -> other.rate(other.amina, other.part, 2));
                Future<?> two = many.submit(() -> other.rate(other.jonas, other.part, 5));
                one.get();
                two.get();
                assertEquals(Step.READY, other.part(other.asta).step());
            }
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void whoLeavesInTheMiddleIsStoodInFor() {
        house.rate(house.amina, part, 2);
        house.ratings.save(house.jonas, part, 0, House.document(null, "Halv"));
        Caller gone = house.world.caller(Role.PEDAGOGUE, house.world.crab);
        Caller jonasElsewhere = new Caller(gone.tenant(), house.jonas.account(), gone.username(), gone.name(), gone.locale(), gone.grants(), gone.scopes(),
                gone.tools(), gone.since(), gone.origin());
        assertThrows(NotFound.class, () -> house.ratings.part(jonasElsewhere, part));
        assertThrows(NotFound.class, () -> house.ratings.submit(jonasElsewhere, part, 1));
        house.rate(house.third, part, 3);
        assertEquals(2, house.talks.of(house.third, part).ratings().size(), "what was half done is in it for nobody");
    }

    @Test
    void aRoundThatClosesKeepsWhatIsHalfDoneForWhoWroteIt() {
        house.ratings.save(house.amina, part, 0, House.document(null, "Halv"));
        house.close();
        assertEquals("round-closed", assertThrows(Conflict.class, () -> house.ratings.save(house.amina, part, 1, Document.EMPTY)).code());
        assertEquals("Halv", house.ratings.own(house.amina, house.ratings.part(house.amina, part)).orElseThrow().document().observation());
        assertEquals(Optional.empty(), house.ratings.own(house.jonas, house.ratings.part(house.jonas, part)));
        assertThrows(NotFound.class, () -> house.talks.of(house.world.leader, part), "closing opens nothing");
    }

    @Test
    void onlyPedagoguesRateWhereTheRoundSaysSo() {
        Problem refused = assertThrows(Forbidden.class, () -> house.ratings.save(house.world.administration, part, 0, Document.EMPTY));
        assertEquals(403, refused.status());
        assertThrows(NotFound.class, () -> house.ratings.save(house.world.caller(Role.PEDAGOGUE, house.world.lark), part, 0, Document.EMPTY));
        assertThrows(NotFound.class, () -> house.ratings.part(new House().amina, part), "another tenant");
    }
}

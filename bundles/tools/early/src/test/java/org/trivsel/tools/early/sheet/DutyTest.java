package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.information.Channel;
import org.trivsel.information.Letter.Section;
import org.trivsel.information.Telling;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.tools.early.letter.EarlyLetter;

/** Where the policy says so, nobody is rated before those who hold custody were told. */
class DutyTest {
    private final House house = new House();
    private final UUID mona = holder(house.asta, "Mona");

    @Test
    void nobodyBeginsBeforeAllWhoHoldCustodyWereTold() {
        UUID ole = holder(house.asta, "Ole");
        house.world.policies.values.put("early.inform", "yes");
        assertEquals("untold", begin(house.amina));
        tell(house.asta, mona);
        assertEquals("untold", begin(house.jonas), "Ole was not told");
        assertEquals(Set.of(house.asta), house.ratings.untold(house.amina, house.world.hawk, List.of(house.asta)));
        tell(house.asta, ole);
        house.both();
        assertEquals(Set.of(), house.ratings.untold(house.amina, house.world.hawk, List.of(house.asta)));
    }

    @Test
    void theRefusalIsInTheAuditAndNothingIsKept() {
        house.world.policies.values.put("early.inform", "yes");
        assertEquals("untold", begin(house.amina));
        assertEquals(1, house.audited().stream().filter(entry -> entry.startsWith("early.rating.save DENIED")).count());
        assertEquals(List.of(), house.ratings.own(house.amina, List.of(house.part)));
    }

    @Test
    void whereThePolicyDoesNotSayNobodyIsAsked() {
        long before = asked();
        house.both();
        assertEquals(Set.of(), house.ratings.untold(house.amina, house.world.hawk, List.of(house.asta)));
        assertEquals(before, asked());
    }

    @Test
    void whatWasBegunGoesOnAlsoWhenThePolicyChangesInTheMiddle() {
        int revision = house.ratings.save(house.amina, house.part, 0, House.document(3, "Set"));
        house.world.policies.values.put("early.inform", "yes");
        house.ratings.submit(house.amina, house.part, house.ratings.save(house.amina, house.part, revision, House.document(4, "Set")));
        assertEquals("untold", begin(house.jonas));
    }

    @Test
    void aChildWithoutCustodyHoldersIsRated() {
        house.world.policies.values.put("early.inform", "yes");
        ChildId alone = house.world.child(house.world.hawk, 40);
        house.world.settleAgain(house.round.id());
        house.ratings.save(house.amina, house.part(alone).id(), 0, House.document(3, "Set"));
    }

    @Test
    void whoeverRatesLaterIsRefusedTheSameWhetherOrNotOthersHaveRated() {
        house.rate(house.amina, house.part, 3);
        house.world.policies.values.put("early.inform", "yes");
        House other = new House();
        holder(other, other.asta, "Mona");
        other.world.policies.values.put("early.inform", "yes");
        assertEquals(begin(other, other.jonas), begin(house.jonas));
    }

    @Test
    void theLetterHasAllItsWordsInAllItsLanguages() {
        EarlyLetter letter = new EarlyLetter();
        for (String tag : letter.languages()) {
            Locale language = Locale.forLanguageTag(tag);
            for (Section section : Section.values()) {
                assertFalse(letter.text(section, language).startsWith("["), tag + " " + section);
            }
            assertFalse(letter.kept(36, language).startsWith("["), tag);
            assertEquals(1, List.of(letter.kept(36, language).split("36", -1)).size() - 1, tag);
            assertFalse(letter.kept(0, language).startsWith("["), tag);
            assertEquals(letter.version() + " " + EarlyLetter.ID, "2 " + letter.id());
        }
        assertEquals(4, letter.languages().stream().map(tag -> letter.title(Locale.forLanguageTag(tag))).distinct().count());
    }

    private long asked() {
        return house.audited().stream().filter(entry -> entry.startsWith("information.")).count();
    }

    private String begin(Caller caller) {
        return begin(house, caller);
    }

    private static String begin(House at, Caller caller) {
        return assertThrows(Conflict.class, () -> at.ratings.save(caller, at.part, 0, House.document(3, "Set"))).code();
    }

    private void tell(ChildId child, UUID holder) {
        Caller leader = house.world.caller(Role.LEADER, house.world.maple);
        house.information.tell(leader, List.of(new Telling(child, holder, EarlyLetter.ID, Channel.PRINT, "da", house.world.today(), null)));
    }

    private UUID holder(ChildId child, String name) {
        return holder(house, child, name);
    }

    private static UUID holder(House at, ChildId child, String name) {
        at.world.writer.custody(at.world.batch, List.of(new CustodyEntry(child, name, false, null, at.world.today().minusDays(9), null)));
        return at.information.recipients(at.world.administration, EarlyLetter.ID, List.of(child)).stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow().holder();
    }
}

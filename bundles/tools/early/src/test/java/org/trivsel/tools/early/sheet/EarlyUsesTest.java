package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trivsel.uses.Use;

/** What those who may know of uses are told of what was done. */
class EarlyUsesTest {
    private final EarlyUses uses = new EarlyUses();

    @Test
    void lookingAtAListChangesNothingAndALetterGivesAway() {
        assertEquals(Use.Kind.READ, uses.kind("early.work.list"));
        assertEquals(Use.Kind.DISCLOSED, uses.kind("early.letter.write"));
        assertEquals(Use.Kind.READ, uses.kind("early.talk.read"));
        assertEquals(Use.Kind.CHANGED, uses.kind("early.talk.decide"));
        assertEquals(Use.Kind.CHANGED, uses.kind("early.rating.submit"));
    }

    @Test
    void eachIsSaidInWordsOfItsOwnInEachLanguage() {
        List<String> actions = List.of("early.work.list", "early.letter.write", "early.talk.read", "early.rating.save", "early.position.read");
        for (String tag : List.of("da", "en", "nb", "de")) {
            List<String> words = actions.stream().map(action -> uses.what(action, Locale.forLanguageTag(tag))).toList();
            assertEquals(actions.size(), words.stream().distinct().count(), words::toString);
            words.forEach(said -> assertFalse(said.startsWith("["), said));
        }
    }

    @Test
    void theLeaderIsToldOfTheListAndNotAsAChange() {
        House house = new House();
        house.work.list(House.again(house.amina));
        assertEquals(List.of("READ liste over børn i tidlig opsporing"),
                house.told(house.world.leader).stream().filter(use -> use.endsWith("liste over børn i tidlig opsporing")).toList());
    }
}

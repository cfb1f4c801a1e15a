package org.trivsel.platform.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Role;
import org.trivsel.country.LegalBasis;
import org.trivsel.information.Channel;
import org.trivsel.information.Telling;
import org.trivsel.platform.information.letter.ChosenLanguage;
import org.trivsel.platform.information.letter.ChosenLanguage.Why;
import org.trivsel.platform.information.letter.LetterSheet;
import org.trivsel.platform.information.letter.LetterWriter;
import org.trivsel.registry.ChildId;

/** What a letter says, in which language, and what it does not tell. */
class LetterTest {
    private static final Set<String> WRITTEN = Set.of("da", "en", "nb", "de");
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Town town = new Town();
    private final LegalBasis basis = new LegalBasis("public-task", "Law 1", Map.of("da", "Fordi loven siger det.", "en", "Because the law says so."));
    private final LetterWriter.Frame frame = new LetterWriter.Frame(town.tenant, new SampleLetter(2), town.today, 36, Optional.of(basis), "Datatilsynet");

    @Test
    void itIsInTheBestLanguageThatIsKnownAndWritten() {
        assertEquals("en ASKED null", chosen("en", "de", "nb"));
        assertEquals("de BEFORE null", chosen(null, "de", "nb"));
        assertEquals("nb HOME null", chosen(null, null, "nn"), "what is nearest");
        assertEquals("da TENANT null", chosen(null, null));
        assertEquals("da TENANT ar", chosen(null, null, "ar"), "and it is said what would have been better");
        assertEquals("en ASKED ar", chosen("en", "ar", "da"));
        assertEquals("da TENANT null", chosen("../x", null), "what somebody has written into the address");
        assertEquals("da", ChosenLanguage.of(WRITTEN, null, recipient(null, false, false), Locale.forLanguageTag("kl")).locale().getLanguage());
    }

    @Test
    void theNextLetterIsInTheLanguageOfTheLast() {
        ChildId child = town.child(town.house, "Dina", "ar");
        UUID holder = town.holder(child, "Sami", null);
        assertEquals(Why.TENANT, ChosenLanguage.of(WRITTEN, null, town.recipient(child, holder), DANISH).why());
        town.information.tell(town.leader, List.of(new Telling(child, holder, SampleLetter.ID, Channel.PRINT, "en", town.today, null)));
        assertEquals(Why.BEFORE, ChosenLanguage.of(WRITTEN, null, town.recipient(child, holder), DANISH).why());
    }

    @Test
    void itSaysWhatTheToolThePackAndThePolicySayInEachLanguage() {
        for (String tag : WRITTEN) {
            Locale language = Locale.forLanguageTag(tag);
            String text = said(LetterWriter.write(frame, recipient(null, false, false), language, "Havørn"));
            for (String part : List.of("REGISTERED in " + tag, "PURPOSE in " + tag, "READERS in " + tag, "36 months", "Law 1", basis.text(language), "Datatilsynet",
                    "Havørn", "Mona", "Ada Berg", "sample-first", "2.1")) {
                assertTrue(text.contains(part), () -> tag + " lacks " + part + ": " + text);
            }
            assertFalse(text.matches(".*\\[[a-z.]+].*"), text);
        }
    }

    @Test
    void withoutAPackItSaysWhomToAskForTheLegalBasis() {
        LetterWriter.Frame bare = new LetterWriter.Frame(town.tenant, new SampleLetter(2), town.today, 0, Optional.empty(), null);
        assertTrue(said(LetterWriter.write(bare, recipient(null, false, false), DANISH, null)).contains("efter retsgrundlaget"));
    }

    @Test
    void whereAnAddressIsProtectedNothingTellsWhereTheChildIs() {
        for (Recipient sealed : List.of(recipient(null, true, false), recipient(null, false, true))) {
            LetterSheet sheet = LetterWriter.write(frame, sealed, DANISH, "Havørn");
            assertNull(sheet.sender());
            assertFalse(sheet.open(), "no room to write an address");
            assertFalse(said(sheet).contains("Havørn"), said(sheet));
        }
        LetterSheet open = LetterWriter.write(frame, recipient(null, false, false), DANISH, "Havørn");
        assertEquals("Havørn", open.sender());
        assertTrue(open.open());
    }

    /** Attack: whoever may not know where the child is reads the letter of the other. */
    @Test
    void whereAnotherHoldersAddressIsProtectedNothingTellsItEither() {
        Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update("update custody_holder set protected_address = true where id = ?", town.mona));
        LetterSheet sheet = LetterWriter.write(frame, town.recipient(town.ada, town.ole), DANISH, "Havørn");
        assertNull(sheet.sender());
        assertFalse(said(sheet).contains("Havørn"), said(sheet));
        assertTrue(sheet.open(), "there is nothing to hide of Ole's own address");
        assertEquals("Havørn", LetterWriter.write(frame, town.recipient(town.bo, town.karin), DANISH, "Havørn").sender(), "another child's");
    }

    @Test
    void whoHeldCustodyOnceSealsNothing() {
        UUID once = town.holder(town.ada, "Once", town.today.minusDays(1));
        Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update("update custody_holder set protected_address = true where id = ?", once));
        assertEquals("Havørn", LetterWriter.write(frame, town.recipient(town.ada, town.ole), DANISH, "Havørn").sender());
    }

    @Test
    void aTenantWithoutTheToolHasNoSuchLetterAndOfTwoVersionsTheNewerHolds() {
        town.letters.bindLetter(new SampleLetter(3));
        assertEquals(List.of(3), town.letters.of(town.leader).stream().map(letter -> letter.version()).toList());
        assertEquals(List.of(), new Letters().of(town.caller(Role.LEADER, town.house)));
    }

    private String chosen(@Nullable String asked, @Nullable String before, String... home) {
        ChosenLanguage chosen = ChosenLanguage.of(WRITTEN, asked, recipient(before, false, false, home), DANISH);
        return chosen.locale() + " " + chosen.why() + " " + chosen.wanted();
    }

    private Recipient recipient(@Nullable String before, boolean childProtected, boolean holderProtected, String... home) {
        return new Recipient(town.ada, "Ada Berg", List.of(home), childProtected, town.mona, "Mona", holderProtected, childProtected || holderProtected, before, null);
    }

    private static String said(LetterSheet sheet) {
        return sheet.toString();
    }
}

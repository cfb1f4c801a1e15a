package org.trivsel.tools.early.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.information.Channel;
import org.trivsel.information.Telling;
import org.trivsel.plan.About;
import org.trivsel.plan.Evidence;
import org.trivsel.plan.FocusText;
import org.trivsel.platform.plan.StoredPlans;
import org.trivsel.platform.registry.child.AuditedChildren;
import org.trivsel.platform.round.World;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.tools.early.letter.ResultLetters.Result;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.ResultLetterView;
import org.trivsel.tools.early.page.ResultLetterViews;
import org.trivsel.tools.early.sheet.Agreement;
import org.trivsel.tools.early.sheet.House;

class ResultLettersTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final House house = new House();
    private final StoredPlans plans = new StoredPlans(World.STORE, World.ACCESS, World.AUDIT, house.world.policies, house.disclosures);
    private final ResultLetters letters = new ResultLetters(house.talks, new AuditedChildren(World.STORE, World.ACCESS, World.AUDIT, World.KEYS), plans,
            house.world.policies, house.information, World.STORE, World.AUDIT);

    ResultLettersTest() {
        house.world.policies.values.putAll(java.util.Map.of("early.tell", "yes", "plan.follows", "yes", "plan.remind", "7"));
        holder("Mona", false);
    }

    @Test
    void saysWhatWasAgreedAndTheFocusPointsThatRestOnIt() throws IOException {
        decided(5);
        point("Leger med to andre", "/tools/early/parts/" + house.part + "/talk");
        point("Noget helt andet", "/tools/language");
        String page = page(null);
        for (String said : List.of("Mona", "Vi undrer os over noget", "Vi ser på eftermiddagen", "Leger med to andre", "Havørn")) {
            assertTrue(page.contains(said), said + " in " + page);
        }
        for (String secret : List.of("Noget helt andet", "Set af", "5 af 9", "position")) {
            assertFalse(page.contains(secret), secret + " in " + page);
        }
    }

    @Test
    void isInTheLanguageOfTheHomeOrTheOneThatIsAskedFor() throws IOException {
        decided(2);
        assertTrue(page(null).contains("Sådan ser vi trivslen hos Asta"));
        String german = page("de");
        assertTrue(german.contains("lang=\"de\"") && german.contains("Wie wir das Wohlergehen von Asta sehen") && german.contains("Zur Sprache"), german);
        assertTrue(page("xx").contains("Sådan ser vi"), "a language it is not written in");
    }

    /** Attack: whoever may know where the child is not reads the letter of the other. */
    @Test
    void whereAnAddressIsProtectedNoLetterTellsWhereTheChildIs() {
        holder("Sara", true);
        decided(8);
        ResultLetterView view = view(null);
        for (String to : List.of("Mona", "Sara")) {
            assertNull(letter(view, to).sender());
            assertFalse(letter(view, to).toString().contains("Havørn"), to);
        }
        assertFalse(letter(view, "Sara").open());
        assertTrue(letter(view, "Mona").open(), "there is nothing to hide of her own address");
    }

    @Test
    void norWhereTheProtectedOneGetsNone() {
        exempt("Sara", true);
        decided(8);
        assertNull(letter(view(null), "Mona").sender());
    }

    @Test
    void whoIsExemptFromBeingToldGetsNoneAndThePageSaysSo() throws IOException {
        exempt("Sara", false);
        decided(5);
        ResultLetterView view = view(null);
        assertEquals(List.of("Mona"), view.letters().stream().map(ResultLetterView.Letter::to).toList());
        assertTrue(page(null).contains("ikke skal informeres: Sara"));
    }

    @Test
    void whoWasToldSinceGetsOne() {
        UUID sara = exempt("Sara", false);
        house.information.tell(house.world.leader, List.of(new Telling(house.asta, sara, EarlyLetter.ID, Channel.PRINT, "da", house.world.today(), null)));
        decided(5);
        assertEquals(2, letters.of(house.amina, house.part).holders().size());
    }

    /** Attack: one parent was in the conversation, the other reads. */
    @Test
    void whatOneParentToldIsInNobodysLetter() throws IOException {
        holder("Sara", false);
        decided(5);
        World.STORE.run(house.world.tenant.id(), tx -> tx.update("update tool_early.sheet set parents = 'Mor fortæller om hjemmet' where part_id = ?", house.part));
        assertEquals("Mor fortæller om hjemmet", letters.of(house.amina, house.part).decision().parents());
        String page = page(null);
        assertTrue(page.contains("Mona") && page.contains("Sara"), page);
        assertFalse(page.contains("Mor fortæller om hjemmet"), page);
    }

    @Test
    void isThereOnlyWhereThePolicySaysSoAndSomethingWasDecided() {
        house.both();
        assertThrows(NotFound.class, () -> letters.of(house.amina, house.part), "nothing was decided");
        house.talks.decide(house.amina, house.part, 0, new Agreement(4, "Fordi", "", ""));
        assertEquals(1, letters.of(house.amina, house.part).holders().size());
        house.world.policies.values.put("early.tell", "no");
        assertThrows(NotFound.class, () -> letters.of(house.amina, house.part));
    }

    /** Attack: from another unit, and from the home the child has gone to. */
    @Test
    void isForThoseOfTheConversationAndOfTheChild() {
        decided(5);
        assertThrows(NotFound.class, () -> letters.of(house.world.caller(Role.PEDAGOGUE, house.world.crab), house.part));
        assertThrows(NotFound.class, () -> letters.of(new House().amina, house.part));
        house.world.move(house.asta, house.world.crab);
        house.world.settleAgain(house.round.id());
        assertThrows(NotFound.class, () -> letters.of(house.world.caller(Role.PEDAGOGUE, house.world.crab), house.part), "what was made stays where it was made");
        assertThrows(NotFound.class, () -> letters.of(house.amina, house.part), "and who writes to parents works with the child");
    }

    @Test
    void whoDoesNotHoldCustodyTodayGetsNone() {
        house.world.writer.custody(house.world.batch, List.of(new CustodyEntry(house.asta, "Tidligere", false, null, World.LONG_AGO, house.world.today().minusDays(1))));
        decided(5);
        assertEquals(List.of("Mona"), letters.of(house.amina, house.part).holders().stream().map(holder -> holder.name()).toList());
    }

    private void decided(int position) {
        house.both();
        house.talks.decide(house.amina, house.part, 0, new Agreement(position, "Fordi vi ser det", "Vi ser på eftermiddagen", ""));
    }

    private void point(String goal, String path) {
        Caller amina = house.amina;
        World.STORE.run(house.world.tenant.id(), tx -> tx.update("""
                insert into account (tenant_id, id, username, display_name, password_hash) values (?, ?, ?, 'Amina', 'x') on conflict do nothing
                """, house.world.tenant.id().value(), amina.account().value(), "amina" + amina.account().value()));
        World.STORE.run(house.world.tenant.id(), tx -> tx.update("""
                insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from) values (?, gen_random_uuid(), ?, 'PEDAGOGUE', ?, date '2020-01-01')
                """, house.world.tenant.id().value(), amina.account().value(), house.world.hawk.value()));
        plans.begin(amina, About.child(house.asta), new FocusText(goal, "", amina.account(), house.world.today().plusDays(30)), List.of(new Evidence(path, "Samtale")));
    }

    private void holder(String name, boolean isProtected) {
        house.world.writer.custody(house.world.batch, List.of(new CustodyEntry(house.asta, name, isProtected, null, World.LONG_AGO, null)));
    }

    private UUID exempt(String name, boolean isProtected) {
        holder(name, isProtected);
        UUID holder = house.information.recipients(house.world.administration, EarlyLetter.ID, List.of(house.asta)).stream().filter(one -> one.name().equals(name))
                .findFirst().orElseThrow().holder();
        house.information.tell(house.world.administration, List.of(new Telling(house.asta, holder, EarlyLetter.ID, Channel.EXEMPT, null, house.world.today().minusDays(1),
                "Loven gør en undtagelse")));
        return holder;
    }

    private ResultLetterView view(@Nullable String asked) {
        Result result = letters.of(house.amina, house.part);
        return new ResultLetterViews(house.amina, result, asked).view(house.part, Pages.texts(DANISH));
    }

    private static ResultLetterView.Letter letter(ResultLetterView view, String to) {
        return view.letters().stream().filter(one -> one.to().equals(to)).findFirst().orElseThrow();
    }

    private String page(@Nullable String asked) throws IOException {
        StringBuilder page = new StringBuilder();
        Pages.fill("letter", DANISH, view(asked)).writeTo(page);
        return page.toString();
    }
}

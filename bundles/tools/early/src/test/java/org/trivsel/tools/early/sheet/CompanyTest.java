package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.round.World;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.TalkViews;

class CompanyTest {
    @Test
    void withParentsOneRatesAndTheirPartIsKeptAsAgreed() {
        House house = withParents();
        assertThrows(NotFound.class, () -> house.talks.of(house.amina, house.part), "not before it is handed in");
        house.rate(house.amina, house.part, 5);
        assertEquals(Company.PARENTS, Company.of(house.part(house.asta)));
        assertEquals(1, house.talks.of(house.amina, house.part).ratings().size());
        house.talks.decide(house.amina, house.part, 0, new Agreement(4, "Sover uroligt", "Vi ser igen om en måned", "Mor fortæller, at natten er svær"));
        assertEquals("Mor fortæller, at natten er svær", house.talks.of(house.world.leader, house.part).sheet().decision().parents());
        assertEquals(List.of("Mor fortæller, at natten er svær"), World.STORE.inTransaction(house.world.tenant.id(),
                tx -> tx.list("select parents from tool_early.decision", row -> row.text(1))));
    }

    @Test
    void theirPartIsNeededAndDisagreeingAsWell() {
        House house = withParents();
        house.rate(house.amina, house.part, 5);
        assertEquals(List.of("parents"), faults(house, new Agreement(4, "Sover uroligt", "", " ")));
        assertEquals(List.of("parents"), faults(house, new Agreement(null, "Vi ser det forskelligt", "", "x".repeat(4001))));
        house.talks.decide(house.amina, house.part, 0, new Agreement(null, "Vi ser det forskelligt", "", "Far ser ingen grund til uro"));
    }

    @Test
    void amongColleaguesNobodySpeaksForParents() {
        House house = new House();
        house.both();
        assertEquals(List.of("parents"), faults(house, new Agreement(4, "Fordi", "", "Mor siger")));
    }

    @Test
    void aRoundKeepsTheCompanyItWasOpenedWith() {
        House house = new House();
        house.world.policies.values.put("early.company", "parents");
        house.rate(house.amina, house.part, 5);
        assertThrows(NotFound.class, () -> house.talks.of(house.amina, house.part), "two are needed there");
        house.rate(house.jonas, house.part, 5);
        assertEquals(Company.COLLEAGUES, Company.of(house.talks.of(house.amina, house.part).part()));
    }

    @Test
    void whoWroteBesideIsBlindUntilGivenUp() {
        House house = withParents();
        house.ratings.save(house.jonas, house.part, 0, House.document(2, "Ikke færdig"));
        house.rate(house.amina, house.part, 5);
        assertThrows(NotFound.class, () -> house.talks.of(house.jonas, house.part));
        house.ratings.giveUp(house.jonas, house.part);
        assertEquals(1, house.talks.of(house.jonas, house.part).ratings().size());
    }

    @Test
    void thePageSpeaksOfParentsAndComparesNobody() throws IOException {
        House house = withParents();
        house.rate(house.amina, house.part, 5);
        String page = page(house);
        assertTrue(page.contains("name=\"parents\"") && page.contains("sammen med forældrene"), page);
        assertFalse(page.contains("Her ser I"), page);
        House colleagues = new House();
        colleagues.both();
        String other = page(colleagues);
        assertTrue(other.contains("Her ser I") && !other.contains("name=\"parents\""), other);
    }

    private static String page(House house) throws IOException {
        StringBuilder page = new StringBuilder();
        Locale danish = Locale.forLanguageTag("da");
        Pages.fill("talk", danish, new TalkViews(Pages.texts(danish), house.amina).view(house.talks.of(house.amina, house.part), "csrf", true, new TalkViews.Next(false, false, "/assets"),
                TalkViews.Typed.NOTHING)).writeTo(page);
        return page.toString();
    }

    private static List<String> faults(House house, Agreement agreement) {
        return assertThrows(Invalid.class, () -> house.talks.decide(house.amina, house.part, 0, agreement)).faults().stream().map(Fault::where).toList();
    }

    private static House withParents() {
        World world = new World();
        world.policies.values.put("early.company", "parents");
        return new House(world, "no");
    }
}

package org.trivsel.tools.early.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.sheet.Agreement;
import org.trivsel.tools.early.sheet.House;

class TalkViewsTest {
    private final House house = new House();
    private final Texts danish = Pages.texts(Locale.forLanguageTag("da"));

    @Test
    void aPlanIsOfferedOnceSomethingWasDecidedToWhoMayMakeOne() throws IOException {
        house.both();
        assertNull(view(true).plan(), "there is nothing to rest on yet");
        house.talks.decide(house.amina, house.part, 0, new Agreement(8, "Vi er bekymrede", "", ""));
        assertNull(view(false).plan());
        String plan = view(true).plan();
        assertTrue(plan.startsWith("/plans/new?child=" + house.asta + "&evidence=%2Ftools%2Fearly%2Fparts%2F" + house.part + "%2Ftalk&title="), plan);
        assertFalse(plan.contains("bekym") || plan.contains("8+af+9"), plan);
        StringBuilder page = new StringBuilder();
        Pages.fill("talk", Locale.forLanguageTag("da"), view(true)).writeTo(page);
        assertTrue(page.toString().contains("Lav en handleplan"), page.toString());
    }

    private TalkView view(boolean plans) {
        return new TalkViews(danish, house.amina).view(house.talks.of(house.amina, house.part), "csrf", true, new TalkViews.Next(plans, false, "/assets"), TalkViews.Typed.NOTHING);
    }
}

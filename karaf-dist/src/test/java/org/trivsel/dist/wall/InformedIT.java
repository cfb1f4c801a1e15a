package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was told: for those who may see the child, of those who hold custody over it, and before it is rated where that is the policy. */
class InformedIT {
    private static final Product PRODUCT = Product.running();
    private static final Municipality OURS = PRODUCT.municipality(Product.A);
    private static final Municipality THEIRS = PRODUCT.municipality(Product.B);
    private static final String LETTER = "early-before-first-rating";
    private static final Pattern PART = Pattern.compile("/tools/early/parts/[0-9a-f-]{36}");
    private static final Duration SOON = Duration.ofSeconds(60);

    @BeforeEach
    void letEverybodyIn() {
        PRODUCT.forgetWrongSignIns();
    }

    @Test
    void whoIsNoneOfThisChildsHoldersOrNoneOfOursIsNotThere() {
        Person leader = Person.leader(Product.A);
        UUID child = OURS.own().child();
        UUID own = holder(OURS, child);
        String unknown = refused(leader, Examples.informed(child, UUID.randomUUID()));
        List<Call> attacks = List.of(
                Examples.informed(child, holder(OURS, OURS.own().children().get(1))),
                Examples.informed(child, holder(OURS, OURS.other().child())),
                Examples.informed(child, holder(THEIRS, THEIRS.own().child())),
                Examples.informed(OURS.other().child(), own),
                Examples.informed(OURS.other().child(), holder(OURS, OURS.other().child())),
                Examples.informed(THEIRS.own().child(), holder(THEIRS, THEIRS.own().child())));
        String before = count();
        for (Call attack : attacks) {
            assertEquals(unknown, refused(leader, attack), attack::toString);
        }
        assertEquals(before, count(), "nothing was written");
    }

    @Test
    void anEntryOfAnotherChildIsNotWithdrawn() {
        Person leader = Person.leader(Product.A);
        UUID child = OURS.own().child();
        Reply told = PRODUCT.send(leader, Examples.informed(child, holder(OURS, child)));
        assertEquals(201, told.status(), told::toString);
        String entry = told.json().get("id").asText();
        String withdrawal = "{\"withdraws\":\"" + entry + "\",\"reason\":\"Prøve\"}";
        for (UUID other : List.of(OURS.own().children().get(1), OURS.other().child(), THEIRS.own().child())) {
            assertEquals(404, PRODUCT.send(leader, Call.post("/api/v1/children/" + other + "/informed", withdrawal)).status());
        }
        Reply withdrawn = PRODUCT.send(leader, Call.post("/api/v1/children/" + child + "/informed", withdrawal));
        assertEquals("Prøve", withdrawn.json().at("/withdrawal/reason").asText(), withdrawn::toString);
        assertEquals(409, PRODUCT.send(leader, Call.post("/api/v1/children/" + child + "/informed", withdrawal)).status());
    }

    @Test
    void aLetterDoesNotTellWhereAChildWithAProtectedAddressIs() {
        Browser pages = Browser.of(PRODUCT, Person.leader(Product.A));
        UUID child = OURS.own().children().get(2);
        String path = "/children/" + child + "/letters/" + LETTER + "?all=yes";
        String unit = PRODUCT.database().one("select name from unit_version where tenant_id = ? and unit_id = ? order by valid_from desc limit 1", OURS.id(),
                OURS.own().unit());
        PRODUCT.database().execute("update child set protected_address = false where tenant_id = ? and id = ?", OURS.id(), child);
        PRODUCT.database().execute("update custody_holder h set protected_address = false from custody c where h.tenant_id = ? and c.tenant_id = h.tenant_id"
                + " and c.holder_id = h.id and c.child_id = ?", OURS.id(), child);
        assertTrue(letters(pages, path).contains(unit));
        PRODUCT.database().execute("update child set protected_address = true where tenant_id = ? and id = ?", OURS.id(), child);
        assertFalse(letters(pages, path).contains(unit));
        assertEquals(404, pages.get("/children/" + OURS.other().child() + "/letters/" + LETTER).status());
        assertEquals(404, pages.get("/units/" + OURS.other().unit() + "/letters/" + LETTER).status());
        assertEquals(404, pages.get("/units/" + THEIRS.own().unit() + "/letters/" + LETTER).status());
    }

    @Test
    void whereItIsThePolicyNobodyBeginsToRateBeforeTheGroupWasTold() {
        Browser pedagogue = Browser.of(PRODUCT, Person.pedagogue(Product.B));
        String child = "/children/" + THEIRS.own().child();
        Await.until("the round has counted the child", SOON, () -> PART.matcher(pedagogue.get(child).text()).find(), () -> pedagogue.get(child).text());
        Matcher link = PART.matcher(pedagogue.get(child).text());
        assertTrue(link.find());
        String part = link.group();
        String refused = pedagogue.get(part).text();
        assertTrue(refused.contains(child + "/letters/" + LETTER) && !refused.contains("id=\"rating\""), refused);
        Reply handedIn = pedagogue.post(part + "/submit", Map.of("position", "3"));
        assertTrue(handedIn.status() == 400 && handedIn.text().contains("informeres først"), handedIn::toString);
        for (UUID holder : holders(THEIRS, THEIRS.own().child())) {
            Reply marked = pedagogue.post(child + "/letters/" + LETTER, Map.of("told", THEIRS.own().child() + " " + holder + " nb", "channel", "PRINT", "day",
                    Target.day().minusDays(1).toString()));
            assertEquals(303, marked.status(), marked::toString);
        }
        assertTrue(pedagogue.get(part).text().contains("id=\"rating\""));
        assertTrue(pedagogue.get(child).text().contains(child + "/informed"));
    }

    /** What is on paper, without what is only on the screen. */
    private static String letters(Browser pages, String path) {
        Reply reply = pages.get(path);
        assertEquals(200, reply.status(), reply::toString);
        Matcher articles = Pattern.compile("(?s)<article.*?</article>").matcher(reply.text());
        StringBuilder all = new StringBuilder();
        while (articles.find()) {
            all.append(articles.group());
        }
        assertFalse(all.isEmpty(), reply.text());
        return all.toString();
    }

    private static String refused(Person person, Call call) {
        Reply reply = PRODUCT.send(person, call);
        assertEquals(404, reply.status(), reply::toString);
        return reply.withoutRequestId();
    }

    private static UUID holder(Municipality municipality, UUID child) {
        return holders(municipality, child).get(0);
    }

    /** Who holds custody today: other tests in this town give children holders of other days as well. */
    private static List<UUID> holders(Municipality municipality, UUID child) {
        return PRODUCT.database().list("select holder_id from custody where tenant_id = ? and child_id = ? and valid_from <= current_date"
                + " and (valid_to is null or valid_to >= current_date) order by holder_id::text", municipality.id(), child).stream().map(UUID::fromString).toList();
    }

    private static String count() {
        return PRODUCT.database().one("select count(*)::text from informed where tenant_id in (?, ?)", OURS.id(), THEIRS.id());
    }
}

package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disclosure opens what it covers to whom it names while it holds; and who has seen a child's data is told without saying more. */
class DisclosedIT {
    private static final Product PRODUCT = Product.running();
    private static final Municipality OURS = PRODUCT.municipality(Product.A);
    private static final Municipality THEIRS = PRODUCT.municipality(Product.B);
    /** Of a unit where our pedagogue does not work. */
    private static final UUID CHILD = OURS.other().child();
    private static final String DISCLOSURES = "/api/v1/children/" + CHILD + "/disclosures";

    private final Person pedagogue = Person.pedagogue(Product.A);
    private final Person administration = Person.administration(Product.A);
    private final Target other = Target.of(PRODUCT, OURS, OURS.other());

    @BeforeEach
    void letEverybodyIn() {
        PRODUCT.forgetWrongSignIns();
    }

    private String disclosed(UUID to, String covers, String first, String last) {
        String wish = Examples.disclosure(OURS.other().unit(), to).replace("[\"plans\"]", "[\"" + covers + "\"]")
                .replaceAll("\"first\":\"[^\"]*\"", "\"first\":\"" + first + "\"").replaceAll("\"last\":\"[^\"]*\"", "\"last\":\"" + last + "\"");
        Reply made = PRODUCT.send(administration, Call.post(DISCLOSURES, wish));
        assertEquals(201, made.status(), made::toString);
        return made.json().get("id").asText();
    }

    private String disclosed(String covers) {
        return disclosed(OURS.own().unit(), covers, Target.day().toString(), Target.day().toString());
    }

    private void withdraw(String disclosure) {
        Reply done = PRODUCT.send(administration, Call.post(DISCLOSURES + "/" + disclosure + "/withdraw", "{\"who\":\"Moderen\"}"));
        assertEquals("withdrawn", done.json().get("state").asText(), done::toString);
    }

    private int status(Person person, String path) {
        return PRODUCT.send(person, Call.get(path)).status();
    }

    @Test
    void whatIsCoveredIsReadUntilItIsWithdrawnAndEachReadingNamesTheDisclosure() {
        UUID point = other.point();
        UUID result = other.completed();
        List<String> plans = List.of("/api/v1/plans/" + point, "/api/v1/plans?child=" + CHILD, "/api/v1/plans/" + point + "/history");
        List<String> results = List.of("/api/v1/assessments/" + result, "/api/v1/children/" + CHILD + "/assessments");
        plans.forEach(path -> assertEquals(404, status(pedagogue, path), path));
        String disclosure = disclosed("plans");
        for (String path : plans) {
            Reply read = PRODUCT.send(pedagogue, Call.get(path));
            assertEquals(200, read.status(), path);
            assertEquals("1", PRODUCT.database().one("select count(*) from audit_entry where request_id = ? and action = 'disclosure.open' and outcome = 'DONE'"
                    + " and subject = ? and detail like ?", read.header("X-Request-Id"), CHILD, "disclosure " + disclosure + "%"), path);
        }
        results.forEach(path -> assertEquals(404, status(pedagogue, path), path + " is not what is covered"));
        assertEquals(404, status(pedagogue, "/api/v1/children/" + CHILD), "nor is the register");
        assertEquals(404, PRODUCT.send(pedagogue, Call.post("/api/v1/plans/" + point + "/evaluate", Planning.EVALUATION)).status(), "to read is not to write");
        plans.forEach(path -> assertEquals(404, status(Person.pedagogue(Product.B), path), path));
        withdraw(disclosure);
        plans.forEach(path -> assertEquals(404, status(pedagogue, path), path));

        String ofResults = disclosed("assessments");
        results.forEach(path -> assertEquals(200, status(pedagogue, path), path));
        plans.forEach(path -> assertEquals(404, status(pedagogue, path), path));
        assertEquals(404, status(pedagogue, "/api/v1/assessments/" + other.draft()), "nothing that is still written");
        Reply opened = PRODUCT.send(pedagogue, Call.get("/api/v1/disclosed/" + ofResults));
        assertTrue(opened.text().contains(result.toString()), opened::toString);
        withdraw(ofResults);
        results.forEach(path -> assertEquals(404, status(pedagogue, path), path));
        assertEquals(404, status(pedagogue, "/api/v1/disclosed/" + ofResults));
    }

    @Test
    void whatIsToComeOrExpiredOrForOthersOpensNothing() {
        UUID point = other.point();
        disclosed(OURS.own().unit(), "plans", Target.day().plusDays(1).toString(), Target.day().plusDays(9).toString());
        String forOthers = disclosed(OURS.other().unit(), "plans", Target.day().toString(), Target.day().toString());
        String expired = disclosed(OURS.own().unit(), "plans", Target.day().minusDays(9).toString(), Target.day().toString());
        assertEquals(200, status(pedagogue, "/api/v1/plans/" + point));
        PRODUCT.database().execute("update disclosure_basis set valid_to = valid_to - 1 where tenant_id = ? and id = ?", OURS.id(), UUID.fromString(expired));
        assertEquals(404, status(pedagogue, "/api/v1/plans/" + point));
        assertEquals(404, status(pedagogue, "/api/v1/disclosed/" + forOthers));
        Reply foreign = PRODUCT.send(administration, Call.post(DISCLOSURES, Examples.disclosure(OURS.other().unit(), THEIRS.own().unit())));
        assertEquals(400, foreign.status(), foreign::toString);
    }

    /** The tool brings its own kind and its word for it, in the version that answers. */
    @Test
    void whatThereIsToDiscloseIsSaidByWhoeverKeepsIt() {
        Reply refused = PRODUCT.send(administration, Call.post(DISCLOSURES, Examples.disclosure(OURS.other().unit(), OURS.own().unit()).replace("[\"plans\"]",
                "[\"plans\",\"positions\"]")));
        assertEquals(400, refused.status(), refused::toString);
        assertTrue(refused.text().contains("assessments, early.positions, plans."), refused::toString);
        withdraw(disclosed("early.positions"));
        String form = Browser.of(PRODUCT, administration).get("/children/" + CHILD + "/disclosures").text();
        assertTrue(form.contains("value=\"early.positions\"") && form.contains("fælles placeringer i tidlig opsporing"), form);
    }

    @Test
    void dataLeaveTheCountryOnANamedGroundOnly() {
        String wish = "{\"from\":\"" + OURS.other().unit() + "\",\"basis\":\"public-task\",\"purpose\":\"Prøve\",\"recipient\":{\"name\":\"Klinik\",\"country\":\"GL\"%s},"
                + "\"covers\":[\"plans\"],\"first\":\"" + Target.day() + "\",\"last\":\"" + Target.day() + "\"}";
        Reply refused = PRODUCT.send(administration, Call.post(DISCLOSURES, wish.formatted("")));
        assertEquals(400, refused.status(), refused::toString);
        assertTrue(refused.text().contains("standard-clauses"), refused::toString);
        Reply taken = PRODUCT.send(administration, Call.post(DISCLOSURES, wish.formatted(",\"transfer\":\"standard-clauses\",\"reference\":\"Aftale 12\"")));
        assertEquals(201, taken.status(), taken::toString);
    }

    @Test
    void thePagesRecordWithdrawAndShowWhatWasReceived() {
        UUID point = other.point();
        Browser office = Browser.of(PRODUCT, administration);
        String page = "/children/" + CHILD + "/disclosures";
        assertTrue(office.get("/children/" + CHILD).text().contains(page));
        Reply wrong = office.post(page, Map.of("giver", OURS.other().unit().toString(), "to", "outside", "name", "Klinik", "country", "GL", "basis", "public-task",
                "purpose", "Prøve", "covers", "plans", "first", Target.day().toString(), "last", Target.day().toString()));
        assertEquals(400, wrong.status());
        assertTrue(wrong.text().contains("Oplysningerne ville forlade landet"), wrong::text);
        Reply recorded = office.post(page, Map.of("giver", OURS.other().unit().toString(), "to", "unit", "unit", OURS.own().unit().toString(), "basis", "consent",
                "consentBy", "Begge forældre", "purpose", "Talepædagogisk hjælp", "covers", "plans", "first", Target.day().toString(), "last", Target.day().toString()));
        assertEquals(303, recorded.status(), recorded::toString);
        String list = office.get(page).text();
        assertTrue(list.contains("Talepædagogisk hjælp") && list.contains("Begge forældre"), list);

        Browser reader = Browser.of(PRODUCT, pedagogue);
        String received = reader.get("/disclosed").text();
        Matcher link = Pattern.compile("/disclosed/[0-9a-f-]{36}").matcher(received);
        boolean found = false;
        while (link.find() && !found) {
            String opened = reader.get(link.group()).text();
            found = opened.contains("Talepædagogisk hjælp");
            assertFalse(found && !opened.contains("/plans/" + point), opened);
        }
        assertTrue(found, received);
        assertEquals(200, reader.get("/plans/" + point).status());
        String id = PRODUCT.database().one("select id::text from disclosure_basis where tenant_id = ? and child_id = ? and basis = 'consent' order by recorded_at desc limit 1",
                OURS.id(), CHILD);
        assertEquals(303, office.post(page + "/" + id + "/withdraw", Map.of("day", Target.day().toString(), "who", "Moderen")).status());
        assertEquals(409, office.post(page + "/" + id + "/withdraw", Map.of("day", Target.day().toString(), "who", "Moderen")).status());
        assertEquals(404, reader.get("/plans/" + point).status());
    }

    @Test
    void whoHasSeenAChildsDataIsToldInPlainWordsAndNamesNoOtherChild() {
        UUID child = OURS.own().child();
        PRODUCT.send(pedagogue, Call.get("/api/v1/children?limit=50"));
        PRODUCT.send(pedagogue, Call.get("/api/v1/children/" + child));
        Reply uses = PRODUCT.send(Person.leader(Product.A), Call.get("/api/v1/children/" + child + "/uses"));
        assertEquals(200, uses.status(), uses::toString);
        assertTrue(uses.json().get("uses").size() >= 2, uses::toString);
        for (UUID another : OURS.own().children()) {
            assertFalse(uses.text().contains(another.toString()), uses::toString);
        }
        String page = Browser.of(PRODUCT, Person.leader(Product.A)).get("/children/" + child + "/uses").text();
        assertTrue(page.contains("oplysninger i registeret") && page.contains("pædagog"), page);
        assertEquals(404, status(Person.leader(Product.B), "/api/v1/children/" + child + "/uses"));
        assertEquals(404, status(Person.leader(Product.A), "/api/v1/children/" + CHILD + "/uses"));
        assertEquals(403, status(pedagogue, "/api/v1/children/" + child + "/uses"));
    }
}

package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tool keeps with an assessment ends with it, whichever way somebody declares that it does not count. */
class VoidingIT {
    private static final Product PRODUCT = Product.running();
    private static final Municipality MUNICIPALITY = PRODUCT.municipality(Product.A);
    private static final String FOLLOW_UPS = "/tools/language/follow-ups";
    private static final String NOTE = "Se igen, om det er blevet bedre";

    @BeforeEach
    void letEverybodyIn() {
        PRODUCT.forgetWrongSignIns();
    }

    @Test
    void anAssessmentThatAProgramDeclaresVoidLeavesNoOpenFollowUp() {
        Person leader = Person.leader(Product.A);
        String id = Target.of(PRODUCT, MUNICIPALITY, MUNICIPALITY.own()).completed().toString();
        Browser pages = Browser.of(PRODUCT, leader);
        Reply noted = pages.post("/tools/language/assessments/" + id + "/notes", Map.of("note", NOTE, "due", Target.day().toString()));
        assertEquals(303, noted.status(), noted::toString);
        assertTrue(pages.get(FOLLOW_UPS).text().contains(NOTE));
        Reply gone = PRODUCT.send(leader, Call.post("/api/v1/assessments/" + id + "/void", "{\"reason\":\"Forkert barn\"}"));
        assertEquals("void", gone.json().get("status").asText(), gone::toString);
        assertFalse(pages.get(FOLLOW_UPS).text().contains(NOTE));
    }
}

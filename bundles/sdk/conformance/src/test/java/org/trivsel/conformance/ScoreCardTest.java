package org.trivsel.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.trivsel.conformance.card.ScoreCard;
import org.trivsel.conformance.source.Material;

class ScoreCardTest {
    @Test
    void saysThatItPassedAndWhatItIs() {
        Material material = new Sample().material();
        String html = ScoreCard.html(material, Kit.run(material), "nobody");
        assertTrue(html.contains(">Passed."), html);
        assertTrue(html.contains("early-numbers 1.0.0: 2 forms, 7 items, 1 scales; complete in da, en"), html);
        assertTrue(html.contains("all invented"), html);
        assertTrue(html.contains("Sample &amp; Sons"), html);
        assertFalse(html.contains("http"), "it needs nothing from elsewhere");
    }

    @Test
    void saysWhatMustBeMendedWhereAndHow() {
        Material material = new Sample().edit(Sample.DEFINITION, "correct: dots-3", "correct: dots-4").material();
        String html = ScoreCard.html(material, Kit.run(material), "nobody");
        assertTrue(html.contains("Not passed: "), html);
        assertTrue(html.contains("<code>src/test/resources/golden/cases.yaml:6</code>"), html);
        assertTrue(html.contains("<strong>Work the case out once more"), html);
    }

    @Test
    void wordsOfTheInstrumentAreNoMarkup() {
        Material material = new Sample().edit(Sample.DEFINITION, "What did you notice?", "<script>alert(1)</script>").material();
        String html = ScoreCard.html(material, Kit.run(material), "nobody");
        assertFalse(html.contains("<script"), html);
        assertEquals(1, html.split("<main>").length - 1);
    }
}

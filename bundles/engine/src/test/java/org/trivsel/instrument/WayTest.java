package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.Explanation.Use;

/** The way through a form, as pages follow it. */
class WayTest {
    @Test
    void beginsWhereTheAgeSaysAndWaitsWithWhatLiesBefore() {
        Way way = way(5, "{}");
        assertEquals(Map.of("words", "w5"), way.starts());
        assertEquals(List.of("w1", "w2", "w3", "w4"), way.left().keySet().stream().filter(item -> item.matches("w\\d")).toList());
        assertEquals(Use.BELOW_START, way.left().get("w1"));
        assertTrue(way.back().isEmpty());
        assertEquals(Map.of(), way(3, "{}").starts());
    }

    @Test
    void creditsWhatLiesBeforeOrGoesBackwardsOnce() {
        assertEquals(Use.CREDITED, way(5, "{'w5':1,'w6':1}").left().get("w4"));
        Way back = way(5, "{'w5':0}");
        assertEquals(Map.of("words", "w4"), back.back());
        assertEquals("w3", way(5, "{'w5':0,'w4':1}").back().get("words"));
        assertEquals(Use.CREDITED, way(5, "{'w5':0,'w4':1,'w3':1}").left().get("w2"));
    }

    @Test
    void saysWhatAGateABranchAndTheStopLeaveOut() {
        Way way = way(3, "{'w1':0,'w2':0}");
        assertEquals(Use.AFTER_DISCONTINUE, way.left().get("w3"));
        assertEquals(Use.GATE_CLOSED, way.left().get("b1"));
        assertEquals(Use.NOT_ROUTED, way.left().get("which"), "although it never scores");
        assertEquals(Optional.empty(), Optional.ofNullable(way(3, "{'r1':2,'pet':'yes'}").left().get("b1")));
        assertEquals(Optional.empty(), Optional.ofNullable(way(3, "{'pet':'yes'}").left().get("which")));
    }

    @Test
    void theNumberOfTrialsAndOfATimedTaskIsReadBeforeItEarnsPoints() {
        assertEquals(Optional.of(new BigDecimal("15.2500")), reading("grip", "{'grip':{'sides':{'left':[12,14.5],'right':[16]}}}"));
        assertEquals(Optional.of(new BigDecimal("11.85")), reading("run", "{'run':{'trials':[12.5,null,11.85]}}"));
        assertEquals(Optional.of(new BigDecimal("33.7500")), reading("read", "{'read':{'correct':45,'seconds':80}}"));
        assertEquals(Optional.empty(), reading("run", "{'run':{'trials':[null]}}"));
        assertEquals(Optional.empty(), reading("mood", "{'mood':3}"));
    }

    private static Optional<BigDecimal> reading(String item, String answers) {
        return Samples.KINDS.reading(Samples.KINDS.definition().items().get(item), Samples.answers(answers).get(item));
    }

    private static Way way(int years, String answers) {
        return Samples.ENTRY.way("one", Samples.answers(answers), Samples.aged(years));
    }
}

package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.Progress.PartProgress;

class DiscontinueTest {
    private static Progress progress(String json) {
        return Small.INSTRUMENT.progress("young", Small.answers(json));
    }

    private static PartProgress part(String json, int number) {
        return progress(json).parts().get(number);
    }

    @Test
    void stopsAfterSoManyWrongInARow() {
        PartProgress row = part("{'a1':1,'a2':0,'a3':0}", 0);
        assertEquals(Optional.of("a3"), row.stoppedAt());
        assertEquals(List.of("a4", "a5"), row.skipped());
        assertEquals(3, row.required());
    }

    @Test
    void aRightAnswerBreaksTheRow() {
        assertEquals(Optional.empty(), part("{'a1':0,'a2':1,'a3':0}", 0).stoppedAt());
    }

    @Test
    void aMissingAnswerNeitherCountsNorBreaks() {
        assertEquals(Optional.of("a3"), part("{'a1':0,'a2':{'missing':'declined'},'a3':0}", 0).stoppedAt());
        assertEquals(Optional.of("a2"), part("{'a1':0,'a2':{'missing':'does-not-know'}}", 0).stoppedAt(), "this code counts as wrong");
    }

    @Test
    void countsAmongTheLastAnswersWhenSaid() {
        assertEquals(Optional.of("c3"), part("{'c1':0,'c2':1,'c3':0}", 2).stoppedAt());
        assertEquals(Optional.empty(), part("{'c1':0,'c2':1,'c3':1,'c4':0}", 2).stoppedAt());
    }

    @Test
    void itemsAfterTheStopCountAsWrongWhateverWasTried() {
        assertEquals("1", Small.raw(Small.score("{'a1':1,'a2':0,'a3':0,'a4':1,'a5':1}"), "row"));
        assertEquals("1", Small.raw(Small.score("{'a1':1,'a2':0,'a3':0,'a4':null,'a5':null}"), "row"));
    }

    @Test
    void nextIsTheFirstItemStillAsked() {
        assertEquals(Optional.of("p1"), progress("{}").next());
        assertEquals(Optional.of("a3"), progress("{'p1':'boat','a1':1,'a2':0}").next());
        assertEquals(Optional.of("b1"), progress("{'p1':'boat','a1':0,'a2':0}").next(), "the rest of the row is not asked");
    }

    @Test
    void isCompleteWhenEveryRequiredItemHasAnAnswerOrACode() {
        Progress all = Small.INSTRUMENT.progress("young", Small.young("{'b3':{'missing':'not-asked'}}"));
        assertEquals(true, all.complete(), "neither practice nor context is required");
        assertEquals(1, all.missing());
        assertEquals(12, all.answered());
        Progress gap = Small.INSTRUMENT.progress("young", Small.young("{'b3':null}"));
        assertEquals(false, gap.complete());
        assertEquals(List.of("b3"), gap.open());
    }
}

package org.trivsel.platform.forms;

import java.time.LocalDate;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.LadderState;
import org.trivsel.instrument.definition.Conclusions.Ladder;

/**
 * Where a child stands on ladders by what was observed in an assessment, draft or not. One that is followed from day to day collects observations for
 * as long as it is open, so all of them count until today; of any other those count that were made until its day.
 */
public record Climbed(Assessment assessment, Instrument instrument, LocalDate today) {
    private static final String CONTINUOUS = "continuous";

    /** Whether it was stated that it is followed from day to day, and not taken on one. */
    public static boolean isFollowed(Assessment assessment) {
        return assessment.given().key(Key.MODE).filter(CONTINUOUS::equals).isPresent();
    }

    public LadderState on(Ladder ladder) {
        return instrument.ladder(ladder.id(), new AnswerCodec().read(assessment.answers()), isFollowed(assessment) ? today : assessment.date());
    }
}

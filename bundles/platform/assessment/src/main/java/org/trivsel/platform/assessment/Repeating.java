package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Timing;
import org.trivsel.instrument.Timing.Obstacle;
import org.trivsel.instrument.definition.Administration.Repeat;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.store.Transaction;

/** Keeps to an instrument's rules on when it may be given again. Those that have none cost no statement. */
final class Repeating {
    /** Two who begin at the same time wait for each other, else both would be the only one. */
    private static final String HOLD = "select id from child where id = ? for no key update";
    private static final String EARLIER = "select date from assessment where child_id = ? and instrument = ? and status <> 'V'";

    private Repeating() {
    }

    /** @throws Invalid naming each rule that stands in the way, and until when */
    static void check(Transaction tx, Instrument instrument, NewAssessment begun) throws SQLException {
        Repeat rules = instrument.definition().administration().repeat();
        if (rules.equals(Repeat.ANY)) {
            return;
        }
        tx.one(HOLD, row -> row.uuid(1), begun.child().value());
        List<LocalDate> earlier = tx.list(EARLIER, row -> row.date(1), begun.child().value(), instrument.definition().id());
        Timing timing = instrument.timing(begun.date(), earlier);
        if (!timing.allowed()) {
            throw new Invalid(timing.obstacles().stream().map(obstacle -> fault(obstacle, rules)).collect(Collectors.toList()));
        }
    }

    private static Fault fault(Obstacle obstacle, Repeat rules) {
        String from = obstacle.from().map(day -> " It may be given from " + day + ".").orElse("");
        return new Fault("date", obstacle.kind().id(), switch (obstacle.kind()) {
            case TOO_SOON -> "Too little time has passed since the child was assessed with this instrument." + from;
            case NO_ATTEMPT_LEFT -> "This instrument may be given " + rules.attempts().orElse(1) + " time(s) to a child, and that was done. Declare one void"
                    + " if it does not count.";
            case OUTSIDE_SEASON -> "This instrument is not given at this time of the year." + from;
        });
    }
}

package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.trivsel.access.Caller;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Timing;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Administration.Repeat;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.store.Transaction;

/** Keeps to an instrument's rules on when it may be given again. Those that have none cost no statement. */
final class Repeating {
    /** Two who begin at the same time wait for each other, else both would be the only one. */
    private static final String HOLD = "select id from child where id = ? for no key update";
    private static final String DRAFT = "select id from assessment where child_id = ? and instrument = ? and status = 'D' limit 1";
    private static final String EARLIER = "select date from assessment where child_id = ? and instrument = ? and status <> 'V'";

    private Repeating() {
    }

    /** @throws Invalid naming each rule that stands in the way, and until when, in the caller's language */
    static void check(Transaction tx, Caller caller, Instrument instrument, NewAssessment begun) throws SQLException {
        if (instrument.definition().administration().repeat().equals(Repeat.ANY)) {
            return;
        }
        tx.one(HOLD, row -> row.uuid(1), begun.child().value());
        Timing timing = timing(tx, instrument, begun);
        if (!timing.allowed()) {
            Wording wording = Wording.in(caller.locale().getLanguage());
            throw new Invalid(timing.obstacles().stream()
                    .map(obstacle -> new Fault("date", obstacle.kind().id(), wording.reason(obstacle))).collect(Collectors.toList()));
        }
    }

    /** @throws Conflict when the child has a draft by the instrument; of several who ask at the same time all but one find one */
    static void requireNoDraft(Transaction tx, NewAssessment begun) throws SQLException {
        tx.one(HOLD, row -> row.uuid(1), begun.child().value());
        if (tx.one(DRAFT, row -> row.uuid(1), begun.child().value(), begun.instrument()).isPresent()) {
            throw new Conflict("draft-there", "The child has a draft by this instrument already. Read it and go on with it.");
        }
    }

    /** What stands in the way on that day. */
    static Timing timing(Transaction tx, Instrument instrument, NewAssessment begun) throws SQLException {
        if (instrument.definition().administration().repeat().equals(Repeat.ANY)) {
            return new Timing(List.of());
        }
        return instrument.timing(begun.date(), tx.list(EARLIER, row -> row.date(1), begun.child().value(), instrument.definition().id()));
    }
}

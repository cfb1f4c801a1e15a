package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trivsel.instrument.Answer;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Transaction;

/** Nothing was seen before a child was born, or tomorrow. */
final class Observed {
    private static final String BIRTH = "select birth_date from child where id = ?";

    private final LocalDate today;

    Observed(LocalDate today) {
        this.today = today;
    }

    /** As {@link #check(Map, LocalDate)}; the birth date is only asked for when something was observed. */
    void check(Transaction tx, Map<String, Answer> answers, ChildId child) throws SQLException {
        if (answers.values().stream().anyMatch(Answer.Seen.class::isInstance)) {
            check(answers, tx.one(BIRTH, row -> row.date(1), child.value()).orElseThrow());
        }
    }

    /** @throws Invalid naming each item with a day that cannot be */
    void check(Map<String, Answer> answers, LocalDate birth) {
        List<Fault> faults = new ArrayList<>();
        answers.forEach((item, answer) -> {
            if (answer instanceof Answer.Seen seen) {
                seen.observations().forEach(one -> check(item, one.on(), birth, faults));
            }
        });
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private void check(String item, LocalDate on, LocalDate birth, List<Fault> faults) {
        if (on.isAfter(today)) {
            faults.add(new Fault(item, "observed-in-future", "The day of an observation, " + on + ", lies in the future. Give the day it was seen."));
        } else if (on.isBefore(birth)) {
            faults.add(new Fault(item, "observed-before-birth", "The child was not born yet on " + on + ". Give the day it was seen."));
        }
    }
}

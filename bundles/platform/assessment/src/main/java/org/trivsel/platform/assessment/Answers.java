package org.trivsel.platform.assessment;

import java.util.List;
import java.util.Map;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerChanges;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.AnswerFault;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.UnreadableAnswers;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** Answers as they come in. Faults name the item and what would fit, never what was answered. */
final class Answers {
    static final AnswerCodec CODEC = new AnswerCodec();
    private static final int SHOWN = 60;

    private Answers() {
    }

    static Map<String, Answer> read(String json) {
        try {
            return CODEC.read(json);
        } catch (UnreadableAnswers e) {
            throw unreadable(e);
        }
    }

    static AnswerChanges readChanges(String json) {
        AnswerChanges changes;
        try {
            changes = CODEC.readChanges(json);
        } catch (UnreadableAnswers e) {
            throw unreadable(e);
        }
        if (changes.given().isEmpty() && changes.takenBack().isEmpty()) {
            throw new Invalid("answers", "answers-none", "No item is named. Name at least one, as {\"item\": answer}.");
        }
        return changes;
    }

    /** @throws Invalid naming each item whose answer does not fit */
    static void check(Instrument instrument, String form, Map<String, Answer> answers) {
        List<AnswerFault> faults = instrument.check(form, answers);
        if (!faults.isEmpty()) {
            throw new Invalid(faults.stream().map(Answers::fault).toList());
        }
    }

    private static Fault fault(AnswerFault fault) {
        String message = fault.code() == AnswerFault.Code.UNKNOWN_ITEM
                ? "There is no such item in this form."
                : "The answer does not fit the item. Allowed: " + fault.allowed() + ".";
        return new Fault(visible(fault.item()), fault.code().id(), message);
    }

    private static Invalid unreadable(UnreadableAnswers e) {
        return new Invalid("answers", "answers-unreadable", e.getMessage());
    }

    /** Names come from outside: short and on one line. */
    private static String visible(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "...";
    }
}

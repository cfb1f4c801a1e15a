package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.AnswerFault;
import org.trivsel.instrument.AnswerFault.Code;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;

/** Compares answers with what their items allow. */
final class AnswerCheck {
    private static final int MOST_WORDS = 100;
    private static final int LONGEST_WORD = 60;
    private static final int SHOWN = 60;
    private static final AnswerCodec JSON = new AnswerCodec();
    private final CompiledForm form;
    private final ShapeCheck shapes = new ShapeCheck(this);
    private final List<AnswerFault> faults = new ArrayList<>();

    AnswerCheck(CompiledForm form) {
        this.form = form;
    }

    List<AnswerFault> check(Map<String, Answer> answers) {
        answers.forEach(this::check);
        return List.copyOf(faults);
    }

    private void check(String id, Answer answer) {
        CompiledItem item = form.item(id);
        if (item == null) {
            fault(id, Code.UNKNOWN_ITEM, answer, "an item of form " + form.form().id());
        } else if (!(answer instanceof Answer.Missing)) {
            checkKind(item, answer);
        }
    }

    private void checkKind(CompiledItem item, Answer answer) {
        ItemKind kind = item.item().kind();
        if (answer instanceof Answer.Number number && (kind == ItemKind.CORRECT || kind == ItemKind.COUNT || kind == ItemKind.RULER)) {
            checkNumber(item.item(), number);
        } else if (answer instanceof Answer.Word word && (kind == ItemKind.CHOICE || kind == ItemKind.SCALE)) {
            checkChoice(item, word);
        } else if (answer instanceof Answer.Word word && kind == ItemKind.TEXT) {
            checkText(item.item(), word);
        } else if (answer instanceof Answer.Words words && (kind == ItemKind.WORDS || kind == ItemKind.CHECKLIST)) {
            checkWords(item, words);
        } else if (!shapes.fits(item, answer)) {
            fault(item.item().id(), Code.WRONG_TYPE, answer, allowed(item.item()));
        }
    }

    private void checkNumber(Item item, Answer.Number number) {
        if (number.value() < 0 || number.value() > item.max()) {
            fault(item.id(), Code.OUT_OF_RANGE, number, allowed(item));
        }
    }

    private void checkChoice(CompiledItem item, Answer.Word word) {
        if (!item.offers(word.value())) {
            fault(item.item().id(), Code.UNKNOWN_CHOICE, word, allowed(item.item()));
        }
    }

    private void checkText(Item item, Answer.Word word) {
        if (word.value().length() > item.max()) {
            fault(item.id(), Code.TOO_LONG, word, allowed(item));
        }
    }

    private void checkWords(CompiledItem item, Answer.Words words) {
        String id = item.item().id();
        if (words.values().size() > MOST_WORDS) {
            fault(id, Code.TOO_MANY, words, "at most " + MOST_WORDS + " words");
        }
        for (String word : words.values()) {
            if (word.isBlank() || word.length() > LONGEST_WORD) {
                fault(id, Code.TOO_LONG, Answer.text(word), "words of 1 to " + LONGEST_WORD + " characters");
            } else if (!item.item().open() && !item.offers(word)) {
                fault(id, Code.UNKNOWN_CHOICE, Answer.text(word), allowed(item.item()));
            }
        }
    }

    void fault(String id, Code code, Answer answer, String allowed) {
        String found = JSON.text(answer);
        faults.add(new AnswerFault(id, code, found.length() > SHOWN ? found.substring(0, SHOWN) + "..." : found, allowed));
    }

    static String allowed(Item item) {
        String choices = item.choices().stream().map(Choice::id).collect(Collectors.joining(", "));
        return switch (item.kind()) {
            case CORRECT -> "1 (correct) or 0 (incorrect)";
            case CHOICE, SCALE -> "one of " + choices;
            case COUNT, RULER -> "a whole number from 0 to " + item.max();
            case WORDS -> item.open() ? "a list of words" : "a list of words out of " + choices;
            case CHECKLIST -> "a list out of " + choices;
            case TEXT -> "a text of at most " + item.max() + " characters";
            case OBSERVATION -> "{\"seen\": [{\"state\": one of " + choices + ", \"on\": a day, \"by\": who}]}";
            case MEASURED, TIMED, INDICATORS, SCORE -> ShapeCheck.allowed(item.detail());
        } + ", or {\"missing\": a code}";
    }
}

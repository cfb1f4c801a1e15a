package org.trivsel.platform.runner;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;
import org.trivsel.platform.runner.page.Noted;
import org.trivsel.problem.Invalid;
import org.trivsel.web.Request;

/** Reads an answer from the fields of a form, for browsers without script. */
final class AnswerFields {
    private static final String NOT_A_NUMBER = "Give a whole number.";

    /** The change as JSON, or nothing when the form says nothing. */
    Optional<String> change(Request request, Form form, Item item) {
        if (request.field("clear").isPresent()) {
            return Optional.of("{\"" + item.id() + "\":null}");
        }
        Map<String, Answer> given = new LinkedHashMap<>();
        answer(request, item).ifPresent(answer -> given.put(item.id(), answer));
        Optional<Item> note = request.field("note").flatMap(text -> form.parts().stream().filter(part -> part.items().contains(item)).findFirst())
                .flatMap(new Noted(form)::note);
        note.ifPresent(one -> request.field("note").filter(text -> !text.isBlank()).ifPresent(text -> given.put(one.id(), new Answer.Word(text))));
        String json = new AnswerCodec().text(given);
        if (note.isPresent() && !given.containsKey(note.get().id())) {
            json = json.substring(0, json.length() - 1) + (given.isEmpty() ? "" : ",") + "\"" + note.get().id() + "\":null}";
        }
        return "{}".equals(json) ? Optional.empty() : Optional.of(json);
    }

    private static Optional<Answer> answer(Request request, Item item) {
        Optional<Answer> missing = request.field("missing").flatMap(MissingCode::ofId).map(Answer.Missing::new);
        if (missing.isPresent()) {
            return missing;
        }
        return switch (item.kind()) {
            case CORRECT, COUNT, RULER -> request.field("answer").map(text -> new Answer.Number(number(item, text)));
            case CHOICE, TEXT, SCALE -> request.field("answer").map(Answer.Word::new);
            case WORDS, CHECKLIST -> words(request);
            case MEASURED, TIMED, INDICATORS, OBSERVATION, SCORE -> new PartFields(request, item).answer();
        };
    }

    private static int number(Item item, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Invalid(item.id(), "wrong-type", NOT_A_NUMBER);
        }
    }

    private static Optional<Answer> words(Request request) {
        Set<String> words = new LinkedHashSet<>(request.fields("answer"));
        request.field("others").stream().flatMap(String::lines).map(String::strip).filter(word -> !word.isEmpty())
                .forEach(words::add);
        boolean none = words.isEmpty() && request.field("none").isEmpty();
        return none ? Optional.empty() : Optional.of(Answer.words(words.toArray(String[]::new)));
    }
}

package org.trivsel.sdk.preview;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;

/** The answers that were filled in. */
final class GivenAnswers {
    private final Fields fields;

    GivenAnswers(Fields fields) {
        this.fields = fields;
    }

    /** By item; one that cannot be read is left out. */
    Map<String, Answer> of(Form form) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : form.items()) {
            missing(item).or(() -> answer(item)).ifPresent(answer -> answers.put(item.id(), answer));
        }
        return answers;
    }

    private Optional<Answer> missing(Item item) {
        return fields.one(item.id() + ".missing").flatMap(MissingCode::ofId).map(Answer.Missing::new);
    }

    private Optional<Answer> answer(Item item) {
        return switch (item.kind()) {
            case CORRECT, COUNT, RULER -> whole(item.id()).map(Answer.Number::new);
            case CHOICE, SCALE, TEXT -> fields.one(item.id()).map(Answer.Word::new);
            case WORDS, CHECKLIST -> words(item.id());
            case MEASURED -> trials(item.id(), (ItemDetail.Measured) item.detail());
            case TIMED -> whole(item.id() + ".correct").flatMap(correct -> decimal(item.id() + ".seconds").map(seconds -> new Answer.Timed(correct, seconds)));
            case INDICATORS -> marks(item.id(), (ItemDetail.Indicators) item.detail());
            case OBSERVATION -> seen(item);
            case SCORE -> decimal(item.id()).map(Answer.Amount::new);
        };
    }

    private Optional<Integer> whole(String name) {
        return fields.one(name).filter(text -> text.matches("-?\\d{1,9}")).map(Integer::valueOf);
    }

    private Optional<BigDecimal> decimal(String name) {
        return fields.one(name).map(text -> text.replace(',', '.')).filter(text -> text.matches("-?\\d{1,9}(?:\\.\\d{1,6})?")).map(BigDecimal::new);
    }

    private Optional<Answer> words(String id) {
        Set<String> words = new LinkedHashSet<>(fields.many(id));
        fields.one(id + ".others").stream().flatMap(String::lines).map(String::strip).filter(word -> !word.isEmpty()).forEach(words::add);
        boolean given = !words.isEmpty() || fields.one(id + ".none").isPresent();
        return given ? Optional.of(new Answer.Words(List.copyOf(words))) : Optional.empty();
    }

    private Optional<Answer> trials(String id, ItemDetail.Measured measured) {
        Map<String, List<Optional<BigDecimal>>> sides = new LinkedHashMap<>();
        for (String side : ItemFields.sides(measured)) {
            List<Optional<BigDecimal>> trials = new ArrayList<>();
            for (int trial = 1; trial <= measured.trials(); trial++) {
                trials.add(decimal(id + "." + side + "." + trial));
            }
            sides.put(side, trials);
        }
        boolean any = sides.values().stream().flatMap(List::stream).anyMatch(Optional::isPresent);
        return any ? Optional.of(new Answer.Trials(sides)) : Optional.empty();
    }

    private Optional<Answer> marks(String id, ItemDetail.Indicators indicators) {
        Map<String, Answer.Mark> marks = new LinkedHashMap<>();
        indicators.levels().stream().flatMap(level -> level.indicators().stream()).forEach(one ->
                fields.one(id + "." + one.id()).flatMap(Answer.Mark::ofId).ifPresent(mark -> marks.put(one.id(), mark)));
        return marks.isEmpty() ? Optional.empty() : Optional.of(new Answer.Judged(marks));
    }

    private Optional<Answer> seen(Item item) {
        List<Answer.Observation> seen = new ArrayList<>();
        item.choices().forEach(state -> fields.one(item.id() + "." + state.id()).flatMap(GivenAnswers::day)
                .ifPresent(day -> seen.add(new Answer.Observation(state.id(), day, Optional.empty()))));
        return seen.isEmpty() ? Optional.empty() : Optional.of(new Answer.Seen(seen));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package org.trivsel.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;

/** Answers by chance that fit a form. */
final class Chance {
    private final Random random;
    private final boolean plain;

    /** @param plain only what any filler of forms can enter: no reasons for missing answers, no empty lists */
    Chance(Random random, boolean plain) {
        this.random = random;
        this.plain = plain;
    }

    Map<String, Answer> answers(Form form) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        int lacks = random.nextInt(3) == 0 ? 3 : random.nextInt(3) == 0 ? 12 : 1000;
        for (Item item : form.items()) {
            if (random.nextInt(lacks) != 0) {
                answers.put(item.id(), answer(item));
            } else if (!plain && random.nextBoolean()) {
                answers.put(item.id(), Answer.missing(MissingCode.values()[random.nextInt(MissingCode.values().length)]));
            }
        }
        return answers;
    }

    private Answer answer(Item item) {
        return switch (item.kind()) {
            case CORRECT -> Answer.count(random.nextInt(5) == 0 ? 0 : 1);
            case COUNT, RULER -> Answer.count(random.nextInt(item.max() + 1));
            case CHOICE, SCALE -> Answer.choice(choice(item).id());
            case WORDS, CHECKLIST -> words(item);
            case TEXT -> Answer.text("note " + random.nextInt(9));
            case OBSERVATION -> new Answer.Seen(java.util.stream.IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> new Answer.Observation(choice(item).id(), LocalDate.of(2026, 1, 1).plusDays(random.nextInt(5)), Optional.of("ada"))).toList());
            case MEASURED, TIMED, INDICATORS, SCORE -> shaped(item.detail());
        };
    }

    private Choice choice(Item item) {
        return item.choices().get(random.nextInt(item.choices().size()));
    }

    private Answer words(Item item) {
        List<String> words = new ArrayList<>();
        item.choices().stream().filter(choice -> random.nextBoolean()).forEach(choice -> words.add(choice.id()));
        if (item.open() && random.nextBoolean()) {
            words.addAll(List.of("Hus", "bil"));
        }
        if (words.isEmpty() && plain) {
            words.add(item.choices().isEmpty() ? "hus" : choice(item).id());
        }
        return new Answer.Words(words);
    }

    private Answer shaped(ItemDetail detail) {
        if (detail instanceof ItemDetail.Measured measured) {
            Map<String, List<Optional<BigDecimal>>> sides = new LinkedHashMap<>();
            for (String side : measured.sides().isEmpty() ? List.of("") : measured.sides()) {
                sides.put(side, java.util.stream.IntStream.range(0, measured.trials())
                        .mapToObj(i -> random.nextInt(6) == 0 ? Optional.<BigDecimal>empty() : Optional.of(within(measured.range()))).toList());
            }
            return new Answer.Trials(sides);
        }
        if (detail instanceof ItemDetail.Timed timed) {
            return new Answer.Timed(random.nextInt(timed.most() + 1), within(new ItemDetail.Range(BigDecimal.valueOf(0.5), timed.limit(), 1)));
        }
        if (detail instanceof ItemDetail.Indicators indicators) {
            Map<String, Answer.Mark> marks = new LinkedHashMap<>();
            int good = 1 + random.nextInt(8);
            indicators.levels().forEach(level -> level.indicators().forEach(one -> marks.put(one.id(), random.nextInt(9) == 0 ? Answer.Mark.NOT_APPLICABLE
                    : random.nextInt(8) < good == (level != indicators.levels().get(0)) ? Answer.Mark.YES : Answer.Mark.NO)));
            return new Answer.Judged(marks);
        }
        return new Answer.Amount(within(((ItemDetail.Entered) detail).range()));
    }

    private BigDecimal within(ItemDetail.Range range) {
        return range.least().add(range.most().subtract(range.least()).multiply(BigDecimal.valueOf(random.nextDouble()))).setScale(range.decimals(), RoundingMode.FLOOR);
    }
}

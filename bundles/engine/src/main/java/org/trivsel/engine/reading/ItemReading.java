package org.trivsel.engine.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemDetail.Cut;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Picture;
import org.trivsel.instrument.definition.Sound;

/** Reads the items of a definition. Their conditions are read later, when all items are known. */
final class ItemReading {
    private static final int TEXT_CHARACTERS = 2000;
    private final Texts texts;
    private final ById<Picture> pictures;
    private final ById<Sound> sounds;
    private final ChoiceReading choices;
    private final DetailReading details;

    ItemReading(Texts texts, ById<Picture> pictures, ById<Sound> sounds, List<Place> frames) {
        this.texts = texts;
        this.pictures = pictures;
        this.sounds = sounds;
        this.choices = new ChoiceReading(texts, pictures, sounds, frames);
        this.details = new DetailReading(texts);
    }

    Item read(Place at) {
        ItemKind kind = ItemKind.valueOf(at.text("kind").toUpperCase(Locale.ROOT));
        List<Choice> read = choices.read(at, kind);
        KindKeys.check(at, kind, read);
        at.each("pictures").forEach(picture -> pictures.find(picture, picture.text()));
        at.each("sounds").forEach(sound -> sounds.find(sound, sound.text()));
        ItemDetail detail = details.read(at, kind);
        return new Item(at.text("id"), kind, at.flag("practice"), texts.read(at, "say"), texts.read(at, "prompt"),
                at.texts("pictures"), at.flag("name-hidden"), read, at.flag("open"), max(at, kind, read, detail), detail,
                at.texts("sounds"), List.of(), prompts(at.at("prompt-for")));
    }

    private Map<String, LocalText> prompts(Place at) {
        Map<String, LocalText> prompts = new HashMap<>();
        at.keys().forEach(respondent -> prompts.put(respondent, texts.read(at, respondent)));
        return Map.copyOf(prompts);
    }

    private static int max(Place at, ItemKind kind, List<Choice> choices, ItemDetail detail) {
        return switch (kind) {
            case CORRECT -> 1;
            case CHOICE, SCALE, OBSERVATION -> choices.stream().mapToInt(Choice::points).max().orElse(0);
            case CHECKLIST -> choices.stream().mapToInt(Choice::points).sum();
            case COUNT, WORDS, RULER -> at.number("max", 1);
            case TEXT -> at.number("max", TEXT_CHARACTERS);
            case MEASURED, TIMED, INDICATORS, SCORE -> max(detail);
        };
    }

    private static int max(ItemDetail detail) {
        if (detail instanceof ItemDetail.Measured measured) {
            return measured.cuts().isEmpty() ? whole(measured.range().most()) : most(measured.cuts());
        }
        if (detail instanceof ItemDetail.Timed timed) {
            return timed.cuts().isEmpty() ? (timed.gives() == ItemDetail.Gives.CORRECT ? timed.most() : 0) : most(timed.cuts());
        }
        if (detail instanceof ItemDetail.Indicators indicators) {
            return indicators.levels().stream().mapToInt(ItemDetail.Level::level).max().orElse(0);
        }
        return detail instanceof ItemDetail.Entered entered ? whole(entered.range().most()) : 0;
    }

    private static int whole(BigDecimal most) {
        return most.setScale(0, RoundingMode.CEILING).intValue();
    }

    private static int most(List<Cut> cuts) {
        return cuts.stream().mapToInt(Cut::points).max().orElse(0);
    }
}

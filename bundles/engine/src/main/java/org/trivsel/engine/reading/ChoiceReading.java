package org.trivsel.engine.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Picture;
import org.trivsel.instrument.definition.Sound;

/** Reads the choices of items, their own or those of a frame that several items share. */
final class ChoiceReading {
    private static final Set<ItemKind> ORDERED = EnumSet.of(ItemKind.SCALE, ItemKind.OBSERVATION);
    private final Texts texts;
    private final ById<Picture> pictures;
    private final ById<Sound> sounds;
    private final ById<List<Choice>> frames = new ById<>("frame");

    ChoiceReading(Texts texts, ById<Picture> pictures, ById<Sound> sounds, List<Place> places) {
        this.texts = texts;
        this.pictures = pictures;
        this.sounds = sounds;
        for (Place at : places) {
            List<Choice> choices = choices(at, 0);
            checkOrdered(at, choices);
            frames.add(at, at.text("id"), choices);
        }
    }

    List<Choice> read(Place at, ItemKind kind) {
        if (at.has("frame")) {
            if (at.has("choices")) {
                at.fault("both frame and choices were found, one of them says how the item is answered");
            }
            return frames.find(at.at("frame"), at.text("frame")).orElse(List.of());
        }
        List<Choice> choices = choices(at, kind == ItemKind.CHECKLIST ? 1 : 0);
        if (ORDERED.contains(kind)) {
            checkOrdered(at, choices);
        }
        if (kind == ItemKind.CHOICE && choices.size() < 2) {
            at.fault(choices.size() + " choices were found, a choice needs at least 2");
        }
        if (kind == ItemKind.CHECKLIST && choices.isEmpty()) {
            at.fault("choices is missing, kind checklist needs it");
        }
        return choices;
    }

    private List<Choice> choices(Place at, int otherwise) {
        Set<String> right = Set.copyOf(at.texts("correct"));
        Set<String> seen = new HashSet<>();
        List<Choice> choices = at.each("choices").stream().map(place -> choice(place, right, seen, otherwise)).toList();
        for (String id : right) {
            if (!seen.contains(id)) {
                at.at("correct").fault("\"" + id + "\" is no choice of this item; the choices are " + seen.stream().sorted().toList());
            }
        }
        return choices;
    }

    private Choice choice(Place at, Set<String> right, Set<String> seen, int otherwise) {
        String id = at.isText() ? at.text() : at.text("id");
        Optional<String> picture = at.isText() ? Optional.of(id) : at.optional("picture");
        Optional<String> sound = at.isText() ? Optional.empty() : at.optional("sound");
        LocalText name = at.isText() ? LocalText.NONE : texts.read(at, "name");
        Optional<Picture> drawn = picture.flatMap(one -> pictures.find(at, one));
        Optional<Sound> heard = sound.flatMap(one -> sounds.find(at, one));
        if (name.isEmpty() && picture.isEmpty() && sound.isEmpty()) {
            at.fault("choice \"" + id + "\" has neither name nor picture, one is needed");
        }
        if (!seen.add(id)) {
            at.fault("a second choice with id \"" + id + "\" was found, ids are used once");
        }
        LocalText other = drawn.map(Picture::name).or(() -> heard.map(Sound::text)).orElse(name);
        return new Choice(id, name.isEmpty() ? other : name, picture,
                at.isText() || !at.has("points") ? (right.contains(id) ? 1 : otherwise) : at.number("points", 0),
                at.isText() ? LocalText.NONE : texts.read(at, "anchor"), sound);
    }

    /** The steps of a scale rise or fall in points all the way: else it would not be in order. */
    private static void checkOrdered(Place at, List<Choice> choices) {
        if (choices.size() < 2) {
            at.fault(choices.size() + " steps were found, a scale needs at least 2");
        }
        Map<String, Place> places = new HashMap<>();
        at.each("choices").stream().filter(place -> !place.isText()).forEach(place -> places.put(place.text("id"), place));
        for (int i = 0; i < choices.size(); i++) {
            Place place = places.getOrDefault(choices.get(i).id(), at);
            if (!place.has("points")) {
                place.fault("points is missing, each step of a scale needs it");
            } else if (i >= 2 && Integer.signum(choices.get(i).points() - choices.get(i - 1).points())
                    != Integer.signum(choices.get(1).points() - choices.get(0).points())) {
                place.fault("points " + choices.get(i).points() + " stand after " + choices.get(i - 1).points()
                        + ", the steps of a scale rise or fall all the way");
            }
        }
        if (choices.size() >= 2 && choices.get(0).points() == choices.get(1).points()) {
            at.fault("the first two steps earn the same points, the steps of a scale rise or fall all the way");
        }
    }
}

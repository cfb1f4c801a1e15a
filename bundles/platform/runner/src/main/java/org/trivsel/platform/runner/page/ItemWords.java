package org.trivsel.platform.runner.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.Picture;
import org.trivsel.instrument.definition.Sound;

/** An item's words and pictures in one language. */
final class ItemWords {
    private static final int LETTERS = 2;

    private final Item item;
    private final String language;
    private final String pictures;

    /** @param pictures path below which the pictures are */
    ItemWords(Item item, String language, String pictures) {
        this.item = item;
        this.language = language;
        this.pictures = pictures;
    }

    /** How the answer is given: what a child points at is a large tile, be it a picture or a letter. */
    String kind() {
        boolean tiles = item.kind() == ItemKind.CHOICE && item.choices().stream().allMatch(this::pointedAt);
        return tiles ? "tiles" : switch (item.kind()) {
            case SCALE -> ItemKind.CHOICE.id();
            case CHECKLIST -> ItemKind.WORDS.id();
            default -> item.kind().id();
        };
    }

    private boolean pointedAt(Choice choice) {
        return choice.picture().isPresent() || choice.name().in(language).length() <= LETTERS;
    }

    String say() {
        return item.say().in(language);
    }

    String prompt() {
        return item.prompt().in(language);
    }

    /** What the child looks at. */
    List<ChoiceView> pictures(Definition definition) {
        return item.pictures().stream()
                .map(id -> new ChoiceView(id, name(definition, id), address(id), false, 0, "")).toList();
    }

    private String name(Definition definition, String picture) {
        return Optional.ofNullable(definition.pictures().get(picture)).map(Picture::name)
                .map(name -> name.in(language)).orElse("");
    }

    List<ChoiceView> choices(Definition definition, Given given) {
        List<ChoiceView> views = new ArrayList<>();
        for (Choice choice : item.choices()) {
            String name = choice.name().in(language);
            SoundView sound = choice.sound().flatMap(id -> Optional.ofNullable(definition.sounds().get(id))).map(this::sound).orElse(null);
            String drawn = choice.picture().map(id -> name(definition, id)).orElse("");
            String shown = !name.isEmpty() ? name : !drawn.isEmpty() ? drawn : sound != null ? sound.text() : choice.id();
            views.add(new ChoiceView(choice.id(), shown, choice.picture().map(this::address).orElse(null),
                    given.has(choice.id()), views.size() + 1, choice.anchor().in(language), sound));
        }
        return views;
    }

    /** What is played with the question. */
    List<SoundView> sounds(Definition definition) {
        return item.sounds().stream().map(definition.sounds()::get).filter(Objects::nonNull).map(this::sound).toList();
    }

    private SoundView sound(Sound sound) {
        return new SoundView(pictures.replace("/pictures/", "/sounds/") + "/" + sound.id(), sound.text().in(language));
    }

    private String address(String picture) {
        return pictures + "/" + picture;
    }

    /** The ids of the right choices; null when the answer is no choice. */
    @Nullable String right() {
        return item.kind() != ItemKind.CHOICE && item.kind() != ItemKind.SCALE ? null
                : item.rightChoices().stream().map(Choice::id).collect(Collectors.joining(" "));
    }
}

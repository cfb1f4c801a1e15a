package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Optional;

/**
 * One thing asked.
 *
 * @param practice asked to show how it is done; never scores
 * @param say what the adult says to the child, word for word; may be empty
 * @param prompt what the adult is to do or to ask; may be empty
 * @param pictures ids of pictures shown with the question
 * @param nameHidden the names of the pictures must not be read to the child, they would give the answer away
 * @param choices for kind {@code CHOICE} and {@code WORDS}; else empty
 * @param open for kind {@code WORDS}: other words than those of {@code choices} may be written
 * @param max most points; for {@code COUNT} and {@code WORDS} also the highest number and the most words that count; for {@code TEXT} the most characters
 */
public record Item(String id, ItemKind kind, boolean practice, LocalText say, LocalText prompt, List<String> pictures,
        boolean nameHidden, List<Choice> choices, boolean open, int max) {

    public Optional<Choice> choice(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** The choices that earn points; empty when there is no right answer. */
    public List<Choice> rightChoices() {
        return choices.stream().filter(choice -> choice.points() > 0).toList();
    }
}

package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing asked.
 *
 * @param practice asked to show how it is done; never scores
 * @param say what the adult says to the child, word for word; may be empty
 * @param prompt what the adult is to do or to ask; may be empty
 * @param pictures ids of pictures shown with the question
 * @param nameHidden the names of the pictures must not be read to the child, they would give the answer away
 * @param choices for kind {@code CHOICE}, {@code WORDS}, {@code SCALE}, {@code CHECKLIST} and the states of {@code OBSERVATION}; else empty
 * @param open for kind {@code WORDS}: other words than those of {@code choices} may be written
 * @param max most points; for {@code COUNT} and {@code WORDS} also the highest number and the most words that count; for {@code RULER} the last mark;
 *     for {@code TEXT} the most characters; 0 when there is no fixed most
 * @param detail what only this kind has
 * @param sounds ids of sounds played with the question
 * @param askWhen asked when any of these holds; always when there are none
 * @param promptFor the prompt in other words for a respondent, so that parents and staff are asked the same in parallel
 */
public record Item(String id, ItemKind kind, boolean practice, LocalText say, LocalText prompt, List<String> pictures,
        boolean nameHidden, List<Choice> choices, boolean open, int max, ItemDetail detail, List<String> sounds, List<Condition> askWhen,
        Map<String, LocalText> promptFor) {

    public Optional<Choice> choice(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** The choices that earn points; empty when there is no right answer. */
    public List<Choice> rightChoices() {
        return choices.stream().filter(choice -> choice.points() > 0).toList();
    }

    /** The prompt in the words meant for this respondent. */
    public LocalText promptFor(String respondent) {
        return promptFor.getOrDefault(respondent, prompt);
    }
}

package org.trivsel.platform.runner.page;

import java.util.Optional;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;

/**
 * A form in which notes can be written while something else is answered: a text item called {@code note-balance} holds the notes of the part
 * {@code balance}, wherever in the form it stands.
 */
public record Noted(Form form) {
    private static final String NOTE = "note-";

    /** The item that holds the notes of a part. */
    public Optional<Item> note(FormPart part) {
        return form.items().stream().filter(item -> item.kind() == ItemKind.TEXT && item.id().equals(NOTE + part.part().id())).findFirst();
    }

    /** Whether the item holds the notes of a part: it is written beside others and is no stop on the way. */
    public boolean isNote(String item) {
        return form.parts().stream().anyMatch(part -> note(part).filter(note -> note.id().equals(item)).isPresent());
    }
}

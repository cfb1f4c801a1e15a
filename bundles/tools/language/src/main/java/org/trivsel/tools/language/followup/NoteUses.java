package org.trivsel.tools.language.followup;

import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.trivsel.text.Texts;
import org.trivsel.uses.ToolUses;
import org.trivsel.uses.Use;

/** How the tool's entries about notes of follow-up are told to those who may know who has used a child's data. */
@Component(service = ToolUses.class)
public final class NoteUses implements ToolUses {
    @Override
    public String area() {
        return "language";
    }

    @Override
    public Use.Kind kind(String action) {
        return action.endsWith(".waiting") ? Use.Kind.READ : Use.Kind.CHANGED;
    }

    @Override
    public String what(String action, Locale language) {
        Texts words = Texts.beside(NoteUses.class, language);
        return words.get("uses.note");
    }
}

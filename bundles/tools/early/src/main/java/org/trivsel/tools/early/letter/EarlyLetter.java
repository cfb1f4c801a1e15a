package org.trivsel.tools.early.letter;

import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.trivsel.information.Letter;
import org.trivsel.text.Texts;

/** What custody holders are told before the first rating of their child. */
@Component
public final class EarlyLetter implements Letter {
    public static final String ID = "early-before-first-rating";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String tool() {
        return "early";
    }

    @Override
    public String basis() {
        return "public-task";
    }

    @Override
    public String keep() {
        return "early.keep";
    }

    @Override
    public Set<String> languages() {
        return Set.of("da", "en", "nb", "de");
    }

    @Override
    public String title(Locale language) {
        return texts(language).get("title");
    }

    @Override
    public String text(Section section, Locale language) {
        return texts(language).get(switch (section) {
            case REGISTERED -> "registered";
            case PURPOSE -> "purpose";
            case READERS -> "readers";
        });
    }

    @Override
    public String kept(int months, Locale language) {
        return months == 0 ? texts(language).get("kept.undecided") : texts(language).get("kept", months);
    }

    private static Texts texts(Locale language) {
        return Texts.beside(EarlyLetter.class, language);
    }
}

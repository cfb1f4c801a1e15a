package org.trivsel.platform.information;

import java.util.Locale;
import java.util.Set;
import org.trivsel.information.Letter;

/** A letter of a tool. */
record SampleLetter(int version) implements Letter {
    static final String ID = "sample-first";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String tool() {
        return "sample";
    }

    @Override
    public String basis() {
        return "public-task";
    }

    @Override
    public String keep() {
        return "sample.keep";
    }

    @Override
    public Set<String> languages() {
        return Set.of("da", "en", "nb", "de");
    }

    @Override
    public String title(Locale language) {
        return "Sample in " + language;
    }

    @Override
    public String text(Section section, Locale language) {
        return section + " in " + language;
    }

    @Override
    public String kept(int months, Locale language) {
        return months + " months";
    }
}

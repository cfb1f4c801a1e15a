package org.trivsel.conformance.rule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Drawing;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.conformance.source.Sources;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.LocalText;

/** Nothing is told by colour alone: not which picture to choose, not what a result means. */
public final class ColourRule implements Rule {
    private static final Set<String> COLOURS = Set.of("rød", "gul", "grøn", "blå", "orange", "red", "yellow", "green", "blue", "amber", "grønn", "oransje", "rot", "gelb", "grün",
            "blau", "hvid", "sort", "white", "black", "rødt", "gult", "grønt");

    @Override
    public String id() {
        return "colour";
    }

    @Override
    public String title() {
        return "Nothing is told by colour alone";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> {
                definition.items().values().forEach(item -> checkPictures(material, read, definition, item, findings));
                definition.bands().forEach(set -> set.bands().forEach(band -> checkTitle(read, read.outline().line("bands", set.id()), "Band", band.id(), band.title(), findings)));
                definition.conclusions().verdicts().forEach(verdict -> verdict.choices().forEach(choice ->
                        checkTitle(read, read.outline().line("verdicts", verdict.id()), "Choice", choice.id(), choice.title(), findings)));
            });
        }
    }

    private static void checkPictures(Material material, Read<Definition> read, Definition definition, Item item, Findings findings) {
        Map<String, String> shapes = new HashMap<>();
        for (Choice choice : item.choices()) {
            Optional<Drawing> drawing = choice.picture().map(definition.pictures()::get)
                    .flatMap(picture -> Optional.ofNullable(material.sources().files().get(Sources.MAIN + "instruments/" + picture.file()))).flatMap(Drawing::of);
            String before = drawing.isPresent() ? shapes.put(drawing.get().shapes(), choice.id()) : null;
            if (before != null) {
                findings.error(read.path(), read.outline().line("items", item.id()), "The pictures of \"" + before + "\" and \"" + choice.id() + "\" in item \"" + item.id()
                        + "\" differ in colour only.", "Let their shapes differ too; one child in twenty-five does not see the difference.");
            }
        }
    }

    private static void checkTitle(Read<Definition> read, int line, String what, String id, LocalText title, Findings findings) {
        title.byLanguage().forEach((language, text) -> {
            if (COLOURS.contains(text.strip().toLowerCase(Locale.ROOT))) {
                findings.error(read.path(), line, what + " \"" + id + "\" is called \"" + text + "\" in \"" + language + "\", which is a colour and not a meaning.",
                        "Say what it means, as in \"Red: talk about it now\".");
            }
        });
    }
}

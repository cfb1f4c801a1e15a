package org.trivsel.conformance.rule;

import java.util.HashSet;
import java.util.Set;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.conformance.source.Sources;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.Picture;
import org.trivsel.instrument.definition.Sound;

/** Pictures and sounds that are named are there, and none lies about unused. */
public final class MediaRule implements Rule {
    private static final String FOLDER = Sources.MAIN + "instruments/";

    @Override
    public String id() {
        return "media";
    }

    @Override
    public String title() {
        return "Pictures and sounds are there and used";
    }

    @Override
    public void check(Material material, Findings findings) {
        Set<String> named = new HashSet<>();
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> {
                definition.pictures().values().forEach(picture -> checkPicture(material, read, definition, picture, findings));
                definition.sounds().values().forEach(sound -> checkSound(material, read, sound, findings));
                definition.pictures().values().forEach(picture -> named.add(FOLDER + picture.file()));
                definition.sounds().values().forEach(sound -> named.add(FOLDER + sound.file()));
            });
        }
        boolean whole = material.definitions().stream().allMatch(read -> read.value().isPresent());
        for (String path : material.sources().files().keySet()) {
            if (whole && path.startsWith(FOLDER) && !path.endsWith(".yaml") && !named.contains(path)) {
                findings.warning(path, 0, "No instrument uses this file.", "Take it out, or name it under pictures or sounds.");
            }
        }
    }

    private static void checkPicture(Material material, Read<Definition> read, Definition definition, Picture picture, Findings findings) {
        int line = read.outline().line("/pictures/" + picture.id());
        if (!material.sources().files().containsKey(FOLDER + picture.file())) {
            findings.error(read.path(), line, "Picture \"" + picture.id() + "\" is to be in " + FOLDER + picture.file() + ", and is not.", "Put it there, or mend its name; capitals count.");
        } else if (!picture.file().endsWith(".svg")) {
            findings.error(read.path(), line, "Picture \"" + picture.id() + "\" is " + picture.file() + "; pages show drawings in SVG only.", "Save it as SVG.");
        }
        if (definition.items().values().stream().noneMatch(item -> uses(item, picture.id()))) {
            findings.warning(read.path(), line, "No item shows picture \"" + picture.id() + "\".", "Take it out, or show it.");
        }
    }

    private static boolean uses(Item item, String picture) {
        return item.pictures().contains(picture) || item.choices().stream().map(Choice::picture).anyMatch(shown -> shown.filter(picture::equals).isPresent());
    }

    private static void checkSound(Material material, Read<Definition> read, Sound sound, Findings findings) {
        int line = read.outline().line("/sounds/" + sound.id());
        if (!material.sources().files().containsKey(FOLDER + sound.file())) {
            findings.error(read.path(), line, "Sound \"" + sound.id() + "\" is to be in " + FOLDER + sound.file() + ", and is not.", "Put it there, or mend its name; capitals count.");
        }
    }
}

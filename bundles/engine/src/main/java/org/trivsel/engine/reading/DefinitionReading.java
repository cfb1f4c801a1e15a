package org.trivsel.engine.reading;

import java.util.List;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Caution;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.Part;
import org.trivsel.instrument.definition.Picture;
import org.trivsel.instrument.definition.Scale;

/** Puts a definition together, in the order in which its sections refer to each other. */
public final class DefinitionReading {
    private final Place root;
    private final Texts texts;
    private final ById<Picture> pictures = new ById<>("picture");
    private final ById<Item> items = new ById<>("item");
    private final ById<Part> parts = new ById<>("part");
    private final ById<Form> forms = new ById<>("form");

    public DefinitionReading(Place root) {
        this.root = root;
        this.texts = new Texts(root.texts("languages"));
    }

    /** The definition; throws with all faults when there are any. */
    public Definition definition(String hash) {
        readPictures();
        ItemReading itemReading = new ItemReading(texts, pictures);
        root.each("items").forEach(at -> items.add(at, at.text("id"), itemReading.read(at)));
        readForms();
        RuleReading rules = new RuleReading(texts);
        List<BandSet> bands = rules.bandSets(root.each("bands"));
        List<Scale> scales = rules.scales(root.each("scales"), parts);
        List<Group> groups = rules.groups(root.each("groups"));
        rules.checkCounted(root.each("parts"), parts.all());
        List<Caution> cautions = new CautionReading(texts, items).read(root.each("cautions"));
        Definition read = new Definition(root.text("id"), root.text("version"), root.date("released"), texts.languages(),
                texts.read(root, "title"), texts.read(root, "purpose"), texts.read(root, "notice"), pictures.map(),
                items.map(), parts.all(), forms.all(), scales, groups, bands, cautions, hash);
        root.faults().raise();
        return read;
    }

    private void readPictures() {
        Place places = root.at("pictures");
        for (String id : places.keys()) {
            Place at = places.at(id);
            pictures.add(at, id, new Picture(id, at.text("file"), texts.read(at, "name")));
        }
    }

    private void readForms() {
        FormReading reading = new FormReading(texts, items, parts);
        root.each("parts").forEach(at -> parts.add(at, at.text("id"), reading.part(at)));
        root.each("forms").forEach(at -> forms.add(at, at.text("id"), reading.form(at)));
        reading.checkUse(root.each("items"));
    }
}

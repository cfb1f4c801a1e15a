package org.trivsel.engine.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Administration;
import org.trivsel.instrument.definition.Administration.Season;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Caution;
import org.trivsel.instrument.definition.Conclusions;
import org.trivsel.instrument.definition.Condition;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.Part;
import org.trivsel.instrument.definition.Picture;
import org.trivsel.instrument.definition.Presentation;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.Sound;

/** Puts a definition together, in the order in which its sections refer to each other. */
public final class DefinitionReading {
    private final Place root;
    private final Texts texts;
    private final ById<Picture> pictures = new ById<>("picture");
    private final ById<Sound> sounds = new ById<>("sound");
    private ById<Item> items = new ById<>("item");
    private final ById<Part> parts = new ById<>("part");
    private final ById<Form> forms = new ById<>("form");

    public DefinitionReading(Place root) {
        this.root = root;
        this.texts = new Texts(root.texts("languages"));
    }

    /** The definition; throws with all faults when there are any. */
    public Definition definition(String hash) {
        readMedia();
        Administration administration = new AdministrationReading(texts).read(root.at("administration"));
        readItems();
        readForms(administration);
        ById<BandSet> bands = new BandReading(texts).read(root.each("bands"));
        ScaleReading scaleReading = new ScaleReading(texts, bands, parts, items, forms.all());
        ById<Scale> scales = scaleReading.scales(root.each("scales"));
        List<Group> groups = scaleReading.groups(root.each("groups"));
        checkCounted(scaleReading, administration);
        List<Caution> cautions = new CautionReading(texts, new ConditionReading(items)).read(root.each("cautions"));
        Known known = new Known(scales.map().keySet(), groups.stream().map(Group::id).collect(Collectors.toSet()), items);
        Conclusions conclusions = new ConclusionReading(texts, known, bands.all()).read(root);
        Presentation presentation = new PresentationReading(texts, known, bands.all(), conclusions).read(root);
        Definition read = new Definition(root.text("id"), root.text("version"), root.date("released"), texts.languages(),
                texts.read(root, "title"), texts.read(root, "purpose"), texts.read(root, "notice"), pictures.map(),
                items.map(), parts.all(), forms.all(), scales.all(), groups, bands.all(), cautions, sounds.map(), administration, conclusions,
                presentation, LicenceReading.read(root), hash);
        root.faults().raise();
        return read;
    }

    private void readMedia() {
        Place drawn = root.at("pictures");
        for (String id : drawn.keys()) {
            Place at = drawn.at(id);
            pictures.add(at, id, new Picture(id, at.text("file"), texts.read(at, "name")));
        }
        Place heard = root.at("sounds");
        for (String id : heard.keys()) {
            Place at = heard.at(id);
            sounds.add(at, id, new Sound(id, at.text("file"), texts.read(at, "text")));
        }
    }

    /** Conditions name other items, so they are read when all items are known. */
    private void readItems() {
        ItemReading reading = new ItemReading(texts, pictures, sounds, root.each("frames"));
        ById<Item> plain = new ById<>("item");
        root.each("items").forEach(at -> plain.add(at, at.text("id"), reading.read(at)));
        ConditionReading conditions = new ConditionReading(plain);
        Map<String, List<Condition>> asked = new HashMap<>();
        root.each("items").forEach(at -> asked.putIfAbsent(at.text("id"), conditions.read(at.each("ask-when"))));
        ById<Item> whole = new ById<>("item");
        plain.all().forEach(item -> whole.add(root, item.id(), asking(item, asked.get(item.id()))));
        items = whole;
    }

    private static Item asking(Item item, List<Condition> when) {
        return when.isEmpty() ? item : new Item(item.id(), item.kind(), item.practice(), item.say(), item.prompt(), item.pictures(), item.nameHidden(),
                item.choices(), item.open(), item.max(), item.detail(), item.sounds(), when, item.promptFor());
    }

    private void readForms(Administration administration) {
        PartReading partReading = new PartReading(texts, items, parts);
        root.each("parts").forEach(at -> parts.add(at, at.text("id"), partReading.read(at)));
        FormReading reading = new FormReading(texts, items, parts, administration.scored());
        Set<String> seasons = administration.seasons().stream().map(Season::id).collect(Collectors.toSet());
        root.each("forms").forEach(at -> forms.add(at, at.text("id"), reading.form(at, seasons)));
        reading.checkUse(root.each("items"));
    }

    private void checkCounted(ScaleReading reading, Administration administration) {
        if (administration.scored()) {
            reading.checkCounted(root.each("parts"), forms.all());
        } else if (root.has("scales")) {
            root.at("scales").fault("scoring is none, so there are no scales; leave one of them out");
        }
    }
}

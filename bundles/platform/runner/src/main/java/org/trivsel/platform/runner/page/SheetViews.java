package org.trivsel.platform.runner.page;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.platform.runner.page.SheetView.SheetItem;
import org.trivsel.platform.runner.page.SheetView.SheetPart;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;

/** Makes the view of a form on paper in one language. */
final class SheetViews {
    private static final int LINES_FOR_TEXT = 3;

    private final Sheet sheet;
    private final Texts texts;
    private final String language;
    private final Phrases phrases;
    private int number;

    SheetViews(Sheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
        this.language = texts.locale().getLanguage();
        this.phrases = Phrases.in(texts.locale());
    }

    SheetView view() {
        Definition definition = sheet.instrument().definition();
        List<SheetPart> parts = sheet.form().parts().stream().map(this::part).toList();
        return new SheetView(definition.title().in(language), sheet.form().title().in(language),
                notice(definition), whose(), facts(), parts, sheet.assessment() == null, sheet.assets(), sheet.back());
    }

    /** What every reader must be told, and that another form was taken than the one that fits. */
    private String notice(Definition definition) {
        Assessment assessment = sheet.assessment();
        String taken = assessment == null ? "" : Taken.said(assessment, definition, texts.locale());
        return (definition.notice().in(language) + " " + taken).strip();
    }

    private List<Count> whose() {
        return List.of(new Count(texts.get("sheet.child"), childName()), new Count(texts.get("sheet.date"), date()));
    }

    private List<Count> facts() {
        List<Count> facts = new ArrayList<>();
        facts.add(new Count(texts.get("sheet.child"), childName()));
        facts.add(new Count(texts.get("sheet.born"), bornOn()));
        facts.add(new Count(texts.get("sheet.date"), date()));
        if (sheet.assessment() == null) {
            facts.add(new Count(texts.get("sheet.by"), ""));
        }
        facts.add(new Count(texts.get("sheet.version"), version()));
        facts.add(new Count(texts.get("sheet.printed"), printed()));
        return facts;
    }

    private String childName() {
        Child child = sheet.child();
        return child == null ? "" : child.name();
    }

    private String bornOn() {
        Child child = sheet.child();
        return child == null ? "" : phrases.date(child.birthDate());
    }

    private String date() {
        Assessment assessment = sheet.assessment();
        return assessment == null ? "" : phrases.date(assessment.date());
    }

    private String version() {
        Definition definition = sheet.instrument().definition();
        Assessment assessment = sheet.assessment();
        String norms = assessment == null || assessment.normEdition() == null ? ""
                : ", " + texts.get("sheet.norms", assessment.normEdition());
        return definition.id() + " " + definition.version() + norms;
    }

    private String printed() {
        ZoneId zone = sheet.caller().tenant().zone();
        String when = phrases.date(sheet.caller().today()) + " " + phrases.time(LocalTime.from(ZonedDateTime.now(zone)));
        return sheet.caller().name() + ", " + when;
    }

    private SheetPart part(FormPart part) {
        PartWords words = new PartWords(texts);
        PartView view = words.view(part.part(), false);
        List<SheetItem> items = part.items().stream().map(this::item).toList();
        return new SheetPart(view.title(), view.instruction(), words.rule(part.part()), anchors(items), items);
    }

    /** Once for the part: on paper there is no room for them beside each item. */
    private static List<ChoiceView> anchors(List<SheetItem> items) {
        Map<String, ChoiceView> anchors = new LinkedHashMap<>();
        items.stream().flatMap(item -> item.choices().stream()).filter(choice -> !choice.anchor().isEmpty())
                .forEach(choice -> anchors.putIfAbsent(choice.name() + choice.anchor(), choice));
        return List.copyOf(anchors.values());
    }

    private SheetItem item(Item item) {
        ItemWords words = new ItemWords(item, language, sheet.pictures());
        Given given = Given.of(sheet.answers().get(item.id()));
        String shown = item.practice() ? texts.get("sheet.practice") : String.valueOf(++number);
        String missing = given.missing() == null ? null : texts.get("missing." + given.missing());
        return new SheetItem(item.id(), shown, words.say().isEmpty() ? words.prompt() : words.say(),
                hint(words), choices(item, words, given), lines(item),
                item.kind() == ItemKind.COUNT, written(item, given), missing, new SheetRows(sheet, texts).of(item));
    }

    /** What the adult does, and what is heard. */
    private String hint(ItemWords words) {
        List<String> hints = new ArrayList<>();
        hints.add(words.say().isEmpty() ? "" : words.prompt());
        words.sounds(sheet.instrument().definition()).forEach(sound -> hints.add(texts.get("sheet.sound", sound.text())));
        return String.join(" ", hints).strip();
    }

    private List<ChoiceView> choices(Item item, ItemWords words, Given given) {
        if (item.kind() != ItemKind.CORRECT) {
            return item.kind() == ItemKind.OBSERVATION ? List.of() : words.choices(sheet.instrument().definition(), given);
        }
        return List.of(new ChoiceView("1", texts.get("correct.right"), null, given.has("1"), 1, ""),
                new ChoiceView("0", texts.get("correct.wrong"), null, given.has("0"), 2, ""));
    }

    private static int lines(Item item) {
        return switch (item.kind()) {
            case TEXT -> LINES_FOR_TEXT;
            case WORDS -> item.open() ? LINES_FOR_TEXT - 1 : 0;
            case CORRECT, CHOICE, COUNT, SCALE, CHECKLIST, RULER, INDICATORS, MEASURED, TIMED, OBSERVATION, SCORE -> 0;
        };
    }

    private static String written(Item item, Given given) {
        return switch (item.kind()) {
            case COUNT, TEXT -> given.value() == null ? "" : given.value();
            case WORDS -> given.others(item).replace("\n", ", ");
            case CORRECT, CHOICE, SCALE, CHECKLIST, RULER, MEASURED, TIMED, INDICATORS, OBSERVATION, SCORE -> "";
        };
    }
}

package org.trivsel.platform.assessment.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.platform.assessment.json.JsonText;

/** The items of a form for programs: what can be answered and how. Written once per form. Thread-safe. */
final class ItemList {
    private final Map<String, String> written = new ConcurrentHashMap<>();

    /** JSON array. */
    String of(Instrument instrument, String form) {
        Definition definition = instrument.definition();
        return written.computeIfAbsent(definition.hash() + form, key -> definition.form(form).map(ItemList::write).orElseThrow());
    }

    private static String write(Form form) {
        List<String> items = new ArrayList<>();
        for (FormPart part : form.parts()) {
            for (Item item : part.items()) {
                items.add(write(part, item));
            }
        }
        return "[" + String.join(",", items) + "]";
    }

    private static String write(FormPart part, Item item) {
        return new JsonText()
                .text("id", item.id())
                .text("part", part.part().id())
                .text("kind", item.kind().id())
                .text("respondent", part.part().respondent())
                .raw("practice", String.valueOf(item.practice()))
                .raw("context", String.valueOf(part.part().context()))
                .raw("allowed", allowed(item))
                .end();
    }

    private static String allowed(Item item) {
        JsonText allowed = new JsonText();
        if (item.kind() == ItemKind.CORRECT) {
            return allowed.raw("values", "[0,1]").end();
        }
        if (!item.choices().isEmpty()) {
            allowed.raw("values", item.choices().stream().map(Choice::id).map(JsonText::quoted).toList().toString());
        }
        return switch (item.kind()) {
            case COUNT, RULER -> allowed.number("from", 0).number("to", item.max()).end();
            case WORDS -> allowed.number("most", item.max()).raw("otherWords", String.valueOf(item.open())).end();
            case TEXT -> allowed.number("longest", item.max()).end();
            default -> allowed.end();
        };
    }
}

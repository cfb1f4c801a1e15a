package org.trivsel.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Part;

/** One item of an instrument as an item of a Questionnaire, with items of its own when its answer has several parts. */
final class ItemWriter {
    private static final int LONGEST_NAME = 80;
    private final Source source;
    private final List<String> languages;
    private final Words words;
    private final AskWriter asking;

    ItemWriter(Source source, Form form) {
        this.source = source;
        this.languages = source.definition().languages();
        this.words = new Words(languages);
        this.asking = new AskWriter(source, form);
    }

    ObjectNode write(Item item, Part part, int number) {
        ObjectNode written = Fhir.object().put("linkId", item.id());
        Fhir.extend(written, Fhir.KIND).put("valueCode", item.kind().id());
        unsaid(written, item);
        Fhir.text(written, "text", text(item, number), languages);
        asking.write(written, item);
        switch (item.kind()) {
            case CORRECT -> written.put("type", "boolean");
            case COUNT, RULER -> whole(written, 0, item.max());
            case CHOICE, SCALE -> choice(written, item, "choice");
            case CHECKLIST -> choice(written, item, "choice").put("repeats", true);
            case WORDS -> choice(written, item, item.choices().isEmpty() ? "string" : item.open() ? "open-choice" : "choice").put("repeats", true);
            case TEXT -> written.put("type", "text").put("maxLength", item.max());
            case OBSERVATION -> observation(written, item);
            case MEASURED, TIMED, INDICATORS, SCORE -> detail(written, item);
        }
        if (item.kind() == ItemKind.WORDS) {
            Fhir.extend(written, Fhir.MOST).put("valueInteger", item.max());
        }
        return written;
    }

    private void unsaid(ObjectNode written, Item item) {
        ObjectNode of = (ObjectNode) source.one("items", item.id()).deepCopy();
        if (item.say().isEmpty()) {
            of.remove("prompt");
        }
        of.put("shown", item.say().isEmpty() ? item.prompt().isEmpty() ? "none" : "prompt" : "say");
        ObjectNode looks = looks(item);
        if (!looks.isEmpty()) {
            of.set("looks", looks);
        }
        if (item.detail() instanceof ItemDetail.Indicators indicators) {
            ObjectNode levels = of.putObject("levels-of");
            indicators.levels().forEach(level -> level.indicators().forEach(one -> levels.put(one.id(), level.level())));
        }
        List.of(Unsaid.WORDING, Unsaid.PRACTICE, Unsaid.MEDIA, Unsaid.CHOICES, Unsaid.TAKING, Unsaid.ZONES, Unsaid.INDICATOR_LEVELS)
                .forEach(rule -> rule.on(written, of));
        if (item.kind() == ItemKind.CHECKLIST || item.kind() == ItemKind.WORDS) {
            Unsaid.NONE_TICKED.on(written);
        }
    }

    private ObjectNode looks(Item item) {
        ObjectNode looks = Fhir.object();
        for (Choice choice : item.choices()) {
            ObjectNode look = Fhir.object();
            choice.picture().ifPresent(picture -> look.put("picture", picture));
            choice.sound().ifPresent(sound -> look.put("sound", sound));
            if (!choice.anchor().isEmpty()) {
                ObjectNode anchor = look.putObject("anchor");
                choice.anchor().byLanguage().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(one -> anchor.put(one.getKey(), one.getValue()));
            }
            if (!look.isEmpty()) {
                looks.set(choice.id(), look);
            }
        }
        return looks;
    }

    /** What is said, else what to do, else what is seen or heard, else its number. */
    private LocalText text(Item item, int number) {
        if (!item.say().isEmpty() || !item.prompt().isEmpty()) {
            return item.say().isEmpty() ? item.prompt() : item.say();
        }
        return words.of("question", number);
    }

    private static ObjectNode whole(ObjectNode written, int least, int most) {
        Fhir.extend(written, Fhir.LEAST).put("valueInteger", least);
        Fhir.extend(written, Fhir.MOST).put("valueInteger", most);
        return written.put("type", "integer");
    }

    private static ObjectNode decimal(ObjectNode written, ItemDetail.Range range) {
        Fhir.extend(written, Fhir.LEAST).put("valueDecimal", range.least());
        Fhir.extend(written, Fhir.MOST).put("valueDecimal", range.most());
        Fhir.extend(written, Fhir.DECIMALS).put("valueInteger", range.decimals());
        return written.put("type", "decimal");
    }

    private ObjectNode choice(ObjectNode written, Item item, String type) {
        written.put("type", type);
        options(written, item);
        return written;
    }

    private void options(ObjectNode written, Item item) {
        if (item.choices().isEmpty()) {
            return;
        }
        ArrayNode options = written.putArray("answerOption");
        for (Choice choice : item.choices()) {
            ObjectNode coding = options.addObject().putObject("valueCoding");
            if (item.kind() != ItemKind.WORDS) {
                Fhir.extend(coding, Fhir.ORDINAL).put("valueDecimal", choice.points());
            }
            coding.put("system", source.system(item.id())).put("code", choice.id());
            Fhir.text(coding, "display", choice.name(), languages);
        }
    }

    private ObjectNode child(ObjectNode written, String id, LocalText text) {
        ObjectNode child = written.withArray("item").addObject().put("linkId", id);
        Fhir.text(child, "text", text, languages);
        return child;
    }

    private void observation(ObjectNode written, Item item) {
        written.put("type", "group");
        ObjectNode seen = child(written, item.id() + ".seen", words.of("state")).put("type", "group").put("repeats", true);
        options(child(seen, item.id() + ".state", words.of("state")).put("type", "choice"), item);
        child(seen, item.id() + ".on", words.of("on")).put("type", "date");
        child(seen, item.id() + ".by", words.of("by")).put("type", "string").put("maxLength", LONGEST_NAME);
    }

    private void detail(ObjectNode written, Item item) {
        if (item.detail() instanceof ItemDetail.Entered entered) {
            decimal(written, entered.range());
        } else if (item.detail() instanceof ItemDetail.Timed timed) {
            written.put("type", "group");
            whole(child(written, item.id() + ".correct", words.of("correct")), 0, timed.most());
            decimal(child(written, item.id() + ".seconds", words.of("seconds")), new ItemDetail.Range(BigDecimal.ZERO, timed.limit(), Worth.OF_SECONDS));
        } else if (item.detail() instanceof ItemDetail.Measured measured) {
            measured(written, item, measured);
        } else if (item.detail() instanceof ItemDetail.Indicators indicators) {
            written.put("type", "group");
            indicators.levels().forEach(level -> level.indicators().forEach(one -> marks(child(written, item.id() + "." + one.id(), one.text()))));
        }
    }

    private void measured(ObjectNode written, Item item, ItemDetail.Measured measured) {
        if (measured.trials() == 1 && measured.sides().isEmpty()) {
            unit(decimal(written, measured.range()), measured);
            return;
        }
        written.put("type", "group");
        for (String side : measured.sides().isEmpty() ? List.of("") : measured.sides()) {
            for (int trial = 1; trial <= measured.trials(); trial++) {
                LocalText text = side.isEmpty() ? words.of("trial", trial) : words.of("trial-side", trial, side);
                unit(decimal(child(written, Worth.trial(item.id(), side, trial), text), measured.range()), measured);
            }
        }
    }

    private static void unit(ObjectNode written, ItemDetail.Measured measured) {
        Fhir.extend(written, Fhir.UNIT).putObject("valueCoding").put("display", measured.unit());
    }

    private void marks(ObjectNode written) {
        written.put("type", "choice");
        ArrayNode options = written.putArray("answerOption");
        for (String mark : List.of("yes", "no", "not-applicable")) {
            ObjectNode coding = options.addObject().putObject("valueCoding");
            coding.put("system", Fhir.INSTRUMENT + "mark").put("code", mark);
            Fhir.text(coding, "display", words.of(mark), languages);
        }
    }
}

package org.trivsel.sdk.preview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.Picture;

/** One item with its fields, in the words and the look of the platform's pages. */
final class ItemFields {
    private final Definition definition;
    private final Sentences words;
    private final String language;
    private final Fields given;

    ItemFields(Definition definition, String language, Fields given) {
        this.definition = definition;
        this.words = new Sentences(language);
        this.language = language;
        this.given = given;
    }

    String html(Item item, String respondent) {
        String question = item.say().isEmpty() ? item.promptFor(respondent).in(language) : item.say().in(language);
        String hint = item.say().isEmpty() ? "" : item.promptFor(respondent).in(language);
        return "<fieldset class=\"item\" id=\"" + item.id() + "\"><legend class=\"tv-say__q\">" + Html.text(question) + "</legend>"
                + (item.practice() ? "<p class=\"tv-soft\">" + Html.text(words.get("practice")) + "</p>" : "") + Html.paragraph(hint) + shown(item) + fields(item) + missing(item)
                + "</fieldset>";
    }

    private String shown(Item item) {
        return item.pictures().stream().map(id -> picture(id, item.nameHidden() ? "" : name(id))).collect(Collectors.joining())
                + item.sounds().stream().map(id -> Html.paragraph(words.get("sound", definition.sounds().get(id).text().in(language)))).collect(Collectors.joining());
    }

    private String picture(String id, String name) {
        return "<img src=\"/picture?instrument=" + definition.id() + "&amp;id=" + id + "\" alt=\"" + Html.text(name) + "\" width=\"150\">";
    }

    private String name(String picture) {
        Picture known = definition.pictures().get(picture);
        return known == null ? picture : known.name().in(language);
    }

    private String fields(Item item) {
        String id = item.id();
        return switch (item.kind()) {
            case CORRECT -> radio(id, "1", Html.text(words.get("right"))) + radio(id, "0", Html.text(words.get("wrong")));
            case CHOICE, SCALE -> "<div class=\"tv-pics\">" + item.choices().stream().map(choice -> radio(id, choice.id(), face(item, choice))).collect(Collectors.joining()) + "</div>";
            case WORDS, CHECKLIST -> item.choices().stream().map(choice -> tick(id, choice)).collect(Collectors.joining()) + others(item);
            case COUNT, RULER -> Html.input("number", id, words.get("count", item.max()), value(id), "min=\"0\" max=\"" + item.max() + "\"") + zones(item);
            case TEXT -> "<label>" + Html.text(words.get("text")) + " <textarea class=\"ds-input\" rows=\"3\" name=\"" + id + "\">" + Html.text(value(id)) + "</textarea></label>";
            case MEASURED -> measured(id, (ItemDetail.Measured) item.detail());
            case TIMED -> Html.input("number", id + ".correct", words.get("correct", item.max()), value(id + ".correct"), "min=\"0\"")
                    + Html.input("text", id + ".seconds", words.get("seconds"), value(id + ".seconds"), "inputmode=\"decimal\"");
            case INDICATORS -> indicators(id, (ItemDetail.Indicators) item.detail());
            case OBSERVATION -> item.choices().stream().map(choice -> Html.input("date", id + "." + choice.id(), choice.name().in(language), value(id + "." + choice.id()), ""))
                    .collect(Collectors.joining());
            case SCORE -> Html.input("text", id, words.get("score"), value(id), "inputmode=\"decimal\"");
        };
    }

    private String value(String name) {
        return given.one(name).orElse("");
    }

    private String radio(String name, String value, String face) {
        return "<label class=\"pick\"><input type=\"radio\" name=\"" + name + "\" value=\"" + value + "\"" + (given.many(name).contains(value) ? " checked" : "") + "> " + face + "</label>";
    }

    private String face(Item item, Choice choice) {
        String own = choice.name().in(language);
        String name = own.isEmpty() ? choice.picture().map(this::name).orElse(choice.id()) : own;
        String words = choice.anchor().in(language);
        return choice.picture().map(id -> picture(id, item.nameHidden() ? "" : name)).orElse(Html.text(name)) + (words.isEmpty() ? "" : " <span class=\"tv-soft\">" + Html.text(words) + "</span>");
    }

    private String tick(String name, Choice choice) {
        return "<label class=\"pick\"><input type=\"checkbox\" name=\"" + name + "\" value=\"" + choice.id() + "\"" + (given.many(name).contains(choice.id()) ? " checked" : "") + "> "
                + Html.text(choice.name().in(language)) + "</label>";
    }

    private String others(Item item) {
        String none = "<label class=\"pick\"><input type=\"checkbox\" name=\"" + item.id() + ".none\" value=\"1\"> " + Html.text(words.get("none")) + "</label>";
        return none + (item.open() ? "<label>" + Html.text(words.get("others")) + " <textarea class=\"ds-input\" rows=\"2\" name=\"" + item.id() + ".others\">"
                + Html.text(value(item.id() + ".others")) + "</textarea></label>" : "");
    }

    private String zones(Item item) {
        return item.detail() instanceof ItemDetail.Ruler ruler ? Html.list(ruler.zones().stream().map(zone -> zone.title().in(language) + " - " + zone.to()).toList()) : "";
    }

    static List<String> sides(ItemDetail.Measured measured) {
        return measured.sides().isEmpty() ? List.of("") : measured.sides();
    }

    private String measured(String id, ItemDetail.Measured measured) {
        StringBuilder html = new StringBuilder();
        for (String side : sides(measured)) {
            for (int trial = 1; trial <= measured.trials(); trial++) {
                String name = id + "." + side + "." + trial;
                String label = side.isEmpty() ? words.get("trial", trial, measured.unit()) : words.get("trial.side", trial, measured.unit(), words.get("side." + side));
                html.append(Html.input("text", name, label, value(name), "inputmode=\"decimal\""));
            }
        }
        return html.toString();
    }

    private String indicators(String id, ItemDetail.Indicators indicators) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("", "");
        List.of("yes", "no", "not-applicable").forEach(mark -> marks.put(mark, words.get("mark." + mark)));
        return indicators.levels().stream().flatMap(level -> level.indicators().stream())
                .map(one -> Html.select(id + "." + one.id(), one.text().in(language), marks, value(id + "." + one.id()))).collect(Collectors.joining());
    }

    private String missing(Item item) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("", "");
        for (MissingCode code : MissingCode.values()) {
            codes.put(code.id(), words.get("missing." + code.id()));
        }
        return "<p class=\"tv-soft\">" + Html.select(item.id() + ".missing", words.get("missing"), codes, value(item.id() + ".missing")) + "</p>";
    }
}

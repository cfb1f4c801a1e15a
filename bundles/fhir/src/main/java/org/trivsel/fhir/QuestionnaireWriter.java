package org.trivsel.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Part;
import org.trivsel.instrument.definition.Scale;

/** One form as a Questionnaire. */
final class QuestionnaireWriter {
    private static final List<Unsaid> OF_ALL = List.of(Unsaid.LANGUAGES, Unsaid.NOTICE, Unsaid.LICENCE, Unsaid.ADMINISTRATION, Unsaid.BANDS, Unsaid.GROUPS, Unsaid.CAUTIONS,
            Unsaid.CONCLUSIONS, Unsaid.PRESENTATION, Unsaid.MEDIA);
    private static final List<Unsaid> OF_PARTS = List.of(Unsaid.RESPONDENT, Unsaid.DISCONTINUE, Unsaid.START, Unsaid.GATE, Unsaid.COUNTS_AS_WRONG);
    private final Source source;
    private final Definition definition;
    private final Form form;
    private final List<String> languages;
    private final ItemWriter items;
    private final FormItems scored;

    QuestionnaireWriter(Source source, Form form) {
        this.source = source;
        this.definition = source.definition();
        this.form = form;
        this.languages = definition.languages();
        this.items = new ItemWriter(source, form);
        this.scored = new FormItems(form);
    }

    ObjectNode write() {
        ObjectNode written = Fhir.object().put("resourceType", "Questionnaire");
        written.put("id", resourceId()).put("language", languages.get(0));
        written.put("url", source.url(form.id()));
        written.putArray("identifier").addObject().put("system", "urn:trivsel:instrument").put("value", definition.id());
        written.put("version", definition.version());
        Fhir.text(written, "title", title(), languages);
        written.put("status", "active").put("experimental", false).put("date", definition.released().toString());
        if (!definition.purpose().isEmpty()) {
            Fhir.text(written, "purpose", definition.purpose(), languages);
        }
        Unsaid.FORM.on(written, Fhir.object().set("form", formOnly()));
        Unsaid.NORMS.on(written);
        OF_ALL.forEach(rule -> rule.on(written, source.tree()));
        for (FormItems.Variable variable : scored.variables()) {
            Fhir.expression(written, Fhir.VARIABLE, variable.name(), variable.item(), variable.path());
        }
        ArrayNode parts = written.putArray("item");
        form.parts().forEach(part -> parts.add(part(part)));
        scales(parts);
        return written;
    }

    private String resourceId() {
        String id = definition.id() + "." + form.id();
        return id.length() <= 64 ? id : id.substring(0, 64);
    }

    /** The instrument and the form, as people look for it in a list. */
    private LocalText title() {
        Map<String, String> titles = new HashMap<>();
        definition.title().byLanguage().forEach((language, title) -> titles.put(language, title + ": " + form.title().in(language)));
        return new LocalText(titles);
    }

    private ObjectNode formOnly() {
        ObjectNode only = source.one("forms", form.id()).deepCopy();
        only.remove("parts");
        return only;
    }

    private ObjectNode part(FormPart formPart) {
        Part part = formPart.part();
        ObjectNode written = Fhir.object().put("linkId", "part/" + part.id());
        Fhir.text(written, "text", part.title(), languages);
        written.put("type", "group");
        OF_PARTS.forEach(rule -> rule.on(written, source.one("parts", part.id())));
        ArrayNode children = written.putArray("item");
        if (!part.instruction().isEmpty()) {
            ObjectNode instruction = children.addObject().put("linkId", "instruction/" + part.id());
            Fhir.text(instruction, "text", part.instruction(), languages);
            instruction.put("type", "display");
        }
        int number = 0;
        for (Item item : formPart.items()) {
            children.add(items.write(item, part, ++number));
        }
        return written;
    }

    private void scales(ArrayNode parts) {
        ArrayNode children = Fhir.NODES.arrayNode();
        definition.scales().forEach(scale -> scale(scale, children));
        if (!children.isEmpty()) {
            ObjectNode group = parts.addObject().put("linkId", "scales/all");
            Fhir.text(group, "text", new Words(languages).of("scales"), languages);
            group.put("type", "group").set("item", children);
        }
    }

    private void scale(Scale scale, ArrayNode children) {
        List<Tally.Term> terms = scored.terms(scale);
        if (terms.isEmpty()) {
            return;
        }
        ObjectNode written = children.addObject();
        if (scored.exact(scale, terms)) {
            Tally tally = new Tally(scale, terms);
            Fhir.expression(written, Fhir.VARIABLE, "missing", "", tally.missing());
            Fhir.expression(written, Fhir.CALCULATED, "", "", tally.result());
        } else {
            Unsaid.NO_EXPRESSION.on(written);
        }
        if (scored.routed(terms)) {
            Unsaid.ROUTED.on(written);
        }
        Unsaid.RULE.on(written, source.one("scales", scale.id()));
        written.put("linkId", "scale/" + scale.id());
        Fhir.text(written, "text", scale.title(), languages);
        written.put("type", scale.rule().decimals() == 0 ? "integer" : "decimal").put("readOnly", true);
    }
}

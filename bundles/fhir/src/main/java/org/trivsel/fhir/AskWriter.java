package org.trivsel.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trivsel.instrument.definition.Condition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;

/** When an item is asked: as {@code enableWhen} where that says it, else as an expression. */
final class AskWriter {
    private final Source source;
    private final Form form;

    AskWriter(Source source, Form form) {
        this.source = source;
        this.form = form;
    }

    void write(ObjectNode written, Item item) {
        if (item.askWhen().isEmpty()) {
            return;
        }
        List<Optional<List<ObjectNode>>> plain = item.askWhen().stream().map(this::plain).toList();
        if (plain.stream().allMatch(Optional::isPresent)) {
            ArrayNode when = written.putArray("enableWhen");
            plain.forEach(each -> each.orElseThrow().forEach(when::add));
            if (when.size() > 1) {
                written.put("enableBehavior", "any");
            }
        } else {
            Fhir.expression(written, Fhir.ENABLE, "", "", item.askWhen().stream().map(this::path).collect(Collectors.joining(" or ")));
            Unsaid.ASK_WHEN.on(written, source.one("items", item.id()));
        }
    }

    private Optional<List<ObjectNode>> plain(Condition condition) {
        Item on = form.item(condition.item()).orElseThrow();
        boolean coded = on.kind() == ItemKind.CHOICE || on.kind() == ItemKind.SCALE || on.kind() == ItemKind.CHECKLIST || on.kind() == ItemKind.WORDS && !on.open();
        if (condition instanceof Condition.AnyOf any && coded) {
            List<ObjectNode> when = new ArrayList<>();
            for (String value : new TreeSet<>(any.values())) {
                ObjectNode one = when(condition, "=");
                one.set("answerCoding", Fhir.coding(source.system(on.id()), value));
                when.add(one);
            }
            return Optional.of(when);
        }
        boolean counted = on.kind() == ItemKind.COUNT || on.kind() == ItemKind.RULER;
        if (counted && condition instanceof Condition.AtLeast least) {
            return Optional.of(List.of(when(condition, ">=").put("answerInteger", least.number())));
        }
        return counted && condition instanceof Condition.AtMost most ? Optional.of(List.of(when(condition, "<=").put("answerInteger", most.number()))) : Optional.empty();
    }

    private static ObjectNode when(Condition condition, String operator) {
        return Fhir.object().put("question", condition.item()).put("operator", operator);
    }

    private String path(Condition condition) {
        Item on = form.item(condition.item()).orElseThrow();
        String answers = FormItems.node(form.partOf(on.id()).orElseThrow().part().id(), on.id()) + ".answer";
        String word = ".select(iif(value is Coding, value.code, value))";
        if (condition instanceof Condition.AnyOf any) {
            return answers + word + ".where(" + any.values().stream().sorted().map(value -> "$this = " + quoted(value)).collect(Collectors.joining(" or ")) + ").exists()";
        }
        if (condition instanceof Condition.OtherThan other) {
            return answers + word + ".where(" + other.values().stream().sorted().map(value -> "$this != " + quoted(value)).collect(Collectors.joining(" and ")) + ").exists()";
        }
        String number = switch (on.kind()) {
            case CORRECT -> answers + ".value.select(iif($this, 1, 0))";
            case COUNT, RULER, SCORE -> answers + ".value";
            default -> "iif(" + answers + ".exists(), " + answers + word + ".distinct().count(), {})";
        };
        return condition instanceof Condition.AtLeast least ? "(" + number + " >= " + least.number() + ")"
                : "(" + number + " <= " + ((Condition.AtMost) condition).number() + ")";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

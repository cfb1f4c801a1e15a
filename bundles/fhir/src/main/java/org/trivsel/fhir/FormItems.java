package org.trivsel.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.instrument.definition.Part;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.ScaleRule.Method;
import org.trivsel.instrument.definition.ScaleRule.Weighted;

/** The scored items of one form, each with a variable that says in FHIRPath what its answer is worth. */
final class FormItems {
    private final Form form;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Worth> worths = new HashMap<>();
    private final List<Variable> said = new ArrayList<>();
    private final Set<String> ruled = new HashSet<>();
    private final Set<String> routed = new HashSet<>();

    /** A variable of the Questionnaire. */
    record Variable(String name, String item, String path) { }

    FormItems(Form form) {
        this.form = form;
        for (FormPart part : form.parts()) {
            for (Item item : part.items()) {
                if (!part.part().context() && !item.practice() && item.kind() != ItemKind.TEXT) {
                    add(part.part(), item);
                }
            }
        }
    }

    private void add(Part part, Item item) {
        Worth worth = Worth.of(item);
        boolean ruledByPart = part.discontinue().isPresent() || !part.rules().starts().isEmpty() || part.rules().gate().isPresent();
        if (ruledByPart || !part.countsAsWrong().isEmpty() || !item.askWhen().isEmpty()) {
            ruled.add(item.id());
        }
        if (!item.askWhen().isEmpty()) {
            routed.add(item.id());
        }
        worths.put(item.id(), worth);
        if (worth.exact()) {
            String path = counted(part, worth.path());
            if (ruledByPart || !item.askWhen().isEmpty()) {
                path = "iif(" + Worth.has(Fhir.LEFT_OUT, List.of("credited")) + ", " + Whole.of(most(item), worth.decimals()) + ", iif(extension.where(url = '"
                        + Fhir.LEFT_OUT + "').exists(), 0, " + path + "))";
            }
            String name = "v" + (said.size() + 1);
            variables.put(item.id(), "%" + name);
            said.add(new Variable(name, item.id(), node(part.id(), item.id()) + ".select(" + path + ")"));
        }
    }

    private static String counted(Part part, String path) {
        return part.countsAsWrong().isEmpty() ? path
                : "iif(" + Worth.has(Fhir.MISSING, part.countsAsWrong().stream().map(code -> code.id()).sorted().toList()) + ", 0, " + path + ")";
    }

    static String node(String part, String item) {
        return "%resource.item.where(linkId = 'part/" + part + "').item.where(linkId = '" + item + "')";
    }

    List<Variable> variables() {
        return said;
    }

    /** The terms of a scale; none when the form asks none of its items. */
    List<Tally.Term> terms(Scale scale) {
        List<Tally.Term> terms = new ArrayList<>();
        for (Weighted weighted : counted(scale)) {
            Item item = form.item(weighted.item()).orElseThrow();
            boolean plain = scale.rule().method() == Method.LEVEL || scale.rule().method() == Method.RATE;
            BigDecimal weight = plain ? BigDecimal.ONE : weighted.weight();
            String part = form.partOf(item.id()).orElseThrow().part().id();
            terms.add(new Tally.Term(item, variables.getOrDefault(item.id(), "{}"), worths.get(item.id()), weight, weighted.reverse() && !plain,
                    weighted.reverse() ? least(item).add(most(item)) : BigDecimal.ZERO, weight.multiply(most(item)), node(part, item.id())));
        }
        return terms;
    }

    private List<Weighted> counted(Scale scale) {
        if (!scale.rule().items().isEmpty()) {
            return scale.rule().items().stream().filter(one -> worths.containsKey(one.item())).toList();
        }
        return form.parts().stream().filter(part -> scale.parts().contains(part.part().id())).flatMap(part -> part.items().stream())
                .filter(item -> worths.containsKey(item.id())).map(item -> new Weighted(item.id(), BigDecimal.ONE, false)).toList();
    }

    boolean exact(Scale scale, List<Tally.Term> terms) {
        return Tally.exact(scale, terms, ruled, routed);
    }

    boolean routed(List<Tally.Term> terms) {
        return terms.stream().anyMatch(term -> routed.contains(term.item().id()));
    }

    private static BigDecimal least(Item item) {
        if (item.detail() instanceof ItemDetail.Measured measured && measured.cuts().isEmpty()) {
            return measured.range().least();
        }
        if (item.detail() instanceof ItemDetail.Entered entered) {
            return entered.range().least();
        }
        boolean chosen = item.kind() == ItemKind.SCALE || item.kind() == ItemKind.CHOICE || item.kind() == ItemKind.OBSERVATION;
        return BigDecimal.valueOf(chosen ? item.choices().stream().mapToInt(Choice::points).min().orElse(0)
                : item.detail() instanceof ItemDetail.Indicators indicators ? indicators.levels().get(0).level() : 0);
    }

    private static BigDecimal most(Item item) {
        if (item.detail() instanceof ItemDetail.Measured measured && measured.cuts().isEmpty()) {
            return measured.range().most();
        }
        return item.detail() instanceof ItemDetail.Entered entered ? entered.range().most() : BigDecimal.valueOf(item.max());
    }
}

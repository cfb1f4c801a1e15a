package org.trivsel.engine.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Condition;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.PartRules.Start;

/** What must stand before what in a form: nothing depends on an answer that is given later. */
final class FormOrder {
    private FormOrder() { }

    static void check(Place at, List<FormPart> parts) {
        Set<String> earlierParts = new HashSet<>();
        Set<String> earlierItems = new HashSet<>();
        for (FormPart part : parts) {
            String id = part.part().id();
            part.part().rules().gate().filter(gate -> !earlierParts.contains(gate.part()))
                    .ifPresent(gate -> at.fault("part \"" + id + "\" opens by part \"" + gate.part() + "\", which does not stand before it in this form"));
            for (Start start : part.part().rules().starts()) {
                if (part.items().stream().noneMatch(item -> item.id().equals(start.item()) && !item.practice())) {
                    at.fault("part \"" + id + "\" begins with item \"" + start.item() + "\" for ages " + start.ages() + ", which it does not have in this form");
                }
            }
            for (Item item : part.items()) {
                for (Condition condition : item.askWhen()) {
                    if (!earlierItems.contains(condition.item())) {
                        at.fault("item \"" + item.id() + "\" is asked by the answer to \"" + condition.item() + "\", which does not stand before it in this form");
                    }
                }
                earlierItems.add(item.id());
            }
            earlierParts.add(id);
        }
    }
}

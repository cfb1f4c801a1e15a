package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.ScaleRule.Weighted;

/** A form with its items numbered in the order they are asked, and the scales and groups it can give. */
final class CompiledForm {
    private final Form form;
    private final List<CompiledItem> items = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<CompiledPart> parts = new ArrayList<>();
    private final List<CompiledScale> scales = new ArrayList<>();
    private final List<CompiledGroup> groups = new ArrayList<>();

    CompiledForm(Definition definition, Form form) {
        this.form = form;
        for (FormPart part : form.parts()) {
            compile(part);
        }
        for (Scale scale : definition.scales()) {
            compile(scale, definition);
        }
        for (Group group : definition.groups()) {
            compile(group, definition);
        }
    }

    private void compile(FormPart part) {
        int first = items.size();
        for (Item item : part.items()) {
            numbers.put(item.id(), items.size());
            items.add(new CompiledItem(item, part.part().context()));
        }
        parts.add(CompiledPart.of(part.part(), first, items, parts));
    }

    private void compile(Scale scale, Definition definition) {
        int[] scored = counted(scale).filter(number -> items.get(number).scored()).toArray();
        if (scored.length > 0) {
            scales.add(new CompiledScale(scale, definition, items, scored));
        }
    }

    /** The items the scale lists, else those of its parts. */
    private IntStream counted(Scale scale) {
        List<Weighted> listed = scale.rule().items();
        if (!listed.isEmpty()) {
            return listed.stream().filter(one -> numbers.containsKey(one.item())).mapToInt(one -> numbers.get(one.item()));
        }
        return parts.stream().filter(part -> scale.parts().contains(part.part().id()))
                .flatMapToInt(part -> IntStream.range(part.first(), part.end()));
    }

    private void compile(Group group, Definition definition) {
        int[] present = IntStream.range(0, scales.size())
                .filter(number -> group.scales().contains(scales.get(number).scale().id())).toArray();
        if (present.length > 0) {
            groups.add(new CompiledGroup(group, definition, present));
        }
    }

    Form form() {
        return form;
    }

    List<CompiledItem> items() {
        return items;
    }

    @Nullable CompiledItem item(String id) {
        Integer number = numbers.get(id);
        return number == null ? null : items.get(number);
    }

    /** The number of an item, or -1 when the form does not ask it. */
    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    List<CompiledPart> parts() {
        return parts;
    }

    List<CompiledScale> scales() {
        return scales;
    }

    List<CompiledGroup> groups() {
        return groups;
    }
}

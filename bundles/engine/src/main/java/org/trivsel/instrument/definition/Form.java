package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Optional;
import org.trivsel.instrument.AgeWindow;

/**
 * The parts and items asked at an age.
 *
 * @param ages {@link AgeWindow#EVER} when age does not matter
 * @param fit whom it is for beside the age
 */
public record Form(String id, LocalText title, AgeWindow ages, List<FormPart> parts, Fit fit) {

    public Optional<FormPart> part(String id) {
        return parts.stream().filter(part -> part.part().id().equals(id)).findFirst();
    }

    /** All items in the order they are asked. */
    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    public Optional<Item> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The part an item stands in. */
    public Optional<FormPart> partOf(String item) {
        return parts.stream().filter(part -> part.items().stream().anyMatch(one -> one.id().equals(item))).findFirst();
    }
}

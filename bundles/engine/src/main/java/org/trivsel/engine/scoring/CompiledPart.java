package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.definition.Part;
import org.trivsel.instrument.definition.PartRules.Basal;
import org.trivsel.instrument.definition.PartRules.Gate;
import org.trivsel.instrument.definition.PartRules.Start;

/**
 * A part and the numbers of its items: from {@code first} to before {@code end}.
 *
 * @param opener the part that opens this one, or null
 */
record CompiledPart(Part part, int first, int end, List<At> starts, @Nullable CompiledPart opener, boolean branches) {
    /** Where children of an age begin. */
    record At(AgeWindow ages, int item) { }

    static CompiledPart of(Part part, int first, List<CompiledItem> items, List<CompiledPart> before) {
        List<At> starts = new ArrayList<>();
        boolean branches = false;
        for (int number = first; number < items.size(); number++) {
            branches |= !items.get(number).item().askWhen().isEmpty();
            for (Start start : part.rules().starts()) {
                if (start.item().equals(items.get(number).item().id())) {
                    starts.add(new At(start.ages(), number));
                }
            }
        }
        CompiledPart opener = part.rules().gate()
                .flatMap(gate -> before.stream().filter(one -> one.part().id().equals(gate.part())).findFirst()).orElse(null);
        return new CompiledPart(part, first, items.size(), List.copyOf(starts), opener, branches);
    }

    /** The number of the item a child of that age begins with; the first when the age is not known. */
    int start(@Nullable Age age) {
        if (age != null) {
            for (At start : starts) {
                if (start.ages().holds(age)) {
                    return start.item();
                }
            }
        }
        return first;
    }

    int needed() {
        return part.rules().gate().map(Gate::atLeast).orElse(0);
    }

    Basal basal() {
        return part.rules().basal().orElse(new Basal(0, true));
    }
}

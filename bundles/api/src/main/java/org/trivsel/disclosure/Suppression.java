package org.trivsel.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decides of which places the figures are shown, for all who ask the same: who sees more places, or filters, sees more of one and the same decision,
 * never another one. From the top down; below a place that is not shown nothing is. Below one that is shown, those that may not be known are left out,
 * and with them so many more, the smallest first, until what is left out may be known together: for that is what a subtraction gives. So all that can
 * be found by adding and taking away are sums of figures that the rule allows.
 */
public final class Suppression {
    private final Map<UUID, List<Figures>> below = new HashMap<>();
    private final Rule rule;
    private final Set<UUID> shown = new HashSet<>();

    private Suppression(Rule rule) {
        this.rule = rule;
    }

    /** @param places one or more trees; those at the top stand beside each other below a total that is decided about as well */
    public static Set<UUID> shown(List<Figures> places, Rule rule) {
        Suppression suppression = new Suppression(rule);
        Set<UUID> known = new HashSet<>();
        places.forEach(place -> known.add(place.place()));
        List<Figures> top = new ArrayList<>();
        for (Figures place : places) {
            if (place.above() != null && known.contains(place.above())) {
                suppression.below.computeIfAbsent(place.above(), key -> new ArrayList<>()).add(place);
            } else {
                top.add(place);
            }
        }
        suppression.top(top);
        return Set.copyOf(suppression.shown);
    }

    private void top(List<Figures> top) {
        if (top.size() == 1) {
            if (rule.allows(top.get(0).counts())) {
                show(top.get(0));
            }
        } else if (!top.isEmpty()) {
            long[] total = new long[top.get(0).counts().length];
            top.forEach(place -> add(total, place.counts(), 1));
            if (rule.allows(total)) {
                divide(total, top);
            }
        }
    }

    private void show(Figures place) {
        shown.add(place.place());
        divide(place.counts(), below.getOrDefault(place.place(), List.of()));
    }

    /** @param whole known to everybody */
    private void divide(long[] whole, List<Figures> parts) {
        List<Figures> open = new ArrayList<>(parts.stream().filter(part -> rule.allows(part.counts()))
                .sorted(Comparator.comparingLong(Figures::sum).thenComparing(Figures::place)).toList());
        // What is left over when all that is shown is taken away; who belongs to the whole and to no part is in it as well.
        long[] rest = whole.clone();
        open.forEach(part -> add(rest, part.counts(), -1));
        while (!open.isEmpty() && !isNothing(rest) && !rule.allows(rest)) {
            add(rest, open.remove(0).counts(), 1);
        }
        open.forEach(this::show);
    }

    private static boolean isNothing(long[] counts) {
        for (long count : counts) {
            if (count != 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(long[] to, long[] counts, int sign) {
        for (int i = 0; i < to.length; i++) {
            to[i] += sign * counts[i];
        }
    }
}

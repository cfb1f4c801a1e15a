package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unit as a list names it: by name, by code, or by the names from above, as in {@code Solsikken > Blå stue}.
 *
 * @param steps from the institution down; never empty
 * @param group whether the last step is a room or class and not perhaps an institution
 */
public record UnitPath(List<String> steps, boolean group) {
    static final String BETWEEN = " > ";
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[>›»→]\\s*");

    public UnitPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A unit has a name");
        }
    }

    static Optional<UnitPath> of(String unit, String group) {
        List<String> steps = new ArrayList<>();
        for (String step : SEPARATOR.split(unit)) {
            addNamed(steps, step);
        }
        int institution = steps.size();
        addNamed(steps, group);
        return steps.isEmpty() ? Optional.empty() : Optional.of(new UnitPath(steps, institution > 1 || steps.size() > institution));
    }

    /** A lone stroke is how people say that there is none. */
    private static void addNamed(List<String> steps, String step) {
        if (!Folded.of(step).isEmpty()) {
            steps.add(step);
        }
    }

    /** The step of an index. */
    public String step(int index) {
        return steps.get(index);
    }

    /** As a person writes it. */
    public String written() {
        return String.join(BETWEEN, steps);
    }
}

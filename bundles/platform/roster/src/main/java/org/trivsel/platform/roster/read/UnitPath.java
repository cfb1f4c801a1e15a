package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.List;
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

    static UnitPath of(String unit, String group) {
        List<String> steps = new ArrayList<>();
        for (String step : SEPARATOR.split(unit)) {
            if (!step.isEmpty()) {
                steps.add(step);
            }
        }
        boolean hasGroup = !group.isEmpty() || steps.size() > 1;
        if (!group.isEmpty()) {
            steps.add(group);
        }
        return new UnitPath(steps, hasGroup);
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

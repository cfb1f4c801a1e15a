package org.trivsel.tools.early.rest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.tools.early.sheet.Document;
import org.trivsel.tools.early.sheet.Sign;
import org.trivsel.tools.early.sheet.Zone;

/** A rating as programs send it: all of it, for it takes the place of what there is. @param position null: none yet */
public record RatingBody(@Nullable Map<String, Integer> marks, @Nullable Integer position, @Nullable String observation) {

    /** @throws Invalid naming all that cannot be used */
    Document document() {
        List<Fault> faults = new ArrayList<>();
        Map<Sign, Integer> given = new EnumMap<>(Sign.class);
        if (marks == null) {
            faults.add(new Fault("marks", "missing", "The member marks is needed; it may be empty."));
        }
        if (observation == null) {
            faults.add(new Fault("observation", "missing", "The member observation is needed; it may be empty."));
        }
        for (Map.Entry<String, Integer> mark : (marks == null ? Map.<String, Integer>of() : marks).entrySet()) {
            Sign sign = Sign.ofWord(mark.getKey()).orElse(null);
            if (sign == null || mark.getValue() == null || mark.getValue() < 1 || mark.getValue() > Document.STEPS) {
                faults.add(new Fault("marks", "mark", "A mark is 1 to " + Document.STEPS + " for one of " + Sign.words() + "."));
            } else {
                given.put(sign, mark.getValue());
            }
        }
        if (position != null && !Zone.isPosition(position)) {
            faults.add(new Fault("position", "range", "A position is 1 to " + Zone.STOPS + "."));
        }
        String text = observation == null ? "" : observation;
        if (text.length() > Document.LONGEST) {
            faults.add(new Fault("observation", "long", "At most " + Document.LONGEST + " characters."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Document(given, position, text);
    }
}

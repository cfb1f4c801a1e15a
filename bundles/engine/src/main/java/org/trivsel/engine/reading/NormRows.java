package org.trivsel.engine.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.ScoreKind;

/** The columns of a norm table. They are equally long and rise, or all fall where a low raw score is a good one. */
final class NormRows {
    private static final int DECIMALS = 2;
    private final Place at;
    private final boolean falling;
    private final List<BigDecimal> z;
    private final List<Integer> percentile;
    private final Map<ScoreKind, List<BigDecimal>> others = new EnumMap<>(ScoreKind.class);
    private final List<BigDecimal> steps;
    private final BigDecimal end;

    NormRows(Place at) {
        this.at = at;
        this.falling = "falling".equals(at.text("direction"));
        this.z = decimals("z");
        this.percentile = at.each("percentile").stream().map(Place::number).toList();
        for (ScoreKind kind : ScoreKind.values()) {
            if (kind.linear() && at.has(kind.id())) {
                others.put(kind, decimals(kind.id()));
                checkEnds(kind);
            }
        }
        this.steps = at.has("steps") ? at.each("steps").stream().map(Place::decimal).toList() : List.of();
        this.end = at.has("end") ? at.at("end").decimal() : BigDecimal.ZERO;
        checkLengths();
        checkSteps();
        checkOrder("z", z);
        checkOrder("percentile", percentile);
        others.forEach((kind, values) -> checkOrder(kind.id(), values));
    }

    private List<BigDecimal> decimals(String key) {
        List<BigDecimal> values = new ArrayList<>();
        for (Place place : at.each(key)) {
            if (place.decimal().stripTrailingZeros().scale() > DECIMALS) {
                place.fault(place.json() + " was found, at most two decimals are allowed");
            }
            BigDecimal value = place.decimal();
            values.add(key.equals("z") || value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value);
        }
        return List.copyOf(values);
    }

    private void checkEnds(ScoreKind kind) {
        for (Place place : at.each(kind.id())) {
            if (place.decimal().compareTo(kind.lowest()) < 0 || place.decimal().compareTo(kind.highest()) > 0) {
                place.fault(place.json() + " was found, " + kind.id() + " goes from " + kind.lowest() + " to " + kind.highest());
            }
        }
    }

    private void checkLengths() {
        if (at.has("z") && at.has("percentile") && z.size() != percentile.size()) {
            at.fault(z.size() + " z and " + percentile.size() + " percentiles were found, they must be equally many");
        }
        int rows = Math.max(z.size(), Math.max(percentile.size(), others.values().stream().mapToInt(List::size).max().orElse(0)));
        others.forEach((kind, values) -> {
            if (values.size() != rows) {
                at.at(kind.id()).fault(values.size() + " values were found for " + rows + " rows, they must be equally many");
            }
        });
        if (rows == 0) {
            at.fault("none of z, percentile, t, standard, stanine and c was found, a table gives at least one of them");
        }
        if (!steps.isEmpty() && steps.size() != rows) {
            at.at("steps").fault(steps.size() + " steps were found for " + rows + " rows, each row begins at one step");
        }
    }

    private void checkSteps() {
        if (at.has("steps") == at.has("lowest") || at.has("steps") != at.has("end")) {
            at.fault("rows are counted from lowest, or begin at steps up to end; one of the two ways is needed");
            return;
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).compareTo(steps.get(i - 1)) <= 0) {
                at.each("steps").get(i).fault(steps.get(i) + " follows " + steps.get(i - 1) + ", steps must rise");
            }
        }
        if (!steps.isEmpty() && end.compareTo(steps.get(steps.size() - 1)) < 0) {
            at.at("end").fault("the last row ends at " + end + " and begins at " + steps.get(steps.size() - 1) + ", it must not end before it begins");
        }
    }

    private <T extends Comparable<T>> void checkOrder(String key, List<T> values) {
        for (int i = 1; i < values.size(); i++) {
            int step = values.get(i).compareTo(values.get(i - 1));
            if (falling ? step > 0 : step < 0) {
                at.each(key).get(i).fault(values.get(i) + " follows " + values.get(i - 1) + ", values must not " + (falling ? "rise" : "fall"));
            }
        }
    }

    List<BigDecimal> z() {
        return z;
    }

    List<Integer> percentile() {
        return percentile;
    }

    Map<ScoreKind, List<BigDecimal>> others() {
        return Collections.unmodifiableMap(others);
    }

    List<BigDecimal> steps() {
        return steps;
    }

    BigDecimal end() {
        return end;
    }
}

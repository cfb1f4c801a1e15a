package org.trivsel.platform.assessment.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.UnitReport;
import org.trivsel.assessment.UnitReport.Counted;
import org.trivsel.assessment.UnitReport.InBand;
import org.trivsel.assessment.UnitReport.Line;
import org.trivsel.disclosure.Figures;
import org.trivsel.disclosure.Minimum;
import org.trivsel.disclosure.Suppression;
import org.trivsel.registry.UnitId;

/**
 * Results of a whole municipality by unit. Each counts where the child is and everywhere above. The bands divide the children, and those without a score are
 * one kind more.
 */
public final class Counts {
    /** More levels than a country has; a tree with a ring in it is none. */
    private static final int DEEPEST = 20;

    private final List<String> bands;
    private final Map<UUID, Place> places = new LinkedHashMap<>();
    private final Map<UUID, Integer> enrolled = new HashMap<>();
    private final Map<UUID, Sums> own = new HashMap<>();

    /** @param bands their ids, lowest first */
    public Counts(List<String> bands) {
        this.bands = List.copyOf(bands);
    }

    /** A unit. */
    public void place(UUID unit, @Nullable UUID above, String name) {
        places.put(unit, new Place(above, name));
    }

    /** Children enrolled at the unit itself. */
    public void enrolled(UUID unit, int children) {
        enrolled.put(unit, children);
    }

    /** A result of a child enrolled at the unit. @param band empty where there is no score @param score null where no mean is taken */
    public void add(UUID unit, Optional<String> band, @Nullable BigDecimal score, @Nullable String edition) {
        int column = band.map(bands::indexOf).filter(at -> at >= 0).orElse(bands.size());
        own.computeIfAbsent(unit, key -> new Sums(bands.size() + 1)).add(column, score, edition);
    }

    /** Each unit with all below it. */
    private Map<UUID, Sums> sums() {
        Map<UUID, Sums> sums = new HashMap<>();
        own.forEach((unit, one) -> upwards(unit).forEach(at -> sums.computeIfAbsent(at, key -> new Sums(bands.size() + 1)).add(one)));
        return sums;
    }

    private List<UUID> upwards(UUID unit) {
        List<UUID> above = new ArrayList<>();
        for (UUID at = unit; at != null && above.size() < DEEPEST && places.containsKey(at); at = places.get(at).above()) {
            above.add(at);
        }
        return above;
    }

    /** What is shown of a unit. */
    public UnitReport of(UnitId unit, Locale locale) {
        Map<UUID, Sums> sums = sums();
        Set<UUID> shown = Suppression.shown(sums.entrySet().stream().map(one -> new Figures(one.getKey(), places.get(one.getKey()).above(), one.getValue().counts)).toList(),
                Minimum.kinds(Minimum.USUAL, 0, bands.size() + 1));
        Map<UUID, Integer> pupils = pupils();
        List<Line> below = places.entrySet().stream().filter(one -> unit.value().equals(one.getValue().above()) && sums.containsKey(one.getKey()))
                .map(one -> line(one.getKey(), sums.get(one.getKey()), pupils, shown)).sorted(Comparator.comparing(Line::name, Collator.getInstance(locale)).thenComparing(line -> line.unit().value()))
                .toList();
        Sums whole = sums.get(unit.value());
        return new UnitReport(line(unit.value(), whole, pupils, shown), below, whole == null ? List.of() : List.copyOf(whole.editions), Minimum.USUAL);
    }

    /** Of the units in which anybody has a result. */
    private Map<UUID, Integer> pupils() {
        Map<UUID, Integer> pupils = new HashMap<>();
        own.keySet().forEach(unit -> upwards(unit).forEach(at -> pupils.merge(at, enrolled.getOrDefault(unit, 0), Integer::sum)));
        return pupils;
    }

    private Line line(UUID unit, @Nullable Sums counted, Map<UUID, Integer> pupils, Set<UUID> shown) {
        Place place = places.get(unit);
        return new Line(new UnitId(unit), place == null ? "" : place.name(), pupils.getOrDefault(unit, 0), counted != null && !shown.contains(unit),
                Optional.ofNullable(counted).filter(one -> shown.contains(unit)).map(this::counted));
    }

    private Counted counted(Sums one) {
        List<InBand> in = new ArrayList<>();
        int all = 0;
        for (int i = 0; i < bands.size(); i++) {
            in.add(new InBand(bands.get(i), (int) one.counts[i]));
            all += (int) one.counts[i];
        }
        int without = (int) one.counts[bands.size()];
        Optional<BigDecimal> mean = one.scores == 0 ? Optional.empty() : Optional.of(one.sum.divide(BigDecimal.valueOf(one.scores), 1, RoundingMode.HALF_UP));
        return new Counted(all + without, mean, in, without);
    }

    private record Place(@Nullable UUID above, String name) {
    }

    private static final class Sums {
        private final long[] counts;
        private final SortedSet<String> editions = new TreeSet<>();
        private BigDecimal sum = BigDecimal.ZERO;
        private int scores;

        private Sums(int columns) {
            counts = new long[columns];
        }

        private void add(int column, @Nullable BigDecimal score, @Nullable String edition) {
            counts[column]++;
            if (score != null) {
                sum = sum.add(score);
                scores++;
            }
            if (edition != null) {
                editions.add(edition);
            }
        }

        private void add(Sums other) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
            }
            editions.addAll(other.editions);
            sum = sum.add(other.sum);
            scores += other.scores;
        }
    }
}

package org.trivsel.platform.assessment.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.NormPreview;
import org.trivsel.assessment.NormPreview.Changed;
import org.trivsel.assessment.NormPreview.Move;
import org.trivsel.assessment.NormPreview.Placed;
import org.trivsel.assessment.NormPreview.Single;
import org.trivsel.assessment.UnitReport.Line;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.registry.UnitId;

/** From which band of a scale or group into which results would go by another edition of the norms. */
public final class Moves {
    private static final int PAGE = 50;

    private final String about;
    private final ScoreKind by;
    /** Every band with every other, lowest first; null where there is no score. */
    private final List<Move> all = new ArrayList<>();

    private Moves(String about, BandSet set) {
        this.about = about;
        this.by = set.by();
        List<@Nullable String> bands = new ArrayList<>(set.bands().stream().map(Band::id).toList());
        bands.add(null);
        bands.forEach(before -> bands.forEach(after -> all.add(new Move(before, after, 0))));
    }

    /** Empty when there is no such scale or group, or it has no bands. */
    public static Optional<Moves> of(Definition definition, String about) {
        return definition.scale(about).flatMap(Scale::bands).or(() -> definition.group(about).flatMap(Group::bands))
                .flatMap(id -> definition.bands().stream().filter(set -> set.id().equals(id)).findFirst()).map(set -> new Moves(about, set));
    }

    /** What {@link Counts} is to count. */
    public List<String> ids() {
        return all.stream().map(Moves::id).toList();
    }

    /** For who may know each of them. @param from the first of those that change that is told */
    public NormPreview exact(List<Moved> results, int from) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        results.forEach(one -> counted.merge(id(move(one)), 1, Integer::sum));
        List<Changed> changed = results.stream().filter(one -> isMoved(move(one))).map(this::changed).toList();
        int begin = Math.min(from, changed.size());
        int end = Math.min(begin + PAGE, changed.size());
        return new NormPreview(false, counted(counted), new Single((int) results.stream().filter(Moved::isOpen).count(),
                (int) results.stream().filter(Moved::added).count(), (int) results.stream().filter(Moved::isUnfit).count(), changed.subList(begin, end),
                end < changed.size() ? end : null));
    }

    /** What may be known of the unit. @param results of the whole municipality @param counts knows its units */
    public NormPreview mayBeKnown(List<Moved> results, Counts counts, UnitId unit, Locale locale) {
        results.forEach(one -> counts.add(one.unit().value(), Optional.of(id(move(one))), null, null));
        Line whole = counts.of(unit, locale).whole();
        Map<String, Integer> counted = new LinkedHashMap<>();
        whole.counted().ifPresent(known -> known.bands().forEach(in -> counted.put(in.band(), in.children())));
        return new NormPreview(whole.heldBack(), counted(counted), null);
    }

    private List<Move> counted(Map<String, Integer> children) {
        return all.stream().map(one -> new Move(one.before(), one.after(), children.getOrDefault(id(one), 0))).filter(one -> one.children() > 0).toList();
    }

    private Move move(Moved one) {
        String before = placed(one.before()).band();
        return new Move(before, one.after().map(after -> placed(after).band()).orElse(before), 0);
    }

    private static boolean isMoved(Move move) {
        return !Objects.equals(move.before(), move.after());
    }

    private Changed changed(Moved one) {
        Assessment of = one.assessment();
        return new Changed(of.id(), of.child(), one.name(), of.date(), of.normEdition(), placed(one.before()), placed(one.after().orElseThrow()));
    }

    private Placed placed(Outcome outcome) {
        return outcome.scale(about).map(score -> new Placed(score.band().orElse(null), number(score.raw(), score.z(), score.percentile(), score.scores())))
                .or(() -> outcome.group(about).map(score -> new Placed(score.band().orElse(null), number(null, score.z(), score.percentile(), score.scores()))))
                .orElse(new Placed(null, null));
    }

    private @Nullable BigDecimal number(@Nullable Measure raw, Measure z, Measure percentile, Map<ScoreKind, BigDecimal> scores) {
        return switch (by) {
            case RAW -> value(raw);
            case Z -> value(z);
            case PERCENTILE -> value(percentile);
            case T, STANDARD, STANINE, C -> scores.get(by);
        };
    }

    private static @Nullable BigDecimal value(@Nullable Measure measure) {
        return measure instanceof Measure.Value value ? value.number() : null;
    }

    private static String id(Move move) {
        return move.before() + ">" + move.after();
    }

    /**
     * A result and what would become of it.
     *
     * @param unit where the child is today
     * @param after empty when the edition has nothing for it
     * @param added whether it has an outcome by the edition already, as the first or beside it
     */
    public record Moved(Assessment assessment, UnitId unit, String name, Instrument instrument, Outcome before, Optional<Outcome> after, boolean added) {
        /** Whether a second outcome can be added. */
        public boolean isOpen() {
            return after.isPresent() && !added;
        }

        /** Whether the edition has nothing for it. */
        public boolean isUnfit() {
            return after.isEmpty() && !added;
        }
    }
}

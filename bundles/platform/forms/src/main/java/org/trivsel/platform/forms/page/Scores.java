package org.trivsel.platform.forms.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Value;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Conclusions.Ladder;
import org.trivsel.instrument.definition.Conclusions.Verdict;
import org.trivsel.instrument.definition.Conclusions.VerdictChoice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.platform.forms.chart.Range;
import org.trivsel.text.Texts;

/** The scales, groups, verdicts and ladders of a definition, and what they came to, each by the kind of score its bands are by. */
final class Scores {
    private final Definition definition;
    private final Texts texts;

    Scores(Definition definition, Texts texts) {
        this.definition = definition;
        this.texts = texts;
    }

    /** Ids of all groups, then all scales. */
    List<String> all() {
        return Stream.concat(definition.groups().stream().map(Group::id), definition.scales().stream().map(Scale::id)).toList();
    }

    String title(String id) {
        return Stream.of(definition.scale(id).map(Scale::title), definition.group(id).map(Group::title),
                        definition.conclusions().verdict(id).map(Verdict::title), definition.conclusions().ladder(id).map(Ladder::title))
                .flatMap(Optional::stream).findFirst().map(this::said).orElse(id);
    }

    /** Whether the outcome says anything about it; a form need not ask for all. */
    boolean isIn(Outcome outcome, String id) {
        return outcome.scale(id).isPresent() || outcome.group(id).isPresent() || outcome.verdict(id).isPresent();
    }

    Score of(Outcome outcome, String id) {
        return outcome.scale(id).map(this::scale).or(() -> outcome.group(id).map(this::group)).or(() -> outcome.verdict(id).map(this::verdict))
                .orElseGet(() -> without(id, "", null));
    }

    /** Said in a word and not in a number. */
    private Score without(String id, String word, @Nullable String at) {
        return new Score(id, title(id), null, texts.get("dash"), word, at, Range.of(ScoreKind.RAW, 0, List.of()), null);
    }

    private Score scale(ScaleScore score) {
        Scale scale = definition.scale(score.scale()).orElseThrow();
        ScoreKind kind = set(scale.bands()).map(BandSet::by).orElse(score.percentile() instanceof Value ? ScoreKind.PERCENTILE : ScoreKind.RAW);
        Measure measure = switch (kind) {
            case RAW -> score.raw();
            case Z -> score.z();
            case PERCENTILE -> score.percentile();
            case T, STANDARD, STANINE, C -> given(score.scores(), kind, score.z());
        };
        return score(scale.id(), measure, kind, score.max(), set(scale.bands()), score.band(), scale.rule().decimals());
    }

    private Score group(GroupScore score) {
        Group group = definition.group(score.group()).orElseThrow();
        ScoreKind kind = set(group.bands()).map(BandSet::by).orElse(ScoreKind.PERCENTILE);
        Measure measure = kind == ScoreKind.PERCENTILE ? score.percentile() : kind == ScoreKind.Z ? score.z() : given(score.scores(), kind, score.z());
        return score(group.id(), measure, kind, 0, set(group.bands()), score.band(), 0);
    }

    private static Measure given(Map<ScoreKind, BigDecimal> scores, ScoreKind kind, Measure otherwise) {
        BigDecimal number = scores.get(kind);
        return number != null ? new Value(number) : otherwise instanceof NotScorable ? otherwise : new NotScorable(Measure.Reason.NOT_GIVEN, List.of());
    }

    private Score score(String id, Measure measure, ScoreKind kind, int max, Optional<BandSet> set, Optional<String> band, int decimals) {
        BigDecimal number = measure instanceof Value value ? value.number() : null;
        String why = measure instanceof NotScorable reason ? Wording.in(language()).reason(reason, definition) : null;
        return new Score(id, title(id), number, shown(number, kind, decimals), number == null ? texts.get("not-scorable") : word(band), band.orElse(null),
                Range.of(kind, max, set.stream().toList()), why);
    }

    private String word(Optional<String> band) {
        return band.flatMap(definition::band).map(Band::title).map(this::said).orElse("");
    }

    private Score verdict(VerdictScore score) {
        Verdict verdict = definition.conclusions().verdict(score.verdict()).orElseThrow();
        String word = score.choice().flatMap(id -> verdict.choices().stream().filter(one -> one.id().equals(id)).findFirst()).map(VerdictChoice::title)
                .map(this::said).orElseGet(() -> texts.get(verdict.human() ? "verdict.human" : "verdict.lacks"));
        return without(verdict.id(), word, score.choice().orElse(null));
    }

    /** What it can come to, lowest first: id and word. */
    Map<String, String> choices(String id) {
        Map<String, String> words = new LinkedHashMap<>();
        definition.conclusions().verdict(id).ifPresentOrElse(verdict -> verdict.choices().forEach(choice -> words.put(choice.id(), said(choice.title()))),
                () -> set(definition.scale(id).flatMap(Scale::bands).or(() -> definition.group(id).flatMap(Group::bands))).stream()
                        .flatMap(set -> set.bands().stream()).forEach(band -> words.put(band.id(), said(band.title()))));
        return words;
    }

    /** A number as the language writes it, with the kind of score where it is not the points themselves. */
    String shown(@Nullable BigDecimal number, ScoreKind kind, int decimals) {
        if (number == null) {
            return texts.get("dash");
        }
        int places = kind == ScoreKind.RAW ? decimals : Math.max(0, number.stripTrailingZeros().scale());
        return texts.get("score." + kind.id(), String.format(texts.locale(), "%." + places + "f", number));
    }

    private Optional<BandSet> set(Optional<String> id) {
        return id.flatMap(wanted -> definition.bands().stream().filter(set -> set.id().equals(wanted)).findFirst());
    }

    private String said(LocalText text) {
        return text.in(language());
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}

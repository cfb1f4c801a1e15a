package org.trivsel.platform.forms.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.definition.Conclusions.Ladder;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Presentation.Chart;
import org.trivsel.instrument.definition.Presentation.Kind;
import org.trivsel.platform.forms.Climbed;
import org.trivsel.platform.forms.Taken;
import org.trivsel.platform.forms.chart.Circle;
import org.trivsel.platform.forms.chart.Lines;
import org.trivsel.platform.forms.chart.Lines.Said;
import org.trivsel.platform.forms.chart.Spoke;
import org.trivsel.platform.forms.chart.Web;
import org.trivsel.platform.forms.page.Drawing.Choice;
import org.trivsel.platform.forms.page.Drawing.Light;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** Draws the charts that the definition of a result asks for; bands on lines when it asks for none. */
final class Drawings {
    private static final int MOST_LAYERS = 3;
    /** With fewer there is nothing around a middle; a form need not ask for all that a chart is of. */
    private static final int FEWEST_AROUND = 3;

    private final Texts texts;
    private final Child child;
    private final Definition definition;
    private final Taken taken;
    private final Rungs rungs;
    private final Climbed climbed;
    private final Scores scores;
    private final List<Taken> until;
    private final List<Taken> comparable;

    /** @param items whether they are named @param until the child's results that count up to this one, oldest first @param today for what is still followed */
    Drawings(Texts texts, Child child, Taken taken, boolean items, List<Taken> until, LocalDate today) {
        this.texts = texts;
        this.child = child;
        this.definition = taken.definition();
        this.taken = taken;
        this.rungs = new Rungs(texts, definition, items);
        this.climbed = new Climbed(taken.assessment(), taken.instrument(), today);
        this.scores = new Scores(definition, texts);
        this.until = until;
        List<Taken> layers = new ArrayList<>(List.of(taken));
        for (int i = until.size() - 1; i >= 0; i--) {
            if (!until.get(i).assessment().id().equals(taken.assessment().id()) && taken.comparableWith(until.get(i))) {
                layers.add(until.get(i));
            }
        }
        this.comparable = List.copyOf(layers);
    }

    /** The one before that the numbers may be set beside. */
    Optional<Taken> before() {
        return comparable.size() < 2 ? Optional.empty() : Optional.of(comparable.get(1));
    }

    List<Drawing> all() {
        List<Chart> charts = definition.presentation().charts();
        List<Drawing> drawings = new ArrayList<>();
        if (charts.stream().allMatch(chart -> chart.kind() == Kind.PROGRESSION)) {
            drawing(new Chart("scores", LocalText.NONE, Kind.BANDS, scores.all())).ifPresent(drawings::add);
        }
        charts.forEach(chart -> drawing(chart).ifPresent(drawings::add));
        if (charts.stream().noneMatch(chart -> chart.kind() == Kind.PROGRESSION)) {
            drawing(new Chart("development", LocalText.NONE, Kind.PROGRESSION, compared(charts))).ifPresent(drawings::add);
        }
        return List.copyOf(drawings);
    }

    /** What is followed over time when the definition does not say: what its first chart shows. */
    private List<String> compared(List<Chart> charts) {
        return charts.stream().filter(chart -> chart.kind() != Kind.LADDER && chart.kind() != Kind.LIGHTS).findFirst().map(Chart::of).orElseGet(scores::all);
    }

    private Optional<Drawing> drawing(Chart chart) {
        List<String> ids = chart.of().stream().filter(id -> scores.isIn(taken.outcome(), id)).toList();
        int layers = Math.min(comparable.size(), chart.kind() == Kind.OVERLAY ? MOST_LAYERS : 2);
        String title = chart.title().isEmpty() ? texts.get("chart." + chart.kind().id()) : said(chart.title());
        Drawing plain = Drawing.of(chart.id(), title, said(chart.note()), days(layers));
        if (chart.kind() == Kind.LADDER) {
            return ladder(chart.of().get(0)).map(ladder -> rungs.on(plain, ladder, climbed.on(ladder)));
        }
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        List<Spoke> spokes = ids.stream().map(id -> spoke(id, layers)).toList();
        return switch (chart.kind()) {
            case SPIDER, OVERLAY, CIRCLE -> Optional.of(spokes.size() < FEWEST_AROUND ? plain.with(lines(ids, spokes, true, title))
                    : round(chart.kind(), plain, spokes, layers));
            case BANDS, PROFILE -> Optional.of(plain.with(lines(ids, spokes, chart.kind() == Kind.PROFILE, title)));
            case LIGHTS -> Optional.of(plain.lit(ids.stream().map(id -> light(chart, id)).toList()));
            case PROGRESSION -> Optional.ofNullable(Development.of(texts, child, until, ids)).map(plain::with);
            case MATRIX, LADDER -> Optional.empty();
        };
    }

    private Drawing round(Kind kind, Drawing plain, List<Spoke> spokes, int layers) {
        String spoken = spoken(texts, plain.title(), spokes);
        return kind == Kind.CIRCLE ? plain.with(Circle.of(spokes, spoken)) : plain.with(Web.of(spokes, layers, spoken));
    }

    private List<String> days(int layers) {
        Phrases phrases = Phrases.in(texts.locale());
        return comparable.subList(0, layers).stream().map(one -> phrases.date(one.assessment().date())).toList();
    }

    private Spoke spoke(String id, int layers) {
        Score score = scores.of(taken.outcome(), id);
        List<@Nullable Double> shares = new ArrayList<>();
        comparable.subList(0, layers).forEach(one -> shares.add(scores.of(one.outcome(), id).share()));
        return new Spoke(score.title(), score.shown(), score.range(), shares);
    }

    private Lines lines(List<String> ids, List<Spoke> spokes, boolean joined, String title) {
        List<Said> said = new ArrayList<>();
        for (String id : ids) {
            Score score = scores.of(taken.outcome(), id);
            said.add(new Said(spokes.get(said.size()), score.word(), score.why()));
        }
        return Lines.of(said, joined, title + ". " + said.stream().map(one -> one.spoke().title() + " " + one.spoke().shown() + ", " + one.word() + ".")
                .collect(Collectors.joining(" ")));
    }

    /** The values in words; the scale first where all are on the same. */
    static String spoken(Texts texts, String title, List<Spoke> spokes) {
        int steps = spokes.get(0).range().steps();
        boolean same = steps > 0 && spokes.stream().allMatch(spoke -> spoke.range().steps() == steps);
        return (same ? texts.get("chart.spoken", title, steps) : title + ".") + " "
                + spokes.stream().map(spoke -> spoke.title() + " " + spoke.shown() + ".").collect(Collectors.joining(" "));
    }

    private Light light(Chart chart, String id) {
        String at = scores.of(taken.outcome(), id).at();
        List<Choice> choices = new ArrayList<>();
        scores.choices(id).forEach((choice, word) -> {
            String shines = Optional.ofNullable(chart.lights().get(choice)).map(light -> light.id()).orElse(null);
            choices.add(new Choice(word, shines, choice.equals(at)));
        });
        if (at == null) {
            choices.add(new Choice(scores.of(taken.outcome(), id).word(), null, true));
        }
        return new Light(scores.title(id), List.copyOf(choices));
    }

    private Optional<Ladder> ladder(String id) {
        return definition.conclusions().ladder(id);
    }

    private String said(LocalText text) {
        return text.in(texts.locale().getLanguage());
    }
}

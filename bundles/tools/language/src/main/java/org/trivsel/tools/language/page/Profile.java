package org.trivsel.tools.language.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.Taken;
import org.trivsel.tools.language.chart.ProfileChart;
import org.trivsel.tools.language.chart.ProfileChart.Block;
import org.trivsel.tools.language.chart.ProfileChart.Entry;

/**
 * The scales of a result: the chart, and the same as a table.
 *
 * @param zones the words for the bands, lowest first, as short as the drawing needs
 */
public record Profile(ProfileChart chart, List<String> zones, List<Row> rows) {

    /** A scale in the table. @param raw points of how many, or a dash */
    public record Row(String group, String title, String raw, String percentile, String before, String band) {
    }

    static Profile of(Texts texts, Taken taken, Optional<Taken> earlier) {
        return new Making(texts, taken, earlier).profile();
    }

    private record Making(Texts texts, Taken taken, Optional<Taken> earlier) {
        Profile profile() {
            List<Block> blocks = new ArrayList<>();
            List<Row> rows = new ArrayList<>();
            for (Group group : taken.definition().groups()) {
                List<ScaleScore> scores = group.scales().stream().flatMap(scale -> taken.outcome().scale(scale).stream()).toList();
                if (!scores.isEmpty()) {
                    blocks.add(new Block(group.title().in(language()), scores.stream().map(this::entry).toList()));
                    scores.forEach(score -> rows.add(row(group, score)));
                }
            }
            ProfileChart chart = ProfileChart.of(bands().set(taken.definition().scales().get(0).bands()), blocks);
            return new Profile(chart, chart.zones().stream().map(zone -> bands().word(zone.band())).toList(), List.copyOf(rows));
        }

        private Entry entry(ScaleScore score) {
            String reason = score.percentile() instanceof Measure.NotScorable why
                    ? Wording.in(language()).reason(why, taken.definition()) : null;
            return new Entry(title(score), Bands.percentile(score.percentile()), before(score), shown(score.percentile()), reason);
        }

        private Row row(Group group, ScaleScore score) {
            String raw = score.raw() instanceof Measure.Value value
                    ? texts.get("points", value.number().toPlainString(), score.max()) : texts.get("dash");
            Integer before = before(score);
            return new Row(group.title().in(language()), title(score), raw, shown(score.percentile()),
                    before == null ? texts.get("dash") : before.toString(), bands().word(score.band(), texts.get("not-scorable")));
        }

        private @Nullable Integer before(ScaleScore score) {
            return earlier.flatMap(one -> one.outcome().scale(score.scale())).map(ScaleScore::percentile).map(Bands::percentile)
                    .orElse(null);
        }

        private String title(ScaleScore score) {
            return taken.definition().scale(score.scale()).map(Scale::title).map(title -> title.in(language())).orElse(score.scale());
        }

        private String shown(Measure percentile) {
            Integer number = Bands.percentile(percentile);
            return number == null ? texts.get("dash") : number.toString();
        }

        private Bands bands() {
            return new Bands(taken.definition(), language());
        }

        private String language() {
            return texts.locale().getLanguage();
        }
    }
}

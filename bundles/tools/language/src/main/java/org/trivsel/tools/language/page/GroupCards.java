package org.trivsel.tools.language.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Group;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.Taken;
import org.trivsel.tools.language.chart.BandChart;

/** The effort groups of a result side by side. They are never added up. */
final class GroupCards {
    private final Texts texts;
    private final Taken taken;
    private final Bands bands;
    private final String language;

    GroupCards(Texts texts, Taken taken) {
        this.texts = texts;
        this.taken = taken;
        this.language = texts.locale().getLanguage();
        this.bands = new Bands(taken.definition(), language);
    }

    /** @param earlier the result before, when it can be set beside this one */
    List<GroupCard> cards(Optional<Taken> earlier) {
        return taken.outcome().groups().stream().map(score -> card(score, earlier.map(Taken::outcome))).toList();
    }

    private GroupCard card(GroupScore score, Optional<Outcome> earlier) {
        Group group = taken.definition().group(score.group()).orElseThrow();
        String title = group.title().in(language);
        String band = bands.word(score.band(), texts.get("not-scorable"));
        if (score.percentile() instanceof Measure.NotScorable why) {
            String reason = Wording.in(language).reason(why, taken.definition());
            return new GroupCard(title, Bands.NONE, band, null, reason, title + ". " + reason);
        }
        Integer now = Bands.percentile(score.percentile());
        Integer before = earlier.flatMap(outcome -> outcome.group(score.group()))
                .map(GroupScore::percentile).map(Bands::percentile).orElse(null);
        String sentence = sentence(now, before);
        return new GroupCard(title, bands.effort(score.band()), band, BandChart.of(bands.set(group.bands()), now, before), sentence,
                title + ": " + sentence + " " + band + ".");
    }

    private String sentence(@Nullable Integer now, @Nullable Integer before) {
        String percentile = texts.get("percentile", words(now));
        return before == null ? percentile : percentile + " " + texts.get("percentile.before", words(before));
    }

    private String words(@Nullable Integer percentile) {
        return percentile == null ? texts.get("dash") : Wording.in(language).percentile(java.math.BigDecimal.valueOf(percentile));
    }
}

package org.trivsel.platform.runner.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemDetail.Take;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.text.Texts;

/** Fills the fields of answers of many parts, in one language. */
final class FieldsOf {
    private final Instrument instrument;
    private final Texts texts;
    private final Locale locale;

    FieldsOf(Instrument instrument, Texts texts) {
        this.instrument = instrument;
        this.texts = texts;
        this.locale = texts.locale();
    }

    /** @param born first day something can have been seen @param today the last */
    Fields of(Item item, @Nullable Answer answer, LocalDate born, LocalDate today) {
        ItemDetail detail = item.detail();
        if (detail instanceof ItemDetail.Measured measured) {
            return measured(item, measured, answer);
        } else if (detail instanceof ItemDetail.Timed timed) {
            return timed(item, timed, answer);
        } else if (detail instanceof ItemDetail.Ruler ruler) {
            return ruler(ruler);
        } else if (detail instanceof ItemDetail.Indicators indicators) {
            return indicators(indicators, answer);
        } else if (detail instanceof ItemDetail.Entered entered) {
            return new Fields.Entered(range(entered.range(), ""), entered(answer));
        }
        return item.kind() == ItemKind.OBSERVATION ? observed(answer, born, today)
                : item.kind() == ItemKind.RULER ? new Fields.Ruler(List.of()) : Fields.PLAIN;
    }

    private Fields measured(Item item, ItemDetail.Measured measured, @Nullable Answer answer) {
        List<Fields.Side> sides = new ArrayList<>();
        for (String side : measured.sides().isEmpty() ? List.of("") : measured.sides()) {
            List<Optional<BigDecimal>> given = answer instanceof Answer.Trials trials ? trials.bySide().getOrDefault(side, List.of()) : List.of();
            List<Fields.Trial> trials = new ArrayList<>();
            for (int number = 1; number <= measured.trials(); number++) {
                String value = number > given.size() ? "" : given.get(number - 1).map(this::written).orElse("");
                trials.add(new Fields.Trial("trial." + side + "." + number, number, said(side, number, measured.trials()), value));
            }
            sides.add(new Fields.Side(side, side.isEmpty() ? "" : side(side), trials));
        }
        boolean one = measured.trials() == 1 && measured.sides().isEmpty();
        Take shown = measured.sides().isEmpty() ? measured.take() : measured.across();
        return new Fields.Measured(measured.unit(), range(measured.range(), measured.unit()), sides, measured.take().id(), measured.across().id(),
                one ? "" : texts.get("take." + shown.id()), reading(item, answer));
    }

    /** Left and right as people say them; what a publisher calls otherwise stays. */
    private String side(String side) {
        return side.equals("left") || side.equals("right") ? texts.get("side." + side) : side;
    }

    private String said(String side, int number, int of) {
        String trial = of == 1 ? texts.get("trial.one") : texts.get("trial", number);
        return side.isEmpty() ? trial : side(side) + ", " + trial.toLowerCase(locale);
    }

    private Fields timed(Item item, ItemDetail.Timed timed, @Nullable Answer answer) {
        Answer.Timed given = answer instanceof Answer.Timed one ? one : null;
        return new Fields.Timed(written(timed.limit()), timed.most(), given == null ? "" : String.valueOf(given.correct()),
                given == null ? "" : written(given.seconds()), timed.gives().id(), texts.get("gives." + timed.gives().id()), reading(item, answer));
    }

    private Fields ruler(ItemDetail.Ruler ruler) {
        List<Fields.Zone> zones = new ArrayList<>();
        int from = 0;
        for (ItemDetail.Zone zone : ruler.zones()) {
            zones.add(new Fields.Zone(zone.title().in(locale.getLanguage()), from, zone.to()));
            from = zone.to() + 1;
        }
        return new Fields.Ruler(zones);
    }

    private Fields indicators(ItemDetail.Indicators indicators, @Nullable Answer answer) {
        Answer.Judged judged = answer instanceof Answer.Judged one ? one : null;
        return new Fields.Indicators(indicators.levels().stream().map(level -> new Fields.Level(level.level(), level.indicators().stream()
                .map(one -> new Fields.Indicator(one.id(), one.text().in(locale.getLanguage()), mark(judged, one.id()))).toList())).toList());
    }

    private static String mark(Answer.@Nullable Judged judged, String indicator) {
        Answer.Mark mark = judged == null ? null : judged.marks().get(indicator);
        return mark == null ? "" : mark.id();
    }

    private static Fields observed(@Nullable Answer answer, LocalDate born, LocalDate today) {
        List<Fields.Seen> rows = new ArrayList<>();
        if (answer instanceof Answer.Seen seen) {
            seen.observations().forEach(one -> rows.add(new Fields.Seen(rows.size(), one.state(), one.on().toString(), one.by().orElse(""))));
        }
        rows.add(new Fields.Seen(rows.size(), "", today.toString(), ""));
        return new Fields.Observed(rows, born.toString(), today.toString());
    }

    private String entered(@Nullable Answer answer) {
        if (answer instanceof Answer.Amount amount) {
            return written(amount.value());
        }
        return answer instanceof Answer.Number number ? String.valueOf(number.value()) : "";
    }

    String reading(Item item, @Nullable Answer answer) {
        return answer == null ? "" : instrument.reading(item, answer).map(value -> Decimals.shown(value, locale)).orElse("");
    }

    String range(ItemDetail.Range range, String unit) {
        String all = texts.get("range", written(range.least()), written(range.most()), unit).strip();
        return range.decimals() == 0 ? texts.get("range.whole", all) : texts.get("range.decimals", all, range.decimals());
    }

    private String written(BigDecimal number) {
        return Decimals.written(number, locale);
    }
}

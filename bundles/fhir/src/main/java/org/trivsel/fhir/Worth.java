package org.trivsel.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemDetail.Gives;
import org.trivsel.instrument.definition.ItemDetail.Level;
import org.trivsel.instrument.definition.ItemDetail.Take;

/**
 * What an answer is worth, as FHIRPath on the item of the response: a whole number, or nothing when there is no answer that counts.
 *
 * @param decimals the number is the value times ten to this power
 * @param exact false when the rule cannot be said
 */
record Worth(String path, int decimals, boolean exact) {
    /** Decimals that the engine keeps where it divides, and that seconds may have here. */
    private static final int FOUR = 4;
    static final int OF_SECONDS = 3;
    private static final Worth NONE = new Worth("{}", 0, false);

    static Worth of(Item item) {
        return switch (item.kind()) {
            case CORRECT -> whole("answer.value.select(iif($this, 1, 0))");
            case COUNT, RULER -> whole("answer.value");
            case CHOICE, SCALE -> whole("answer.value.select(" + chosen(item.choices()) + ")");
            case CHECKLIST -> whole(ticked(item.choices().stream().filter(choice -> choice.points() != 0)
                    .map(choice -> "iif(answer.where(value.code = '" + choice.id() + "').exists(), " + choice.points() + ", 0)").collect(Collectors.joining(" + ", "0 + ", ""))));
            case WORDS -> whole(ticked("answer.select(" + word(item) + ").distinct().count().select(iif($this > " + item.max() + ", " + item.max() + ", $this))"));
            case OBSERVATION -> whole("item.where(linkId = '" + item.id() + ".seen').aggregate(iif($total.empty() or " + on("$this", item) + " >= " + on("$total", item)
                    + ", $this, $total)).item.where(linkId = '" + item.id() + ".state').answer.value.select(" + chosen(item.choices()) + ")");
            case MEASURED, TIMED, INDICATORS, SCORE -> of(item.id(), item.detail());
            case TEXT -> NONE;
        };
    }

    private static Worth of(String id, ItemDetail detail) {
        if (detail instanceof ItemDetail.Measured measured) {
            return measured(id, measured);
        }
        if (detail instanceof ItemDetail.Timed timed) {
            return timed(id, timed);
        }
        if (detail instanceof ItemDetail.Indicators indicators) {
            return whole(levels(id, indicators));
        }
        return detail instanceof ItemDetail.Entered entered && entered.range().least().signum() >= 0
                ? new Worth(Whole.scaled("answer.value", entered.range().decimals()), entered.range().decimals(), true) : NONE;
    }

    private static Worth whole(String path) {
        return new Worth(path, 0, true);
    }

    /** That nothing was ticked is an answer; a response says it with an extension. */
    private static String ticked(String sum) {
        return "iif(answer.exists(), " + sum + ", iif(" + has(Fhir.MISSING, List.of(Missing.NONE_TICKED)) + ", 0, {}))";
    }

    static String has(String url, List<String> codes) {
        return "extension.where(url = '" + url + "' and (" + codes.stream().map(code -> "value = '" + code + "'").collect(Collectors.joining(" or ")) + ")).exists()";
    }

    private static String chosen(List<Choice> choices) {
        String path = "0";
        for (Choice choice : choices) {
            path = choice.points() == 0 ? path : "iif(code = '" + choice.id() + "', " + choice.points() + ", " + path + ")";
        }
        return path;
    }

    private static String word(Item item) {
        return item.open() ? "iif(value is Coding, iif(value.code.exists(), value.code, value.display), value).trim().lower()" : "value.code";
    }

    private static String on(String node, Item item) {
        return node + ".item.where(linkId = '" + item.id() + ".on').answer.value";
    }

    private static Worth measured(String id, ItemDetail.Measured item) {
        boolean single = item.trials() == 1 && item.sides().isEmpty();
        boolean said = item.range().least().signum() >= 0 && item.take() != Take.MEDIAN && (item.sides().isEmpty() || item.across() != Take.MEDIAN);
        if (!said) {
            return NONE;
        }
        int decimals = item.range().decimals();
        if (single) {
            return cut(Whole.scaled("answer.value", decimals), decimals, item.cuts());
        }
        List<String> sides = new ArrayList<>();
        int one = item.take() == Take.MEAN ? FOUR : decimals;
        for (String side : item.sides().isEmpty() ? List.of("") : item.sides()) {
            String nodes = java.util.stream.IntStream.rangeClosed(1, item.trials()).mapToObj(trial -> "linkId = '" + trial(id, side, trial) + "'")
                    .collect(Collectors.joining(" or "));
            sides.add(taken("item.where(" + nodes + ").answer.value.select(" + Whole.scaled("$this", decimals) + ")", item.take(), decimals));
        }
        if (item.sides().isEmpty()) {
            return cut(sides.get(0), one, item.cuts());
        }
        String all = sides.stream().skip(1).reduce(sides.get(0), (before, side) -> before + ".combine(" + side + ")");
        String value = "iif(" + all + ".count() = " + sides.size() + ", " + taken(all, item.across(), one) + ", {})";
        return cut(value, item.across() == Take.MEAN ? FOUR : one, item.cuts());
    }

    static String trial(String id, String side, int trial) {
        return id + (side.isEmpty() ? "" : "." + side) + "." + trial;
    }

    /** One number out of a collection of whole ones that stand for values with so many decimals; a mean has four. */
    private static String taken(String values, Take take, int decimals) {
        return switch (take) {
            case HIGHEST -> values + ".aggregate(iif($total.empty() or $this > $total, $this, $total))";
            case LOWEST -> values + ".aggregate(iif($total.empty() or $this < $total, $this, $total))";
            case FIRST -> values + ".first()";
            case LAST -> values + ".last()";
            case SUM -> values + ".aggregate(iif($total.empty(), $this, $total + $this))";
            case MEAN -> "iif(" + values + ".exists(), " + Whole.halfUp(values + ".aggregate($this + $total, 0) * " + Whole.power(FOUR).toPlainString(),
                    "(" + values + ".count() * " + Whole.power(decimals).toPlainString() + ")") + ", {})";
            case MEDIAN -> throw new IllegalArgumentException("A median is not said");
        };
    }

    private static Worth timed(String id, ItemDetail.Timed item) {
        String correct = "item.where(linkId = '" + id + ".correct').answer.value";
        String seconds = Whole.scaled("item.where(linkId = '" + id + ".seconds').answer.value", OF_SECONDS);
        if (item.gives() == Gives.CORRECT) {
            return cut("iif(" + seconds + ".exists(), " + correct + ", {})", 0, item.cuts());
        }
        if (item.gives() == Gives.SECONDS) {
            return cut("iif(" + correct + ".exists(), " + seconds + ", {})", OF_SECONDS, item.cuts());
        }
        boolean rate = item.gives() == Gives.PER_MINUTE;
        String by = rate ? seconds : "(" + correct + " * 1000)";
        String number = rate ? correct + " * 600000000" : seconds + " * 10000";
        return cut("iif(" + by + " > 0, " + Whole.halfUp(number, by) + ", {})", FOUR, item.cuts());
    }

    private static Worth cut(String value, int decimals, List<ItemDetail.Cut> cuts) {
        if (cuts.isEmpty()) {
            return new Worth(value, decimals, true);
        }
        int common = Math.max(decimals, cuts.stream().mapToInt(cut -> Math.max(cut.from().stripTrailingZeros().scale(), 0)).max().orElse(0));
        String points = "0";
        for (ItemDetail.Cut cut : cuts) {
            String at = Whole.times("$this", BigDecimal.TEN.pow(common - decimals)) + " >= " + Whole.of(cut.from(), common);
            points = cut == cuts.get(0) ? "iif(" + at + ", " + cut.points() + ", 0)" : "iif(" + at + ", " + cut.points() + ", " + points + ")";
        }
        return whole("(" + value + ").select(" + points + ")");
    }

    private static String levels(String id, ItemDetail.Indicators item) {
        String path = String.valueOf(item.levels().get(item.levels().size() - 1).level());
        for (int i = item.levels().size() - 1; i > 0; i--) {
            Level level = item.levels().get(i);
            String yes = marked(id, level, List.of("yes"));
            String asked = marked(id, level, List.of("yes", "no"));
            int below = item.levels().get(i - 1).level();
            path = "iif(" + yes + " < " + asked + ", iif(2 * " + yes + " >= " + asked + " and " + yes + " > 0, " + (level.level() - 1) + ", " + below + "), " + path + ")";
        }
        long all = item.levels().stream().mapToLong(level -> level.indicators().size()).sum();
        Level lowest = item.levels().get(0);
        return "iif(item.answer.count() = " + all + ", iif(" + marked(id, lowest, List.of("yes")) + " > 0, " + lowest.level() + ", " + path + "), {})";
    }

    private static String marked(String id, Level level, List<String> marks) {
        String nodes = level.indicators().stream().map(one -> "linkId = '" + id + "." + one.id() + "'").collect(Collectors.joining(" or "));
        return "item.where(" + nodes + ").answer.where(" + marks.stream().map(mark -> "value.code = '" + mark + "'").collect(Collectors.joining(" or ")) + ").count()";
    }
}

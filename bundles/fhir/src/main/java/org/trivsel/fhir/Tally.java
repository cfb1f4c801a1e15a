package org.trivsel.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.definition.ScaleRule.Method;
import org.trivsel.instrument.definition.ScaleRule.Missing;
import org.trivsel.instrument.definition.ScaleRule.Step;

/** The rule of a scale in one form as FHIRPath over the variables of its items. */
final class Tally {
    /** What one item adds. {@code ends} is from where it is turned round. */
    record Term(Item item, String variable, Worth worth, BigDecimal weight, boolean reverse, BigDecimal ends, BigDecimal most, String node) { }

    private final Scale scale;
    private final List<Term> terms;
    private final int decimals;

    Tally(Scale scale, List<Term> terms) {
        this.scale = scale;
        this.terms = terms;
        this.decimals = terms.stream().mapToInt(term -> Math.max(term.worth().decimals(), places(term.ends())) + places(term.weight())).max().orElse(0);
    }

    private static int places(BigDecimal number) {
        return Math.max(number.stripTrailingZeros().scale(), 0);
    }

    /** How many items lack an answer that counts. */
    String missing() {
        return terms.size() + " - (" + terms.stream().map(term -> term.variable() + ".count()").collect(Collectors.joining(" + ")) + ")";
    }

    String result() {
        String none = "%missing > " + scale.missingLimit() + " or %missing = " + terms.size();
        return switch (scale.rule().method()) {
            case SUM -> sum(none);
            case MEAN -> mean(none);
            case RATE -> rate(none);
            case LEVEL -> "iif(" + none + ", {}, " + level() + ")";
        };
    }

    private String sum(String none) {
        Missing rule = scale.rule().missing();
        if (rule == Missing.ZERO) {
            return "iif(" + none + ", {}, " + quotient(total(), BigDecimal.ONE, "1") + ")";
        }
        if (rule == Missing.PRORATE) {
            BigDecimal most = terms.stream().map(Term::most).reduce(BigDecimal.ZERO, BigDecimal::add);
            int places = terms.stream().mapToInt(term -> places(term.most())).max().orElse(0);
            String answered = answered(Term::most, places);
            return "iif(" + none + " or " + answered + " = 0, {}, " + quotient(total(), most.multiply(Whole.power(places)), answered) + ")";
        }
        return "iif(" + none + ", {}, " + quotient(total(), weights(), answered(Term::weight, weightPlaces())) + ")";
    }

    private String mean(String none) {
        String by = scale.rule().missing() == Missing.ZERO ? weights().toBigIntegerExact().toString() : answered(Term::weight, weightPlaces());
        return "iif(" + none + ", {}, " + quotient(total(), Whole.power(weightPlaces()), by) + ")";
    }

    private int weightPlaces() {
        return terms.stream().mapToInt(term -> places(term.weight())).max().orElse(0);
    }

    private BigDecimal weights() {
        return terms.stream().map(Term::weight).reduce(BigDecimal.ZERO, BigDecimal::add).multiply(Whole.power(weightPlaces()));
    }

    private String rate(String none) {
        String correct = each(term -> "iif(" + term.variable() + ".exists(), " + part(term, "correct") + ", 0)");
        String seconds = each(term -> "iif(" + term.variable() + ".exists(), " + Whole.scaled(part(term, "seconds"), Worth.OF_SECONDS) + ", 0)");
        String number = "(" + correct + ") * " + Whole.power(scale.rule().decimals() + Worth.OF_SECONDS).multiply(BigDecimal.valueOf(60)).toBigIntegerExact();
        return "iif(" + none + " or (" + seconds + ") = 0, {}, " + Whole.halfUp(number, "(" + seconds + ")") + last() + ")";
    }

    private static String part(Term term, String of) {
        return term.node() + ".item.where(linkId = '" + term.item().id() + "." + of + "').answer.value";
    }

    private String level() {
        List<Step> steps = scale.rule().levels();
        String path = String.valueOf(steps.get(steps.size() - 1).level());
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            String points = terms.stream().filter(term -> step.items().contains(term.item().id()))
                    .map(term -> value(term)).collect(Collectors.joining(" + ", "(0 + ", ")"));
            path = "iif(" + points + " >= " + Whole.of(BigDecimal.valueOf(step.atLeast()), decimals) + ", " + path + ", " + (i == 0 ? 0 : steps.get(i - 1).level()) + ")";
        }
        return path;
    }

    /** {@code sum / 10^decimals * factor / by}, rounded once to the decimals of the scale. */
    private String quotient(String sum, BigDecimal factor, String by) {
        int shift = scale.rule().decimals() - decimals;
        BigDecimal times = factor.multiply(shift > 0 ? Whole.power(shift) : BigDecimal.ONE);
        BigDecimal over = shift < 0 ? Whole.power(-shift) : BigDecimal.ONE;
        String divisor = by.equals("1") ? over.toBigIntegerExact().toString() : over.compareTo(BigDecimal.ONE) == 0 ? by : "(" + by + " * " + over.toBigIntegerExact() + ")";
        return Whole.halfUp(Whole.times("(" + sum + ")", times), divisor) + last();
    }

    private String last() {
        return scale.rule().decimals() == 0 ? "" : " / " + Whole.power(scale.rule().decimals()).toBigIntegerExact();
    }

    private String total() {
        return each(this::value);
    }

    private String value(Term term) {
        int own = Math.max(term.worth().decimals(), places(term.ends()));
        String value = Whole.times(term.variable(), Whole.power(own - term.worth().decimals()));
        String turned = term.reverse() ? "(" + Whole.of(term.ends(), own) + " - " + value + ")" : value;
        return "iif(" + term.variable() + ".exists(), " + Whole.times(turned, term.weight().multiply(Whole.power(decimals - own))) + ", 0)";
    }

    private String answered(Function<Term, BigDecimal> of, int places) {
        return "(" + each(term -> "iif(" + term.variable() + ".exists(), " + Whole.of(of.apply(term), places) + ", 0)") + ")";
    }

    private String each(Function<Term, String> part) {
        return terms.stream().map(part).collect(Collectors.joining(" + "));
    }

    /** Whether the rule can be said exactly; {@code ruled} items are those a rule of their part may leave out. */
    static boolean exact(Scale scale, List<Term> terms, Set<String> ruled, Set<String> routed) {
        boolean plain = terms.stream().allMatch(term -> term.worth().exact());
        boolean left = terms.stream().anyMatch(term -> term.reverse() && ruled.contains(term.item().id()));
        boolean some = terms.stream().anyMatch(term -> routed.contains(term.item().id()));
        boolean leftOutOfMean = some && scale.rule().method() != Method.LEVEL && (scale.rule().method() != Method.SUM || scale.rule().missing() != Missing.ZERO);
        boolean rateOfRuled = scale.rule().method() == Method.RATE && terms.stream().anyMatch(term -> ruled.contains(term.item().id()));
        return plain && !left && !leftOutOfMean && !rateOfRuled;
    }
}

package org.trivsel.language.sample;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Sex;

/** Writes a norm pack. */
final class NormText {
    private static final double HUNDRED = 100.0;
    private final StringBuilder tables = new StringBuilder();
    private final StringBuilder groups = new StringBuilder("\ngroups:\n");

    void head(String instrument, int children) {
        tables.append("# Invented. Written by SyntheticNorms, see docs/norms-synthetic.md. Not for real children.\n")
                .append("format: trivsel-norms/1\ninstrument: ").append(instrument).append("\nedition: synthetic-2026\n")
                .append("valid: {from: 2020-01-01}\nlanguage: da\nsynthetic: true\nsample-size: ").append(children).append('\n')
                .append("source: {da: \"Opdigtede normer, beregnet af et program. Intet barn er målt.\", ")
                .append("en: \"Invented norms, computed by a program. No child was measured.\", ")
                .append("nb: \"Oppdiktede normer, beregnet av et program. Ingen barn er målt.\", ")
                .append("de: \"Erfundene Normen, von einem Programm berechnet. Kein Kind wurde gemessen.\"}\n\ntables:\n");
    }

    void table(String form, String scale, Sex sex, AgeWindow window, int children, RawNorm norm) {
        String z = IntStream.rangeClosed(0, norm.most()).mapToObj(raw -> String.format(Locale.ROOT, "%.2f", norm.z(raw) / HUNDRED))
                .collect(Collectors.joining(", "));
        String percentile = IntStream.rangeClosed(0, norm.most()).mapToObj(raw -> Integer.toString(norm.percentile(raw)))
                .collect(Collectors.joining(", "));
        tables.append(String.format(Locale.ROOT, "  - {form: %s, scale: %s, sex: %s, from: %s, before: %s, n: %d, lowest: 0,\n",
                form, scale, sex.id(), window.from(), window.before(), children));
        tables.append("     z: [").append(z).append("],\n     percentile: [").append(percentile).append("]}\n");
    }

    void group(String form, String group, Sex sex, AgeWindow window, double[] means) {
        double sum = 0;
        for (double mean : means) {
            sum += mean;
        }
        double mean = sum / means.length;
        double squares = 0;
        for (double one : means) {
            squares += (one - mean) * (one - mean);
        }
        groups.append(String.format(Locale.ROOT, "  - {form: %s, group: %s, sex: %s, from: %s, before: %s, n: %d, mean: %.4f, deviation: %.4f}\n",
                form, group, sex.id(), window.from(), window.before(), means.length, mean, Math.sqrt(squares / means.length)));
    }

    @Override
    public String toString() {
        return tables.toString() + groups;
    }
}

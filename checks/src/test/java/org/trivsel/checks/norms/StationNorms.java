package org.trivsel.checks.norms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Invents the norms of the motor stations, as {@code docs/norms-synthetic.md} says. Run with the folder of the bundle's resources as argument to write
 * them anew.
 */
public final class StationNorms {
    static final String FILE = "norms/motor-stations-synthetic-2026.yaml";
    static final int POINTS = 20;
    /** First and last ages in half years. */
    static final int FIRST = 11;
    static final int LAST = 16;
    private static final int CHILDREN = 400;
    private static final long SEED = 20260815L;
    private static final double MIDDLE = 6.5;
    private static final double GROWTH = 0.8;

    private final Random random = new Random(SEED);

    private StationNorms() {
    }

    /** Writes the pack below the resources folder given. */
    public static void main(String[] folder) throws IOException {
        Files.writeString(Path.of(folder[0]).resolve(FILE), text());
    }

    /** The text of the pack. */
    static String text() {
        StationNorms norms = new StationNorms();
        StringBuilder text = new StringBuilder("# Invented. Written by StationNorms, see docs/norms-synthetic.md. Not for real children.\n"
                + "format: trivsel-norms/1\ninstrument: motor-stations\nedition: synthetic-2026\nvalid: {from: 2026-08-01}\nlanguage: da\nsynthetic: true\nsample-size: "
                + CHILDREN * (LAST - FIRST) + "\n" + "source: {da: \"Opdigtede normer, beregnet af et program. Intet barn er målt.\", "
                + "en: \"Invented norms, computed by a program. No child was measured.\", "
                + "nb: \"Oppdiktede normer, beregnet av et program. Ingen barn er målt.\", "
                + "de: \"Erfundene Normen, von einem Programm berechnet. Kein Kind wurde gemessen.\"}\ntables:\n");
        for (int half = FIRST; half < LAST; half++) {
            text.append(norms.table(half));
        }
        return text.toString();
    }

    private String table(int half) {
        int[] children = new int[POINTS + 1];
        for (int child = 0; child < CHILDREN; child++) {
            double age = (half + random.nextDouble()) / 2;
            children[GradeNorms.solved(random, GROWTH * (age - MIDDLE) + random.nextGaussian(), POINTS)]++;
        }
        return String.format(Locale.ROOT, "  - {form: grade-0, scale: total, sex: any, from: %s, before: %s, n: %d, lowest: 0,%n     percentile: [%s]}%n", age(half), age(half + 1), CHILDREN,
                GradeNorms.row(POINTS, raw -> GradeNorms.percentile(children, raw))).replace(System.lineSeparator(), "\n");
    }

    private static String age(int half) {
        return half / 2 + "y" + (half % 2 == 0 ? 0 : 6) + "m0d";
    }
}

package org.trivsel.checks.norms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Form;

/**
 * Invents the norms of the tests for each grade: the same seed gives the same files, byte for byte. The method is described in
 * {@code docs/norms-synthetic.md}. Run with the folder of the bundle's resources as argument to write them anew.
 */
public final class GradeNorms {
    static final List<String> INSTRUMENTS = List.of("grade-maths", "grade-reading");
    static final List<Edition> EDITIONS = List.of(
            new Edition("synthetic-provisional-2025", 20250801L, 60, "valid: {from: 2025-08-01}\nstatus: provisional\n"),
            new Edition("synthetic-final-2026", 20260801L, 400, "valid: {from: 2026-08-01}\nreplaces: synthetic-provisional-2025\n"));
    private static final double MEAN_ABILITY = 0.2;
    private static final double EASIEST = -1.8;
    private static final double SPREAD = 3.0;
    private static final double SLOPE = 1.4;
    private static final double HUNDRED = 100;
    private static final int HIGHEST_PERCENTILE = 99;
    /** Percentiles above which each C-score from 1 begins: the shares of the C-scale are 1, 3, 7, 12, 17, 20, 17, 12, 7, 3 and 1 in a hundred. */
    private static final int[] C_BEGINS = {1, 4, 11, 23, 40, 60, 77, 89, 96, 99};

    private final Edition edition;
    private final Random random;

    private GradeNorms(Edition edition, String instrument) {
        this.edition = edition;
        this.random = new Random(edition.seed() + INSTRUMENTS.indexOf(instrument));
    }

    /** Writes the packs below the resources folder given. */
    public static void main(String[] folder) throws IOException {
        Path resources = Path.of(folder[0]);
        for (String instrument : INSTRUMENTS) {
            Definition definition = new DefinitionReader().read(Files.readString(resources.resolve("instruments/" + instrument + ".yaml")));
            for (Edition edition : EDITIONS) {
                Files.writeString(resources.resolve(file(instrument, edition)), of(definition, edition));
            }
        }
    }

    static String file(String instrument, Edition edition) {
        return "norms/" + instrument + "-" + edition.id().replace("synthetic-", "") + ".yaml";
    }

    /** The text of the pack. */
    static String of(Definition definition, Edition edition) {
        GradeNorms norms = new GradeNorms(edition, definition.id());
        String scale = definition.scales().get(0).id();
        return norms.head(definition) + definition.forms().stream().map(form -> norms.table(form, scale)).collect(Collectors.joining());
    }

    private String head(Definition definition) {
        return "# Invented. Written by GradeNorms, see docs/norms-synthetic.md. Not for real children.\n"
                + "format: trivsel-norms/1\ninstrument: " + definition.id() + "\nedition: " + edition.id() + "\n" + edition.terms()
                + "language: da\nsynthetic: true\nsample-size: " + edition.pupils() * definition.forms().size() + "\n"
                + "source: {da: \"Opdigtede normer, beregnet af et program. Ingen elev er målt.\", "
                + "en: \"Invented norms, computed by a program. No pupil was measured.\", "
                + "nb: \"Oppdiktede normer, beregnet av et program. Ingen elev er målt.\", "
                + "de: \"Erfundene Normen, von einem Programm berechnet. Kein Kind wurde gemessen.\"}\ntables:\n";
    }

    private String table(Form form, String scale) {
        int tasks = form.items().size();
        int[] pupils = new int[tasks + 1];
        for (int pupil = 0; pupil < edition.pupils(); pupil++) {
            pupils[solved(random, MEAN_ABILITY + random.nextGaussian(), tasks)]++;
        }
        return String.format(Locale.ROOT, "  - {form: %s, scale: %s, sex: any, n: %d, lowest: 0,%n     percentile: [%s],%n     c: [%s]}%n", form.id(), scale,
                edition.pupils(), row(tasks, raw -> percentile(pupils, raw)), row(tasks, raw -> c(pupils, raw))).replace(System.lineSeparator(), "\n");
    }

    /** How many tasks an invented pupil solves. */
    static int solved(Random random, double ability, int tasks) {
        int solved = 0;
        for (int task = 0; task < tasks; task++) {
            double difficulty = EASIEST + SPREAD * task / (tasks - 1);
            solved += random.nextDouble() < 1 / (1 + StrictMath.exp(-SLOPE * (ability - difficulty))) ? 1 : 0;
        }
        return solved;
    }

    static String row(int most, IntUnaryOperator value) {
        return IntStream.rangeClosed(0, most).map(value).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    static int percentile(int[] pupils, int raw) {
        return Math.max(1, Math.min(HIGHEST_PERCENTILE, (int) StrictMath.rint(share(pupils, raw))));
    }

    private static int c(int[] pupils, int raw) {
        double share = share(pupils, raw);
        return (int) Arrays.stream(C_BEGINS).filter(begin -> share > begin).count();
    }

    /** Of a hundred, those below and half of those at the score. */
    private static double share(int[] pupils, int raw) {
        int below = IntStream.range(0, raw).map(score -> pupils[score]).sum();
        return HUNDRED * (below + pupils[raw] / 2.0) / IntStream.of(pupils).sum();
    }

    /** @param pupils invented in each grade @param terms from when it holds and what it takes the place of, as in the file */
    record Edition(String id, long seed, int pupils, String terms) {
    }
}

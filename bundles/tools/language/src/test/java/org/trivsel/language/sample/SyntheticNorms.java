package org.trivsel.language.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Form;

/**
 * Invents the norms of the sample instrument: the same seed gives the same file, byte for byte. The method is described in
 * {@code docs/norms-synthetic.md}. Run with the folder of the module's resources as argument to write the file anew.
 */
public final class SyntheticNorms {
    static final String DEFINITION = "instruments/sprog-3-6.yaml";
    static final String PACK = "norms/sprog-3-6-synthetic-2026.yaml";
    private static final long SEED = 20260901L;
    private static final int CHILDREN = 400;
    private static final Map<String, List<Integer>> MONTHS = Map.of(
            "form-3", List.of(34, 37, 40, 44, 48),
            "form-4", List.of(48, 52, 56, 60),
            "form-5-6", List.of(60, 64, 68, 72, 76, 82));

    private final Definition definition;
    private final NormText text = new NormText();
    private final Random random = new Random(SEED);

    private SyntheticNorms(Definition definition) {
        this.definition = definition;
    }

    /** Writes the pack below the resources folder given. */
    public static void main(String[] folder) throws IOException {
        Path resources = Path.of(folder[0]);
        String yaml = of(new DefinitionReader().read(Files.readString(resources.resolve(DEFINITION))));
        Files.writeString(resources.resolve(PACK), yaml);
    }

    /** The text of the pack. */
    static String of(Definition definition) {
        SyntheticNorms norms = new SyntheticNorms(definition);
        norms.text.head(definition.id(), norms.children());
        definition.forms().forEach(norms::addForm);
        return norms.text.toString();
    }

    private int children() {
        return MONTHS.values().stream().mapToInt(months -> (months.size() - 1) * 2 * CHILDREN).sum();
    }

    private void addForm(Form form) {
        FormScales scales = new FormScales(definition, form);
        List<Integer> months = MONTHS.get(form.id());
        for (int i = 0; i + 1 < months.size(); i++) {
            AgeWindow window = new AgeWindow(new Age(months.get(i), 0), new Age(months.get(i + 1), 0));
            addCell(scales, window);
        }
    }

    private void addCell(FormScales scales, AgeWindow window) {
        List<int[]> girls = scales.children(random, window, Sex.FEMALE, CHILDREN);
        List<int[]> boys = scales.children(random, window, Sex.MALE, CHILDREN);
        List<int[]> all = new ArrayList<>(girls);
        all.addAll(boys);
        add(scales, window, Sex.FEMALE, girls);
        add(scales, window, Sex.MALE, boys);
        add(scales, window, Sex.UNSPECIFIED, all);
    }

    private void add(FormScales scales, AgeWindow window, Sex sex, List<int[]> children) {
        List<RawNorm> norms = new ArrayList<>();
        for (int scale = 0; scale < scales.ids().size(); scale++) {
            int place = scale;
            norms.add(new RawNorm(children.stream().mapToInt(child -> child[place]).toArray(), scales.most(scale)));
            text.table(scales.form(), scales.ids().get(scale), sex, window, children.size(), norms.get(scale));
        }
        for (var group : definition.groups()) {
            int[] places = scales.places(group);
            if (places.length > 0) {
                double[] means = children.stream().mapToDouble(child -> mean(child, places, norms)).toArray();
                text.group(scales.form(), group.id(), sex, window, means);
            }
        }
    }

    private static double mean(int[] child, int[] places, List<RawNorm> norms) {
        double sum = 0;
        for (int place : places) {
            sum += norms.get(place).z(child[place]) / 100.0;
        }
        return sum / places.length;
    }
}

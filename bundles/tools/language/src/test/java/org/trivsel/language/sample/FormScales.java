package org.trivsel.language.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.Scale;

/** The scales of a form, and children invented to take it. */
final class FormScales {
    private static final double GROWTH_A_YEAR = 0.9;
    private static final double GIRLS_AHEAD = 0.15;
    private static final double GENERAL = 0.6;
    private static final double OF_GROUP = 0.4;
    private static final double OF_SCALE = 0.5;
    private static final double SLOPE = 1.4;
    private static final double EASIEST = -2.2;
    private static final double RANGE = 3.0;
    private static final double MONTHS_A_YEAR = 12.0;

    private final Definition definition;
    private final Form form;
    private final List<String> ids = new ArrayList<>();
    private final List<Integer> most = new ArrayList<>();

    FormScales(Definition definition, Form form) {
        this.definition = definition;
        this.form = form;
        for (Scale scale : definition.scales()) {
            int max = form.parts().stream().filter(part -> scale.parts().contains(part.part().id())).mapToInt(FormScales::max).sum();
            if (max > 0) {
                ids.add(scale.id());
                most.add(max);
            }
        }
    }

    private static int max(FormPart part) {
        return part.items().stream().filter(item -> !item.practice()).mapToInt(Item::max).sum();
    }

    String form() {
        return form.id();
    }

    List<String> ids() {
        return ids;
    }

    int most(int scale) {
        return most.get(scale);
    }

    int most(String scale) {
        return most(ids.indexOf(scale));
    }

    int[] places(Group group) {
        return IntStream.range(0, ids.size()).filter(scale -> group.scales().contains(ids.get(scale))).toArray();
    }

    /** Raw scores by child and scale. */
    List<int[]> children(Random random, AgeWindow window, Sex sex, int number) {
        List<int[]> children = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            children.add(child(random, window, sex));
        }
        return children;
    }

    private int[] child(Random random, AgeWindow window, Sex sex) {
        double months = window.from().months() + random.nextDouble() * (window.before().months() - window.from().months());
        double middle = (form.ages().from().months() + form.ages().before().months()) / 2.0;
        double ability = GROWTH_A_YEAR * (months - middle) / MONTHS_A_YEAR + (sex == Sex.FEMALE ? GIRLS_AHEAD : 0)
                + GENERAL * random.nextGaussian();
        double[] ofGroups = definition.groups().stream().mapToDouble(group -> OF_GROUP * random.nextGaussian()).toArray();
        int[] raw = new int[ids.size()];
        for (int scale = 0; scale < raw.length; scale++) {
            double own = ability + ofGroups[group(ids.get(scale))] + OF_SCALE * random.nextGaussian();
            raw[scale] = points(random, own, most.get(scale));
        }
        return raw;
    }

    private int group(String scale) {
        return IntStream.range(0, definition.groups().size())
                .filter(group -> definition.groups().get(group).scales().contains(scale)).findFirst().orElseThrow();
    }

    /** Points one after the other, from easy to hard, each won with the chance of a Rasch model. */
    private static int points(Random random, double ability, int max) {
        int points = 0;
        for (int step = 0; step < max; step++) {
            double difficulty = EASIEST + RANGE * (step + 0.5) / max;
            if (random.nextDouble() < 1 / (1 + StrictMath.exp(-SLOPE * (ability - difficulty)))) {
                points++;
            }
        }
        return points;
    }
}

package org.trivsel.engine.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trivsel.instrument.AnswerFault;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.Progress;
import org.trivsel.instrument.golden.GoldenCase;

/** Sets what comes out beside what must come out. */
public final class Comparison {
    private final GoldenCase golden;
    private final Instrument instrument;
    private final List<String> differences = new ArrayList<>();

    public Comparison(GoldenCase golden, Instrument instrument) {
        this.golden = golden;
        this.instrument = instrument;
    }

    public List<String> differences() {
        compare("instrument", golden.instrument() + " " + golden.version(),
                instrument.definition().id() + " " + instrument.definition().version());
        String form = formOrReason();
        compare("form", golden.form(), form);
        if (instrument.definition().form(form).isPresent()) {
            compareScores(form);
        }
        return List.copyOf(differences);
    }

    private String formOrReason() {
        FormChoice choice = instrument.chooseForm(golden.subject()).choice();
        if (choice instanceof FormChoice.Chosen chosen) {
            return chosen.form().id();
        }
        if (choice instanceof FormChoice.TooYoung) {
            return "too-young";
        }
        if (choice instanceof FormChoice.TooOld) {
            return "too-old";
        }
        return choice instanceof FormChoice.NotBorn ? "not-born" : "no-form";
    }

    private void compareScores(String form) {
        List<AnswerFault> faults = instrument.check(form, golden.answers());
        if (!faults.isEmpty()) {
            faults.forEach(fault -> differences.add(fault.toString()));
            return;
        }
        Outcome outcome = instrument.score(form, golden.answers(), golden.subject());
        Map<String, String> found = measures(outcome);
        if (golden.expected().containsKey("next")) {
            found.put("next", progress(form).next().orElse("nothing"));
        }
        TreeSet<String> all = new TreeSet<>(found.keySet());
        all.addAll(golden.expected().keySet());
        all.forEach(key -> compare(key, golden.expected().getOrDefault(key, "nothing"), found.getOrDefault(key, "nothing")));
        golden.cautions().ifPresent(cautions -> compare("cautions", cautions.toString(), outcome.cautions().toString()));
        golden.skipped().ifPresent(skipped -> compare("skipped", skipped.toString(), skipped(form).toString()));
    }

    private List<String> skipped(String form) {
        return progress(form).parts().stream().flatMap(part -> part.skipped().stream()).toList();
    }

    private Progress progress(String form) {
        return instrument.progress(form, golden.answers(), golden.subject());
    }

    private static Map<String, String> measures(Outcome outcome) {
        Map<String, String> found = new TreeMap<>();
        for (ScaleScore score : outcome.scales()) {
            put(found, "scale:" + score.scale() + ":raw", score.raw());
            put(found, "scale:" + score.scale() + ":z", score.z());
            put(found, "scale:" + score.scale() + ":percentile", score.percentile());
            score.band().ifPresent(band -> found.put("scale:" + score.scale() + ":band", band));
            score.scores().forEach((kind, value) -> found.put("scale:" + score.scale() + ":" + kind.id(), value.toPlainString()));
        }
        for (GroupScore score : outcome.groups()) {
            put(found, "group:" + score.group() + ":z", score.z());
            put(found, "group:" + score.group() + ":percentile", score.percentile());
            score.band().ifPresent(band -> found.put("group:" + score.group() + ":band", band));
            score.scores().forEach((kind, value) -> found.put("group:" + score.group() + ":" + kind.id(), value.toPlainString()));
        }
        for (VerdictScore score : outcome.verdicts()) {
            found.put("verdict:" + score.verdict(), score.choice()
                    .orElse(score.lacks().isEmpty() ? "person" : "lacks: " + String.join(", ", score.lacks())));
        }
        return found;
    }

    private static void put(Map<String, String> found, String key, Measure measure) {
        found.put(key, measure instanceof Measure.Value value ? value.number().toPlainString()
                : "not: " + ((Measure.NotScorable) measure).reason().id());
    }

    private void compare(String what, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add(what + ": expected " + expected + ", found " + found);
        }
    }
}

package org.trivsel.conformance.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.golden.GoldenCase;

/** There are worked cases for each form, each scale, the first and last day of the forms, and missing answers. */
public final class GoldenCoverageRule implements Rule {
    @Override
    public String id() {
        return "golden-coverage";
    }

    @Override
    public String title() {
        return "Each form and each scale has worked cases";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> {
                List<GoldenCase> cases = material.golden().stream().flatMap(golden -> golden.value().stream()).flatMap(List::stream)
                        .filter(golden -> golden.instrument().equals(definition.id())).toList();
                if (!cases.isEmpty()) {
                    checkForms(read, definition, cases, findings);
                    checkScales(read, definition, cases, findings);
                    checkEdges(read, definition, cases, findings);
                }
            });
        }
    }

    private static void checkForms(Read<Definition> read, Definition definition, List<GoldenCase> cases, Findings findings) {
        for (Form form : definition.forms()) {
            if (cases.stream().noneMatch(golden -> golden.form().equals(form.id()))) {
                findings.error(read.path(), read.outline().line("forms", form.id()), "No worked case is about form \"" + form.id() + "\".",
                        "Work out at least one child who is given it.");
            }
        }
    }

    private static void checkScales(Read<Definition> read, Definition definition, List<GoldenCase> cases, Findings findings) {
        Set<String> scored = new HashSet<>();
        cases.forEach(golden -> golden.expected().forEach((key, value) -> {
            if (key.endsWith(":raw") && !value.startsWith("not:")) {
                scored.add(key.split(":")[1]);
            }
        }));
        for (Scale scale : definition.scales()) {
            if (!scored.contains(scale.id())) {
                findings.error(read.path(), read.outline().line("scales", scale.id()), "No worked case gives scale \"" + scale.id() + "\" a score.",
                        "Work out one with answers to its items.");
            }
        }
        boolean missing = cases.stream().flatMap(golden -> golden.answers().values().stream()).anyMatch(Answer.Missing.class::isInstance);
        boolean limited = definition.scales().stream().anyMatch(scale -> scale.missingLimit() > 0);
        if (limited && !missing) {
            findings.warning(read.path(), read.outline().line("/scales"), "Scales allow missing answers, and no worked case has one.",
                    "Work out a child with a missing answer within the limit, and one beyond it.");
        }
    }

    private static void checkEdges(Read<Definition> read, Definition definition, List<GoldenCase> cases, Findings findings) {
        for (Form form : definition.forms()) {
            if (form.fit().byAge() && cases.stream().noneMatch(golden -> isAtEdge(form, golden))) {
                findings.warning(read.path(), read.outline().line("forms", form.id()), "No worked case is at the first or last day of form \"" + form.id() + "\", "
                        + form.ages() + ".", "Work out a child of exactly " + form.ages().from() + ", or one on the last day before " + form.ages().before() + ".");
            }
        }
    }

    private static boolean isAtEdge(Form form, GoldenCase golden) {
        LocalDate birth = golden.subject().birth();
        LocalDate date = golden.subject().date();
        if (date.isBefore(birth)) {
            return false;
        }
        Age age = Age.of(birth, date);
        return age.equals(form.ages().from()) || age.compareTo(form.ages().before()) < 0 && Age.of(birth, date.plusDays(1)).compareTo(form.ages().before()) >= 0;
    }
}

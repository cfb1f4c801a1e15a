package org.trivsel.platform.runner.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.Timing;
import org.trivsel.instrument.Wording;
import org.trivsel.platform.runner.page.GridView.Row;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/**
 * Which children have cells, and why the others have none.
 *
 * @param again whether those who have a result have cells as well
 * @param base path of the tool's assessments
 * @param numbers start numbers, at stations
 */
record GridRows(GridForm grid, LocalDate today, boolean again, String base, Map<ChildId, Integer> numbers, Texts texts) {
    /** What fits a child on a day, as far as age, register and what was said of the class say. */
    static FormChoice choice(GridForm grid, Child child, LocalDate today) {
        return grid.instrument().chooseForm(new Subject(child.birthDate(), today, child.sex(), grid.said().setting())).choice();
    }

    static boolean fits(FormChoice choice, String form) {
        return choice instanceof FormChoice.Chosen chosen && chosen.form().id().equals(form);
    }

    /** Why the form cannot be begun with the child; empty when it can. */
    Optional<String> against(Child child) {
        FormChoice choice = choice(grid, child, today);
        if (fits(choice, grid.form().id())) {
            return Optional.empty();
        }
        return Optional.of(choice instanceof FormChoice.Chosen other ? texts.get("grid.other-form", other.form().title().in(language())) : wording().reason(choice));
    }

    /** @param all whose names must not be mixed up */
    Row row(GroupRow row, List<GroupRow> all) {
        Assessment draft = row.draft();
        if (draft != null) {
            String other = otherDraft(draft);
            return other == null ? row(row, all, null, null, null) : row(row, all, other, base + "/" + draft.id() + "/run", texts.get("grid.go-on"));
        }
        Assessment latest = row.latest();
        if (latest != null && latest.form().equals(grid.form().id()) && (!again || latest.date().equals(today))) {
            return row(row, all, texts.get("grid.done", Phrases.in(texts.locale()).date(latest.date(), today)), base + "/" + latest.id(), texts.get("closed.link"));
        }
        Optional<String> against = against(row.child()).or(() -> tooSoon(latest));
        return row(row, all, against.orElse(null), null, null);
    }

    /** Why a draft goes on elsewhere; null when it goes on here. */
    private @Nullable String otherDraft(Assessment draft) {
        if (!grid.holds(draft)) {
            String grade = grid.said().otherGrade(draft);
            return grade == null ? texts.get("grid.other-draft") : texts.get("grid.other-grade", grade);
        }
        return null;
    }

    private Optional<String> tooSoon(@Nullable Assessment latest) {
        Timing timing = grid.instrument().timing(today, latest == null ? List.of() : List.of(latest.date()));
        return timing.allowed() ? Optional.empty() : Optional.of(timing.obstacles().stream().map(wording()::reason).collect(Collectors.joining(" ")));
    }

    private Row row(GroupRow row, List<GroupRow> all, @Nullable String why, @Nullable String path, @Nullable String on) {
        Child child = row.child();
        Assessment draft = why == null ? row.draft() : null;
        String kept = GridView.row(child.id(), grid.instrument().definition().id(), grid.form().id());
        String age = Phrases.in(texts.locale()).shortAge(child.ageOn(child.birthDate().isAfter(today) ? child.birthDate() : today));
        String number = numbers.containsKey(child.id()) ? String.valueOf(numbers.get(child.id())) : "";
        return draft == null ? new Row(child.id().toString(), number, kept, called(child, all), age, why, path, on, "", 0, "{}")
                : new Row(child.id().toString(), number, kept, called(child, all), age, null, null, null, draft.id().toString(), draft.revision(), draft.answers());
    }

    /** The given name, as everybody says it; the whole name where two have the same. */
    private static String called(Child child, List<GroupRow> all) {
        return all.stream().filter(row -> row.child().givenName().equals(child.givenName())).count() > 1 ? child.name() : child.givenName();
    }

    private Wording wording() {
        return Wording.in(language());
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}

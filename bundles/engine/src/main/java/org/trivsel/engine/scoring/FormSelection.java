package org.trivsel.engine.scoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.definition.Form;

/** Chooses the form by exact age; where windows overlap, the first in the definition. */
public final class FormSelection {
    private final List<Form> forms;
    private final Age youngest;
    private final Age oldest;

    public FormSelection(List<Form> forms) {
        this.forms = List.copyOf(forms);
        this.youngest = forms.stream().map(form -> form.ages().from()).min(Comparator.naturalOrder()).orElseThrow();
        this.oldest = forms.stream().map(form -> form.ages().before()).max(Comparator.naturalOrder()).orElseThrow();
    }

    public FormChoice choose(LocalDate birth, LocalDate date) {
        if (date.isBefore(birth)) {
            return new FormChoice.NotBorn();
        }
        Age age = Age.of(birth, date);
        List<Form> fitting = forms.stream().filter(form -> form.ages().holds(age)).toList();
        if (!fitting.isEmpty()) {
            return new FormChoice.Chosen(fitting.get(0), age, fitting.subList(1, fitting.size()));
        }
        if (age.compareTo(youngest) < 0) {
            return new FormChoice.TooYoung(age, youngest);
        }
        return age.compareTo(oldest) >= 0 ? new FormChoice.TooOld(age, oldest) : new FormChoice.NoForm(age);
    }
}

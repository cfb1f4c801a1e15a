package org.trivsel.engine.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.FormAdvice;
import org.trivsel.instrument.FormAdvice.Criterion;
import org.trivsel.instrument.FormAdvice.Trial;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.Administration;
import org.trivsel.instrument.definition.Administration.Season;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;

/** Chooses the form by exact age and by whatever else the forms are for; where several fit, the first in the definition. */
public final class FormSelection {
    private static final int TERM = 280;
    private final List<Form> forms;
    private final Administration administration;
    private final Age youngest;
    private final Age oldest;

    public FormSelection(Definition definition) {
        this.forms = definition.forms();
        this.administration = definition.administration();
        this.youngest = forms.stream().map(form -> form.ages().from()).min(Comparator.naturalOrder()).orElseThrow();
        this.oldest = forms.stream().map(form -> form.ages().before()).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The age that counts: from the day a child was expected, where the instrument says so. The day does not lie before birth. */
    public Age age(Subject subject) {
        return corrected(subject).orElseGet(subject::age);
    }

    private Optional<Age> corrected(Subject subject) {
        return administration.correction()
                .filter(rule -> subject.setting().gestation().filter(days -> days < rule.below()).isPresent())
                .filter(rule -> subject.age().compareTo(rule.until()) < 0)
                .map(rule -> {
                    LocalDate expected = subject.birth().plusDays(TERM - subject.setting().gestation().orElse(TERM));
                    return Age.of(expected.isAfter(subject.date()) ? subject.date() : expected, subject.date());
                });
    }

    /** The setting with the season of the day, unless it states one. */
    public Setting keys(Subject subject) {
        Setting setting = subject.setting();
        return setting.key(Key.SEASON).isPresent() ? setting
                : administration.season(subject.date()).map(Season::id).map(id -> setting.with(Key.SEASON, id)).orElse(setting);
    }

    public FormAdvice advise(Subject subject) {
        if (subject.date().isBefore(subject.birth())) {
            return new FormAdvice(new FormChoice.NotBorn(), Optional.empty(), List.of());
        }
        Age age = age(subject);
        Setting keys = keys(subject);
        List<Trial> trials = forms.stream().map(form -> new Trial(form, criteria(form, age, keys))).toList();
        return new FormAdvice(choice(trials.stream().filter(Trial::fits).map(Trial::form).toList(), age), corrected(subject), trials);
    }

    private FormChoice choice(List<Form> fitting, Age age) {
        if (!fitting.isEmpty()) {
            return new FormChoice.Chosen(fitting.get(0), age, fitting.subList(1, fitting.size()));
        }
        if (age.compareTo(youngest) < 0) {
            return new FormChoice.TooYoung(age, youngest);
        }
        return age.compareTo(oldest) >= 0 ? new FormChoice.TooOld(age, oldest) : new FormChoice.NoForm(age);
    }

    private static List<Criterion> criteria(Form form, Age age, Setting setting) {
        List<Criterion> criteria = new ArrayList<>();
        if (form.fit().byAge()) {
            criteria.add(new Criterion("age", form.ages().toString(), age.toString(), form.ages().holds(age)));
        }
        for (Map.Entry<Key, Set<String>> wanted : form.fit().keys().entrySet()) {
            String found = setting.key(wanted.getKey()).orElse("unknown");
            criteria.add(new Criterion(wanted.getKey().id(), String.join(", ", new TreeSet<>(wanted.getValue())), found, wanted.getValue().contains(found)));
        }
        return criteria;
    }

    /** Takes another form for a reason. */
    public FormAdvice.Override override(Subject subject, Form form, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Another form than the one that fits needs a reason");
        }
        FormAdvice advice = advise(subject);
        Optional<Form> advised = advice.choice() instanceof FormChoice.Chosen chosen ? Optional.of(chosen.form()) : Optional.empty();
        List<Criterion> against = advice.trials().stream().filter(trial -> trial.form().equals(form)).flatMap(trial -> trial.criteria().stream())
                .filter(criterion -> !criterion.holds()).toList();
        return new FormAdvice.Override(form, advised, reason.strip(), against);
    }
}

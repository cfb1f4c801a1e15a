package org.trivsel.engine.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.FormAdvice;
import org.trivsel.instrument.FormAdvice.Criterion;
import org.trivsel.instrument.FormAdvice.Trial;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Timing;

/** Why a form was chosen, and when it may be given. */
public final class FormSentences {
    private final Sentences sentences;
    private final String language;

    public FormSentences(String language) {
        this.sentences = Sentences.in(language);
        this.language = language;
    }

    public String age(Age age) {
        return sentences.say("age", age.years(), age.monthsOfYear(), age.days());
    }

    public String reason(FormChoice choice) {
        if (choice instanceof FormChoice.Chosen chosen) {
            String title = chosen.form().title().in(language);
            return chosen.form().fit().byAge() ? sentences.say("form.chosen", title, age(chosen.age()), age(chosen.form().ages().from()),
                    age(chosen.form().ages().before())) : sentences.say("form.any-age", title);
        }
        if (choice instanceof FormChoice.TooYoung young) {
            return sentences.say("form.too-young", age(young.age()), age(young.from()));
        }
        if (choice instanceof FormChoice.TooOld old) {
            return sentences.say("form.too-old", age(old.age()), age(old.before()));
        }
        return choice instanceof FormChoice.NoForm none ? sentences.say("form.none", age(none.age())) : sentences.say("form.not-born");
    }

    public List<String> reasons(FormAdvice advice) {
        List<String> lines = new ArrayList<>(List.of(reason(advice.choice())));
        advice.corrected().ifPresent(age -> lines.add(sentences.say("form.corrected", age(age))));
        for (Trial trial : advice.trials()) {
            String criteria = trial.criteria().stream().filter(one -> trial.fits() || !one.holds()).filter(one -> !trial.fits() || !one.about().equals("age"))
                    .map(this::criterion).collect(Collectors.joining("; "));
            if (!criteria.isEmpty()) {
                lines.add(sentences.say(trial.fits() ? "form.fits" : "form.fits-not", trial.form().title().in(language), criteria));
            }
        }
        return List.copyOf(lines);
    }

    private String criterion(Criterion criterion) {
        String found = criterion.found().equals("unknown") ? sentences.say("unknown") : criterion.found();
        return criterion.about().equals("age") ? sentences.say("criterion.age", age(Age.parse(criterion.found())))
                : sentences.say("criterion", sentences.say("key." + criterion.about()), found, criterion.wanted());
    }

    public String reason(FormAdvice.Override override) {
        String title = override.form().title().in(language);
        return override.advised().map(advised -> sentences.say("form.override", title, advised.title().in(language), override.reason()))
                .orElseGet(() -> sentences.say("form.override.none", title, override.reason()));
    }

    public String reason(Timing.Obstacle obstacle) {
        return obstacle.from().map(day -> sentences.say("timing." + obstacle.kind().id(), day.toString()))
                .orElseGet(() -> sentences.say("timing." + obstacle.kind().id() + ".never"));
    }
}

package org.trivsel.platform.forms.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.forms.Taken;
import org.trivsel.platform.forms.chart.Courses;
import org.trivsel.platform.forms.chart.Courses.Day;
import org.trivsel.platform.forms.chart.Courses.Given;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** Scales over all assessments of a child. */
final class Development {
    private static final int MOST = 6;

    private Development() {
    }

    /** @param all oldest first @return null when there are fewer than two */
    static @Nullable Courses of(Texts texts, Child child, List<Taken> all, List<String> ids) {
        List<Taken> shown = all.subList(Math.max(0, all.size() - MOST), all.size());
        if (shown.size() < 2) {
            return null;
        }
        List<Given> given = ids.stream().map(id -> given(texts, shown, id)).toList();
        String spoken = texts.get("development.spoken", shown.size()) + " "
                + given.stream().map(one -> one.title() + " " + String.join(", ", one.values()) + ".").collect(Collectors.joining(" "));
        return Courses.of(days(Phrases.in(texts.locale()), child, shown), given, spoken);
    }

    private static List<Day> days(Phrases phrases, Child child, List<Taken> shown) {
        List<Day> days = new ArrayList<>();
        for (Taken taken : shown) {
            boolean broken = !days.isEmpty() && !taken.comparableWith(shown.get(days.size() - 1));
            days.add(new Day(phrases.shortDate(taken.assessment().date()), phrases.shortAge(child.ageOn(taken.assessment().date())), broken));
        }
        return List.copyOf(days);
    }

    private static Given given(Texts texts, List<Taken> shown, String id) {
        List<String> values = new ArrayList<>();
        List<@Nullable Double> shares = new ArrayList<>();
        for (Taken taken : shown) {
            Score score = new Scores(taken.definition(), texts).of(taken.outcome(), id);
            values.add(score.shown());
            shares.add(score.share());
        }
        return new Given(new Scores(shown.get(shown.size() - 1).definition(), texts).title(id), List.copyOf(values), shares);
    }
}

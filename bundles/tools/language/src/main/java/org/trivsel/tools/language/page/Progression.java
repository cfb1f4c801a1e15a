package org.trivsel.tools.language.page;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Group;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.Taken;
import org.trivsel.tools.language.chart.ProgressionChart;
import org.trivsel.tools.language.chart.ProgressionChart.Course;
import org.trivsel.tools.language.chart.ProgressionChart.Day;
import org.trivsel.ui.Phrases;

/**
 * The effort groups over all assessments of a child.
 *
 * @param heads dates for the table
 * @param rows a group with its percentiles, a dash where there is none
 * @param spoken the chart in words
 * @param breaks what changed where the lines are broken, a sentence each
 */
public record Progression(ProgressionChart chart, List<String> zones, List<String> heads, List<Row> rows, String spoken,
        List<String> breaks) {
    private static final int MOST = 6;

    /** A group in the table. */
    public record Row(String title, List<String> percentiles) {
    }

    /** @param all oldest first @return null when there are fewer than two */
    static @Nullable Progression of(Texts texts, Child child, List<Taken> all) {
        List<Taken> shown = all.subList(Math.max(0, all.size() - MOST), all.size());
        return shown.size() < 2 ? null : new Making(texts, child, shown).progression();
    }

    private record Making(Texts texts, Child child, List<Taken> all) {
        Progression progression() {
            Definition newest = all.get(all.size() - 1).definition();
            Bands bands = new Bands(newest, texts.locale().getLanguage());
            List<Course> courses = newest.groups().stream().map(this::course).toList();
            List<Day> days = days();
            ProgressionChart chart = ProgressionChart.of(bands.set(newest.groups().get(0).bands()), days, courses);
            return new Progression(chart, chart.zones().stream().map(zone -> bands.word(zone.band())).toList(),
                    days.stream().map(Day::date).toList(), courses.stream().map(this::row).toList(), spoken(courses),
                    breaks(days));
        }

        private List<Day> days() {
            Phrases phrases = Phrases.in(texts.locale());
            List<Day> days = new ArrayList<>();
            for (Taken taken : all) {
                boolean broken = !days.isEmpty() && !taken.comparableWith(all.get(days.size() - 1));
                Period age = child.ageOn(taken.assessment().date());
                days.add(new Day(phrases.shortDate(taken.assessment().date()), phrases.shortAge(age), broken));
            }
            return days;
        }

        private List<String> breaks(List<Day> days) {
            List<String> breaks = new ArrayList<>();
            for (int i = 1; i < days.size(); i++) {
                if (days.get(i).broken()) {
                    String why = all.get(i).apart(all.get(i - 1)).map(Wording.in(texts.locale().getLanguage())::reason).orElse("");
                    breaks.add(texts.get("progression.broken", edition(all.get(i - 1)), edition(all.get(i)), why));
                }
            }
            return List.copyOf(breaks);
        }

        private String edition(Taken taken) {
            String norms = taken.assessment().normEdition();
            return taken.assessment().definitionVersion() + (norms == null ? "" : ", " + texts.get("print.norms", norms));
        }

        private Course course(Group group) {
            List<@Nullable Integer> percentiles = new ArrayList<>();
            for (Taken taken : all) {
                percentiles.add(taken.outcome().group(group.id()).map(GroupScore::percentile).map(Bands::percentile).orElse(null));
            }
            Integer last = percentiles.get(percentiles.size() - 1);
            String title = group.title().in(texts.locale().getLanguage());
            return new Course(title, title + " " + (last == null ? texts.get("dash") : last), movement(percentiles.subList(lastBreak(), all.size())), percentiles);
        }

        /** The first assessment of those that may be compared with the newest. */
        private int lastBreak() {
            int first = all.size() - 1;
            while (first > 0 && all.get(first).comparableWith(all.get(first - 1))) {
                first--;
            }
            return first;
        }

        private String movement(List<@Nullable Integer> percentiles) {
            List<Integer> numbers = percentiles.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
            if (numbers.size() < 2) {
                return "";
            }
            int first = numbers.get(0);
            int last = numbers.get(numbers.size() - 1);
            return texts.get(last > first ? "risen" : last < first ? "fallen" : "unchanged", first);
        }

        private Row row(Course course) {
            return new Row(course.title(), course.percentiles().stream()
                    .map(percentile -> percentile == null ? texts.get("dash") : percentile.toString()).toList());
        }

        private String spoken(List<Course> courses) {
            return texts.get("progression.spoken", all.size()) + " " + courses.stream()
                    .map(course -> course.title() + " " + String.join(", ", row(course).percentiles()) + ".")
                    .reduce((one, other) -> one + " " + other).orElse("");
        }
    }
}

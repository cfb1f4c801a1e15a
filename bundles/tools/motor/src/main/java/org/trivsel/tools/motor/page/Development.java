package org.trivsel.tools.motor.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.tools.motor.Taken;
import org.trivsel.ui.Phrases;

/**
 * The themes over all assessments of a child, one small line each.
 *
 * @param heads dates for the table
 * @param breaks where another form was taken: x of a line
 * @param spoken the chart in words
 */
public record Development(List<Line> lines, List<Time> times, List<Integer> breaks, int height, List<String> heads, String spoken) {
    private static final int MOST = 6;
    private static final int LEFT = 220;
    private static final int RIGHT = 700;
    private static final int ROW = 62;
    private static final int TOP = 14;
    private static final int ROOM = 40;

    /** A theme. @param y of the lowest step @param top of the highest @param path between the values, broken where a value or the same form is lacking */
    public record Line(String title, int y, int top, String path, List<Web.Point> points, String last, List<String> values) {
    }

    /** A day below the lines. */
    public record Time(int x, String date, String age) {
    }

    /** @param all oldest first @return null when there are fewer than two */
    static @Nullable Development of(Texts texts, Child child, List<Taken> all) {
        List<Taken> shown = all.subList(Math.max(0, all.size() - MOST), all.size());
        return shown.size() < 2 ? null : new Making(texts, child, shown).development();
    }

    private record Making(Texts texts, Child child, List<Taken> all) {
        Development development() {
            Themes themes = new Themes(all.get(all.size() - 1).definition(), texts);
            Phrases phrases = Phrases.in(texts.locale());
            List<Line> lines = new ArrayList<>();
            for (String theme : themes.ids()) {
                lines.add(line(themes, theme, TOP + ROOM + lines.size() * ROW));
            }
            List<Time> times = IntStream.range(0, all.size()).mapToObj(i -> new Time(x(i), phrases.shortDate(date(i)), phrases.shortAge(child.ageOn(date(i))))).toList();
            List<Integer> breaks = IntStream.range(1, all.size()).filter(i -> !all.get(i).sameForm(all.get(i - 1))).map(i -> (x(i) + x(i - 1)) / 2).boxed().toList();
            String spoken = texts.get("development.spoken", all.size()) + " "
                    + lines.stream().map(line -> line.title() + " " + String.join(", ", line.values()) + ".").collect(Collectors.joining(" "));
            return new Development(List.copyOf(lines), times, breaks, TOP + lines.size() * ROW + ROOM, times.stream().map(Time::date).toList(), spoken);
        }

        private Line line(Themes themes, String theme, int y) {
            StringBuilder path = new StringBuilder();
            List<Web.Point> points = new ArrayList<>();
            List<String> values = new ArrayList<>();
            boolean drawing = false;
            for (int i = 0; i < all.size(); i++) {
                BigDecimal mean = all.get(i).mean(theme);
                values.add(themes.number(mean));
                drawing = drawing && mean != null && all.get(i).sameForm(all.get(i - 1));
                if (mean != null) {
                    int at = y - (int) Math.round(ROOM * mean.doubleValue() / themes.most());
                    path.append(drawing ? "L" : "M").append(x(i)).append(' ').append(at);
                    points.add(new Web.Point(x(i), at));
                    drawing = true;
                }
            }
            return new Line(themes.title(theme), y, y - ROOM, path.toString(), List.copyOf(points), values.get(values.size() - 1), List.copyOf(values));
        }

        private LocalDate date(int i) {
            return all.get(i).assessment().date();
        }

        private int x(int i) {
            return LEFT + (RIGHT - LEFT) * i / (all.size() - 1);
        }
    }
}

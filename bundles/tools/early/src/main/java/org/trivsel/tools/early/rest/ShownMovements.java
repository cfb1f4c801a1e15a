package org.trivsel.tools.early.rest;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.round.Round;
import org.trivsel.tools.early.report.Group;
import org.trivsel.tools.early.report.Overview;

/** Figures of a closed round as programs see them: what is null is held back. @param before the round that children have moved since */
public record ShownMovements(List<Choice> rounds, @Nullable UUID round, @Nullable UUID before, int least, List<PlaceFigures> places, List<GroupFigures> groups) {

    static ShownMovements of(Overview overview) {
        return new ShownMovements(overview.closed().stream().map(one -> new Choice(one.id().value(), one.title())).toList(), id(overview.round()),
                id(overview.before()), overview.least(),
                overview.places().stream().map(line -> new PlaceFigures(line.name(), line.home(), Standing.of(line.standing()), moved(line.moved()))).toList(),
                overview.groups().stream().map(ShownMovements::group).toList());
    }

    private static @Nullable UUID id(@Nullable Round round) {
        return round == null ? null : round.id().value();
    }

    private static GroupFigures group(Overview.GroupLine line) {
        Group group = line.group();
        return new GroupFigures(group.age() == null ? "unknown" : group.age().name().toLowerCase(Locale.ROOT).replace('_', '-'), group.sex(),
                Standing.of(line.standing()), moved(line.moved()));
    }

    /** A round to choose. */
    public record Choice(UUID id, String title) {
    }

    /** @param unit null: all of the home @param home null as well: all of the round */
    public record PlaceFigures(@Nullable String unit, @Nullable String home, @Nullable Standing standing, @Nullable List<List<Long>> moved) {
    }

    /** @param sex null: all of that age */
    public record GroupFigures(String age, @Nullable String sex, @Nullable Standing standing, @Nullable List<List<Long>> moved) {
    }

    /** Children by position. */
    public record Standing(long green, long yellow, long red, long undecided) {
        static @Nullable Standing of(long @Nullable [] counts) {
            return counts == null ? null : new Standing(counts[0], counts[1], counts[2], counts[3]);
        }
    }

    /** Rows: green, yellow, red before; columns: the same now. */
    private static @Nullable List<List<Long>> moved(long @Nullable [] counts) {
        return counts == null ? null : List.of(List.of(counts[0], counts[1], counts[2]), List.of(counts[3], counts[4], counts[5]),
                List.of(counts[6], counts[7], counts[8]));
    }
}

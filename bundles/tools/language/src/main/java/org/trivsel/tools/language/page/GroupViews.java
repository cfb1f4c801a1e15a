package org.trivsel.tools.language.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.GroupCounts;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Group;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.LanguageAssessments;
import org.trivsel.tools.language.page.GroupView.Block;
import org.trivsel.tools.language.page.GroupView.Column;
import org.trivsel.tools.language.page.GroupView.Row;
import org.trivsel.ui.Tab;

/** Makes the view of a group in one language. */
final class GroupViews {
    private static final int NEED = 2;

    private final Texts texts;
    private final Instrument newest;
    private final LanguageAssessments assessments;
    private final Caller caller;

    GroupViews(Texts texts, LanguageAssessments assessments, Caller caller) {
        this.texts = texts;
        this.assessments = assessments;
        this.newest = assessments.newest();
        this.caller = caller;
    }

    /** @param show which children @param further whether this is not the first page @param grid where the group has a grid, or null */
    GroupView view(Unit unit, GroupPage page, Show show, boolean further, @Nullable String grid) {
        List<Block> blocks = blocks();
        GroupRows making = new GroupRows(texts, caller.today(), newest, blocks, assessments);
        List<Row> rows = page.rows().stream().map(row -> making.row(row, called(row, page))).toList();
        String path = Paths.group(unit.id());
        String next = page.next() == null ? null : path + "?show=" + key(show) + "&cursor=" + page.next();
        return new GroupView(unit.name(), path, detail(page.counts()), chips(path, page.counts(), show), duePath(unit, page.counts()), efforts(), blocks,
                rows, needs(blocks, rows), next, caller.has(Permission.ASSESSMENT_EXPORT) ? Paths.export(unit.id()) : null, next != null || further,
                newest.definition().notice().in(language()), List.of(Printed.by(texts, caller)), caller.has(Permission.ASSESSMENT_WRITE) ? grid : null);
    }

    private @Nullable String duePath(Unit unit, @Nullable GroupCounts counts) {
        return caller.has(Permission.ASSESSMENT_WRITE) && (counts == null || counts.due() > 0) ? Paths.due(unit.id()) : null;
    }

    /** The given name, as everybody says it; the whole name where two have the same. */
    private static String called(GroupRow row, GroupPage page) {
        String given = row.child().givenName();
        long same = page.rows().stream().filter(other -> other.child().givenName().equals(given)).count();
        return same > 1 ? row.child().name() : given;
    }

    private String detail(@Nullable GroupCounts counts) {
        String title = newest.definition().title().in(language());
        return counts == null ? title
                : texts.get("group.detail", counts.done(), counts.due() + counts.draft() + counts.done()) + " · " + title;
    }

    private List<Tab> chips(String path, @Nullable GroupCounts counts, Show current) {
        if (counts == null) {
            return List.of();
        }
        return Stream.of(Show.values())
                .map(show -> new Tab(path + "?show=" + key(show), texts.get("show." + key(show), count(counts, show)), show == current)).toList();
    }

    private static int count(GroupCounts counts, Show show) {
        return switch (show) {
            case ALL -> counts.all();
            case DUE -> counts.due();
            case DRAFT -> counts.draft();
            case NEEDS -> counts.needs();
        };
    }

    private static String key(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }

    private List<Block> blocks() {
        return newest.definition().groups().stream().map(this::block).toList();
    }

    private Block block(Group group) {
        return new Block(group.title().in(language()), group.scales().stream().map(this::column).toList());
    }

    private Column column(String scale) {
        String full = newest.definition().scale(scale).orElseThrow().title().in(language());
        String shortened = texts.get("column." + scale);
        return new Column(scale, shortened.startsWith("[") ? full : shortened, full);
    }

    private List<String> efforts() {
        Definition definition = newest.definition();
        BandSet set = definition.bands().get(0);
        Bands bands = new Bands(definition, language());
        List<String> words = new ArrayList<>();
        for (int i = set.bands().size() - 1; i >= 0; i--) {
            words.add(bands.word(set.bands().get(i).id()));
        }
        return List.copyOf(words);
    }

    private List<List<String>> needs(List<Block> blocks, List<Row> rows) {
        List<List<String>> needs = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            List<String> counts = new ArrayList<>();
            for (int column = 0; column < blocks.get(block).columns().size(); column++) {
                counts.add(texts.get("children", count(rows, block, column)));
            }
            needs.add(List.copyOf(counts));
        }
        return List.copyOf(needs);
    }

    private static long count(List<Row> rows, int block, int column) {
        return rows.stream().filter(row -> !row.cells().isEmpty())
                .filter(row -> row.cells().get(block).get(column).effort() >= NEED).count();
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}

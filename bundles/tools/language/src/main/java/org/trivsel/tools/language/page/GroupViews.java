package org.trivsel.tools.language.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Group;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.LanguageAssessments;
import org.trivsel.tools.language.page.GroupRows.Stated;
import org.trivsel.tools.language.page.GroupView.Block;
import org.trivsel.tools.language.page.GroupView.Column;
import org.trivsel.ui.Tab;

/** Makes the view of a group in one language. */
final class GroupViews {
    private static final int NEED = 2;

    /** What may be shown. */
    private enum Filter {
        ALL("all", row -> true),
        DUE("due", row -> row.state() == GroupState.DUE),
        DRAFT("draft", row -> row.state() == GroupState.DRAFT),
        NEEDS("needs", row -> row.row().needs());

        private final String key;
        private final Predicate<Stated> test;

        Filter(String key, Predicate<Stated> test) {
            this.key = key;
            this.test = test;
        }

        static Filter of(@Nullable String key) {
            for (Filter filter : values()) {
                if (filter.key.equals(key)) {
                    return filter;
                }
            }
            return ALL;
        }
    }

    private final Texts texts;
    private final Instrument newest;
    private final LanguageAssessments assessments;

    GroupViews(Texts texts, LanguageAssessments assessments) {
        this.texts = texts;
        this.assessments = assessments;
        this.newest = assessments.newest();
    }

    /** @param show which children, or null for all @param cursor where the page begins, or null at the beginning */
    GroupView view(Unit unit, GroupPage page, LocalDate today, @Nullable String show, @Nullable String cursor) {
        List<Block> blocks = blocks();
        GroupRows making = new GroupRows(texts, today, newest, blocks, assessments);
        List<Stated> all = page.rows().stream().map(row -> making.row(row, called(row, page))).toList();
        List<Stated> shown = all.stream().filter(Filter.of(show).test).toList();
        String path = Paths.group(unit.id());
        String next = page.next() == null ? null : path + "?cursor=" + page.next() + (show == null ? "" : "&show=" + show);
        return new GroupView(unit.name(), path, detail(all), chips(path, all, Filter.of(show), cursor), efforts(), blocks,
                shown.stream().map(Stated::row).toList(), needs(blocks, shown), next, next != null || cursor != null,
                newest.definition().notice().in(language()));
    }

    /** The given name, as everybody says it; the whole name where two have the same. */
    private static String called(GroupRow row, GroupPage page) {
        String given = row.child().givenName();
        long same = page.rows().stream().filter(other -> other.child().givenName().equals(given)).count();
        return same > 1 ? row.child().name() : given;
    }

    private String detail(List<Stated> all) {
        long could = all.stream().filter(row -> row.state() != GroupState.NOT_NOW).count();
        long done = all.stream().filter(row -> row.state() == GroupState.DONE).count();
        return texts.get("group.detail", done, could) + " · " + newest.definition().title().in(language());
    }

    private List<Tab> chips(String path, List<Stated> all, Filter current, @Nullable String cursor) {
        String here = cursor == null ? "" : "&cursor=" + cursor;
        List<Tab> chips = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            long count = all.stream().filter(filter.test).count();
            chips.add(new Tab(path + "?show=" + filter.key + here, texts.get("show." + filter.key, count), filter == current));
        }
        return List.copyOf(chips);
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

    private List<List<String>> needs(List<Block> blocks, List<Stated> rows) {
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

    private static long count(List<Stated> rows, int block, int column) {
        return rows.stream().map(Stated::row).filter(row -> !row.cells().isEmpty())
                .filter(row -> row.cells().get(block).get(column).effort() >= NEED).count();
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}

package org.trivsel.platform.assessment.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Conclusions.Verdict;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Group;
import org.trivsel.instrument.definition.LicenceTerms.Export;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.instrument.norm.NormPack;

/**
 * The columns of an instrument over all its versions: each id once, in the order of the newest version, then what only older ones have. So a new
 * version moves nothing to another column and loses nothing. Items of versions whose licence keeps them secret are left out.
 */
public final class Columns {
    private static final Set<ScoreKind> ALWAYS_THERE = Set.of(ScoreKind.RAW, ScoreKind.Z, ScoreKind.PERCENTILE);

    private final List<Column> all = new ArrayList<>();
    /** Versions whose licence lets answers to items go into a file. */
    private final Set<String> shown;

    /** @param versions of one instrument, the newest first */
    public Columns(List<Instrument> versions) {
        shown = versions.stream().map(Instrument::definition).filter(one -> one.licence().exports() != Export.NONE).map(Definition::version)
                .collect(Collectors.toSet());
        head();
        ids(versions, definition -> definition.licence().exports() == Export.NONE ? Stream.of() : definition.items().keySet().stream())
                .forEach(item -> add("item." + item, line -> shown.contains(line.assessment().definitionVersion())
                        ? Values.answer(line.answers().get(item)) : Values.WITHHELD));
        Set<ScoreKind> others = otherKinds(versions);
        ids(versions, definition -> definition.scales().stream().map(Scale::id)).forEach(id -> scale(id, others));
        ids(versions, definition -> definition.groups().stream().map(Group::id)).forEach(id -> group(id, others));
        ids(versions, definition -> definition.conclusions().verdicts().stream().filter(verdict -> !verdict.human()).map(Verdict::id)).forEach(this::verdict);
        add("cautions", line -> Values.ids(line.outcome().cautions()));
    }

    private void head() {
        add("assessment", line -> new Cell.Text(line.assessment().id().toString()));
        add("child", line -> new Cell.Text(line.child().id().toString()));
        add("given-name", line -> new Cell.Text(line.child().givenName()));
        add("family-name", line -> new Cell.Text(line.child().familyName()));
        add("birth-date", line -> new Cell.Day(line.child().birthDate()));
        add("unit", line -> Cell.text(Optional.ofNullable(line.above())));
        add("group", line -> Cell.text(Optional.ofNullable(line.child().unitName())));
        add("date", line -> new Cell.Day(line.assessment().date()));
        add("form", line -> new Cell.Text(line.assessment().form()));
        add("definition-version", line -> new Cell.Text(line.assessment().definitionVersion()));
        add("norm-edition", line -> Cell.text(Optional.ofNullable(line.assessment().normEdition())));
    }

    private void scale(String id, Set<ScoreKind> others) {
        String name = "scale." + id;
        add(name + ".raw", line -> line.outcome().scale(id).map(score -> Values.measure(score.raw())).orElse(Cell.EMPTY));
        add(name + ".z", line -> line.outcome().scale(id).map(score -> Values.measure(score.z())).orElse(Cell.EMPTY));
        add(name + ".percentile", line -> line.outcome().scale(id).map(score -> Values.measure(score.percentile())).orElse(Cell.EMPTY));
        others.forEach(kind -> add(name + "." + kind.id(), line -> Values.number(line.outcome().scale(id).map(score -> score.scores().get(kind)))));
        add(name + ".band", line -> Cell.text(line.outcome().scale(id).flatMap(Outcome.ScaleScore::band)));
    }

    private void group(String id, Set<ScoreKind> others) {
        String name = "group." + id;
        add(name + ".z", line -> line.outcome().group(id).map(score -> Values.measure(score.z())).orElse(Cell.EMPTY));
        add(name + ".percentile", line -> line.outcome().group(id).map(score -> Values.measure(score.percentile())).orElse(Cell.EMPTY));
        others.forEach(kind -> add(name + "." + kind.id(), line -> Values.number(line.outcome().group(id).map(score -> score.scores().get(kind)))));
        add(name + ".band", line -> Cell.text(line.outcome().group(id).flatMap(Outcome.GroupScore::band)));
    }

    private void verdict(String id) {
        add("verdict." + id, line -> Cell.text(line.outcome().verdict(id).flatMap(Outcome.VerdictScore::choice)));
    }

    private void add(String heading, Function<Line, Cell> cell) {
        all.add(new Column(heading, cell));
    }

    List<Cell> headings() {
        return all.stream().<Cell>map(column -> new Cell.Text(column.heading())).toList();
    }

    List<Cell> cells(Line line) {
        return all.stream().map(column -> column.cell().apply(line)).toList();
    }

    private static Set<String> ids(List<Instrument> versions, Function<Definition, Stream<String>> ids) {
        Set<String> once = new LinkedHashSet<>();
        versions.forEach(version -> ids.apply(version.definition()).forEach(once::add));
        return once;
    }

    private static Set<ScoreKind> otherKinds(List<Instrument> versions) {
        Set<ScoreKind> kinds = new TreeSet<>();
        for (Instrument version : versions) {
            for (NormPack pack : version.norms()) {
                kinds.addAll(pack.derived());
                pack.tables().forEach(table -> kinds.addAll(table.scores().keySet()));
            }
        }
        kinds.removeAll(ALWAYS_THERE);
        return kinds;
    }
}

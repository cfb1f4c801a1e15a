package org.trivsel.conformance.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.conformance.source.Sources;
import org.trivsel.instrument.norm.GroupNorm;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

/** Norms were typed twice, by two people, and both files say the same in every cell. */
public final class DoubleEntryRule implements Rule {
    private static final int MOST_SHOWN = 40;
    private static final String NOTHING = "nothing";

    @Override
    public String id() {
        return "double-entry";
    }

    @Override
    public String title() {
        return "Norm tables typed twice are the same in every cell";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<NormPack> read : material.norms()) {
            read.value().ifPresent(pack -> check(material, read, pack, findings));
        }
    }

    private static void check(Material material, Read<NormPack> read, NormPack pack, Findings findings) {
        String wanted = Sources.TEST + "double-entry/" + read.name();
        Optional<Read<NormPack>> second = material.doubles().stream().filter(other -> other.path().equals(wanted)).findFirst();
        if (second.isEmpty()) {
            if (pack.synthetic()) {
                findings.note(read.path(), 0, "The norms were not typed twice. They are invented, so nothing hangs on it.", "Do it for real norms: " + wanted + ".");
            } else {
                findings.error(read.path(), 0, "The norms were not typed twice.", "Let somebody else type them from the source, without looking at this file, into " + wanted + ".");
            }
            return;
        }
        if (pack.hash().equals(second.get().value().map(NormPack::hash).orElse(""))) {
            findings.error(wanted, 0, "It is a copy of " + read.path() + ": a slip of the pen would be in both.", "Let somebody else type it from the source.");
            return;
        }
        second.get().value().ifPresent(other -> compare(read, pack, wanted, other, findings));
    }

    private static void compare(Read<NormPack> read, NormPack pack, String second, NormPack other, Findings findings) {
        Map<String, Cell> first = cells(pack, read);
        Map<String, Cell> again = cells(other, null);
        List<String> differing = new TreeSet<>(union(first, again)).stream().filter(key -> !value(first, key).equals(value(again, key))).toList();
        for (String key : differing.subList(0, Math.min(differing.size(), MOST_SHOWN))) {
            int line = first.containsKey(key) ? first.get(key).line() : read.outline().line("/tables");
            findings.error(read.path(), line, key + ": " + value(first, key) + " here, " + value(again, key) + " in " + second + ".", "Look it up in the source and mend the one that is wrong.");
        }
        if (differing.size() > MOST_SHOWN) {
            findings.error(read.path(), 0, "There are " + (differing.size() - MOST_SHOWN) + " more differences.", "Mend these first, then run again.");
        }
    }

    private static TreeSet<String> union(Map<String, Cell> first, Map<String, Cell> again) {
        TreeSet<String> keys = new TreeSet<>(first.keySet());
        keys.addAll(again.keySet());
        return keys;
    }

    private static String value(Map<String, Cell> cells, String key) {
        return cells.containsKey(key) ? cells.get(key).value() : NOTHING;
    }

    /** One number and where it stands. */
    private record Cell(String value, int line) {
    }

    private static Map<String, Cell> cells(NormPack pack, @Nullable Read<NormPack> read) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("Edition", new Cell(pack.edition() + " of " + pack.instrument() + ", valid from " + pack.validFrom() + pack.validTo().map(day -> " to " + day).orElse(""),
                line(read, "/edition")));
        cells.put("Sample size", new Cell(String.valueOf(pack.sampleSize()), line(read, "/sample-size")));
        for (int i = 0; i < pack.tables().size(); i++) {
            addRows(cells, pack.tables().get(i), line(read, "/tables/" + i));
        }
        for (int i = 0; i < pack.groups().size(); i++) {
            GroupNorm group = pack.groups().get(i);
            String name = "Group \"" + group.group() + "\" in form \"" + group.form() + "\" for " + group.sex().id() + (group.keys().isEmpty() ? "" : " and " + group.keys())
                    + ", ages " + group.ages();
            cells.put(name, new Cell("mean " + group.mean() + ", deviation " + group.deviation() + ", n " + group.sampleSize(), line(read, "/groups/" + i)));
        }
        return cells;
    }

    private static int line(@Nullable Read<NormPack> read, String pointer) {
        return read == null ? 0 : read.outline().line(pointer);
    }

    private static void addRows(Map<String, Cell> cells, NormTable table, int line) {
        String name = "The " + NormCells.full(table);
        cells.put(name + ", n", new Cell(String.valueOf(table.sampleSize()), line));
        for (int row = 0; row < table.rows(); row++) {
            String raw = name + ", raw score " + (table.steps().isEmpty() ? String.valueOf(table.lowest() + row) : table.steps().get(row).toPlainString());
            put(cells, raw + ", z", table.z(), row, line);
            put(cells, raw + ", percentile", table.percentile(), row, line);
            for (var score : table.scores().entrySet()) {
                put(cells, raw + ", " + score.getKey().id(), score.getValue(), row, line);
            }
        }
    }

    private static void put(Map<String, Cell> cells, String key, List<?> column, int row, int line) {
        if (row < column.size()) {
            cells.put(key, new Cell(String.valueOf(column.get(row)), line));
        }
    }
}

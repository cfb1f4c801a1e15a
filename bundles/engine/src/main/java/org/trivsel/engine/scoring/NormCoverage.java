package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.norm.NormCheck.Finding;
import org.trivsel.instrument.norm.NormCheck.Kind;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

/** Compares the tables of a pack with what the forms can give. */
public final class NormCoverage {
    private record Cell(String form, String scale, Sex sex, Map<Key, String> keys) {
        @Override
        public String toString() {
            return "scale \"" + scale + "\" in form \"" + form + "\" for " + sex.id() + (keys.isEmpty() ? "" : " and " + keys);
        }
    }

    private final Definition definition;
    private final Map<Cell, List<NormTable>> cells = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    public NormCoverage(Definition definition, NormPack pack) {
        this.definition = definition;
        for (NormTable table : pack.tables()) {
            cells.computeIfAbsent(new Cell(table.form(), table.scale(), table.sex(), table.keys()), none -> new ArrayList<>()).add(table);
        }
    }

    public List<Finding> findings() {
        for (Form form : definition.forms()) {
            for (CompiledScale scale : new CompiledForm(definition, form).scales()) {
                check(form, scale);
            }
        }
        return List.copyOf(findings);
    }

    private void check(Form form, CompiledScale scale) {
        String id = scale.scale().id();
        List<Cell> own = cells.keySet().stream().filter(cell -> cell.form().equals(form.id()) && cell.scale().equals(id)).toList();
        if (own.isEmpty()) {
            findings.add(new Finding(Kind.NO_TABLE, "scale \"" + id + "\" in form \"" + form.id() + "\"",
                    "has no table; add one, or say in the notice that there is no norm"));
        }
        for (Cell cell : own) {
            List<NormTable> tables = cells.get(cell).stream().sorted(Comparator.comparing(table -> table.ages().from())).toList();
            checkAges(form, cell, tables);
            tables.forEach(table -> checkScores(cell, table, scale.max()));
            checkOrder(cell, tables);
        }
    }

    private void checkAges(Form form, Cell cell, List<NormTable> tables) {
        for (int i = 1; i < tables.size(); i++) {
            AgeWindow before = tables.get(i - 1).ages();
            AgeWindow after = tables.get(i).ages();
            if (before.before().compareTo(after.from()) < 0) {
                add(Kind.AGE_GAP, cell, "no table from " + before.before() + " to before " + after.from() + "; let the windows meet");
            }
        }
        AgeWindow first = tables.get(0).ages();
        AgeWindow last = tables.get(tables.size() - 1).ages();
        if (form.fit().byAge() && first.from().compareTo(form.ages().from()) > 0) {
            add(Kind.AGE_NOT_COVERED, cell, "the form begins at " + form.ages().from() + ", the norms at " + first.from());
        }
        if (form.fit().byAge() && last.before().compareTo(form.ages().before()) < 0) {
            add(Kind.AGE_NOT_COVERED, cell, "the form ends before " + form.ages().before() + ", the norms before " + last.before());
        }
    }

    private void checkScores(Cell cell, NormTable table, int max) {
        boolean stepped = !table.steps().isEmpty();
        BigDecimal lowest = stepped ? table.steps().get(0) : BigDecimal.valueOf(table.lowest());
        BigDecimal highest = stepped ? table.end() : BigDecimal.valueOf(table.highest());
        if (lowest.signum() > 0) {
            add(Kind.SCORE_NOT_COVERED, cell, "the rows of ages " + table.ages() + " begin at " + lowest.toPlainString() + "; scores from 0 have no norm");
        }
        if (max > 0 && highest.compareTo(BigDecimal.valueOf(max)) < 0) {
            add(Kind.SCORE_NOT_COVERED, cell, "the rows of ages " + table.ages() + " end at " + highest.toPlainString() + "; scores up to " + max + " have no norm");
        }
    }

    private void checkOrder(Cell cell, List<NormTable> tables) {
        for (int i = 1; i < tables.size(); i++) {
            NormTable younger = tables.get(i - 1);
            NormTable older = tables.get(i);
            boolean rising = rises(younger) && rises(older) && younger.steps().isEmpty() && older.steps().isEmpty();
            int from = Math.max(younger.lowest(), older.lowest());
            for (int raw = from; rising && raw <= Math.min(younger.highest(), older.highest()); raw++) {
                int before = younger.percentile().get(raw - younger.lowest());
                int after = older.percentile().get(raw - older.lowest());
                if (after > before) {
                    add(Kind.AGE_TURNS_ROUND, cell, "raw score " + raw + " is percentile " + before + " for ages " + younger.ages() + " and " + after + " for ages "
                            + older.ages() + "; older children should not stand higher with the same score");
                    break;
                }
            }
        }
    }

    private static boolean rises(NormTable table) {
        return !table.percentile().isEmpty() && table.percentile().get(0) <= table.percentile().get(table.percentile().size() - 1);
    }

    private void add(Kind kind, Cell cell, String text) {
        findings.add(new Finding(kind, cell.toString(), text));
    }
}

package org.trivsel.conformance.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

/** Norms for girls come with norms for boys. */
public final class NormSexRule implements Rule {
    @Override
    public String id() {
        return "norm-sexes";
    }

    @Override
    public String title() {
        return "Girls and boys both have norms";
    }

    @Override
    public void check(Material material, Findings findings) {
        material.norms().forEach(read -> read.value().ifPresent(pack -> check(read, pack, findings)));
    }

    private static void check(Read<NormPack> read, NormPack pack, Findings findings) {
        Map<String, List<NormTable>> cells = new LinkedHashMap<>();
        for (NormTable table : pack.tables()) {
            cells.computeIfAbsent("Scale \"" + table.scale() + "\" in form \"" + table.form() + "\"" + (table.keys().isEmpty() ? "" : " for " + table.keys()) + ", ages "
                    + table.ages(), none -> new ArrayList<>()).add(table);
        }
        cells.forEach((cell, tables) -> {
            int line = read.outline().line("/tables/" + pack.tables().indexOf(tables.get(0)));
            boolean girls = has(tables, Sex.FEMALE);
            boolean boys = has(tables, Sex.MALE);
            boolean any = has(tables, Sex.UNSPECIFIED);
            if (!any && girls != boys) {
                findings.error(read.path(), line, cell + " has norms for " + (girls ? "girls" : "boys") + " only, for exactly these ages.",
                        "Add the table for " + (girls ? "boys" : "girls") + " with the same ages, or write sex: any.");
            } else if (!any) {
                findings.note(read.path(), line, cell + " has no norm for a child whose sex is not stated.", "Add a table with sex: any if the source gives one.");
            }
        });
    }

    private static boolean has(List<NormTable> tables, Sex sex) {
        return tables.stream().anyMatch(table -> table.sex() == sex);
    }
}

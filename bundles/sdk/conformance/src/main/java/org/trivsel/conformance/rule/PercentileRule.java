package org.trivsel.conformance.rule;

import java.math.BigDecimal;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

/** z and percentile of one row say the same: not one high and the other low, and no row far from both its neighbours. */
public final class PercentileRule implements Rule {
    private static final int MIDDLE = 50;
    /** How far from the middle both must be before they contradict each other; distributions are skewed. */
    private static final BigDecimal CLEAR_Z = new BigDecimal("0.75");
    private static final int CLEAR_PERCENTILE = 8;
    private static final int GREAT_STEP = 60;

    @Override
    public String id() {
        return "norm-rows";
    }

    @Override
    public String title() {
        return "z and percentile of a row agree";
    }

    @Override
    public void check(Material material, Findings findings) {
        material.norms().forEach(read -> read.value().ifPresent(pack -> {
            for (int i = 0; i < pack.tables().size(); i++) {
                check(read, pack.tables().get(i), read.outline().line("/tables/" + i), findings);
            }
            checkSizes(read, pack, findings);
        }));
    }

    private static void check(Read<NormPack> read, NormTable table, int line, Findings findings) {
        for (int row = 0; row < Math.min(table.z().size(), table.percentile().size()); row++) {
            BigDecimal z = table.z().get(row);
            int percentile = table.percentile().get(row);
            boolean contrary = z.abs().compareTo(CLEAR_Z) > 0 && Math.abs(percentile - MIDDLE) > CLEAR_PERCENTILE && z.signum() != Integer.signum(percentile - MIDDLE);
            if (contrary) {
                findings.error(read.path(), line, "The " + NormCells.full(table) + ": raw score " + raw(table, row) + " has z " + z + " and percentile " + percentile
                        + ", one low and the other high.", "Compare this row with the source.");
            }
        }
        for (int row = 1; row < table.percentile().size(); row++) {
            int step = Math.abs(table.percentile().get(row) - table.percentile().get(row - 1));
            if (step > GREAT_STEP && table.rows() > 3) {
                findings.warning(read.path(), line, "The " + NormCells.full(table) + ": from raw score " + raw(table, row - 1) + " to " + raw(table, row)
                        + " the percentile goes by " + step + ".", "Compare both rows with the source.");
            }
        }
    }

    private static String raw(NormTable table, int row) {
        return table.steps().isEmpty() ? String.valueOf(table.lowest() + row) : table.steps().get(row).toPlainString();
    }

    private static void checkSizes(Read<NormPack> read, NormPack pack, Findings findings) {
        for (int i = 0; i < pack.tables().size(); i++) {
            if (pack.tables().get(i).sampleSize() > pack.sampleSize()) {
                findings.error(read.path(), read.outline().line("/tables/" + i), "The " + NormCells.full(pack.tables().get(i)) + " rests on " + pack.tables().get(i).sampleSize()
                        + " children, the whole pack on " + pack.sampleSize() + ".", "Mend n of the table, or sample-size of the pack.");
            }
        }
    }
}

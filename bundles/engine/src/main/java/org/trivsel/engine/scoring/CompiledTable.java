package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.norm.NormTable;

/** A norm table whose rows are measures already. */
final class CompiledTable {
    static final int NONE = -1;
    private static final NotScorable NOT_GIVEN = new NotScorable(Reason.NOT_GIVEN, List.of());
    private final NormTable table;
    private final List<Measure> z = new ArrayList<>();
    private final List<Measure> percentile = new ArrayList<>();
    private final List<Map<ScoreKind, BigDecimal>> scores = new ArrayList<>();

    CompiledTable(NormTable table, Set<ScoreKind> derived) {
        this.table = table;
        for (int row = 0; row < table.rows(); row++) {
            BigDecimal own = table.z().isEmpty() ? null : table.z().get(row);
            z.add(own == null ? NOT_GIVEN : new Measure.Value(own));
            if (!table.percentile().isEmpty()) {
                percentile.add(new Measure.Value(BigDecimal.valueOf(table.percentile().get(row))));
            } else {
                percentile.add(own != null && derived.contains(ScoreKind.PERCENTILE)
                        ? new Measure.Value(BigDecimal.valueOf(NormalPercentile.of(own))) : NOT_GIVEN);
            }
            scores.add(scores(row, own == null ? Set.of() : derived));
        }
    }

    private Map<ScoreKind, BigDecimal> scores(int row, Set<ScoreKind> derived) {
        Map<ScoreKind, BigDecimal> found = new EnumMap<>(ScoreKind.class);
        table.scores().forEach((kind, values) -> found.put(kind, values.get(row)));
        derived.stream().filter(ScoreKind::linear).forEach(kind -> found.putIfAbsent(kind, kind.ofZ(table.z().get(row))));
        return found.isEmpty() ? Map.of() : found;
    }

    NormTable table() {
        return table;
    }

    /** The row that holds the raw score, or {@link #NONE}. */
    int row(BigDecimal raw) {
        if (!table.steps().isEmpty()) {
            return stepped(raw);
        }
        if (raw.scale() > 0 && raw.stripTrailingZeros().scale() > 0) {
            return NONE;
        }
        int row = raw.intValue() - table.lowest();
        return row >= 0 && row < z.size() ? row : NONE;
    }

    private int stepped(BigDecimal raw) {
        int row = NONE;
        for (int i = 0; i < table.steps().size() && raw.compareTo(table.steps().get(i)) >= 0; i++) {
            row = i;
        }
        return raw.compareTo(table.end()) > 0 ? NONE : row;
    }

    /** The lowest and the highest raw score it holds. */
    List<String> ends() {
        return table.steps().isEmpty() ? List.of(Integer.toString(table.lowest()), Integer.toString(table.highest()))
                : List.of(table.steps().get(0).toPlainString(), table.end().toPlainString());
    }

    Measure z(int row) {
        return z.get(row);
    }

    Measure percentile(int row) {
        return percentile.get(row);
    }

    Map<ScoreKind, BigDecimal> scores(int row) {
        return scores.get(row);
    }
}

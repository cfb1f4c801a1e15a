package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.norm.NormTable;

/** A norm table whose rows are measures already. */
final class CompiledTable {
    private final NormTable table;
    private final List<Measure> z;
    private final List<Measure> percentile;

    CompiledTable(NormTable table) {
        this.table = table;
        this.z = table.z().stream().<Measure>map(Measure.Value::new).toList();
        this.percentile = table.percentile().stream().<Measure>map(value -> new Measure.Value(BigDecimal.valueOf(value))).toList();
    }

    NormTable table() {
        return table;
    }

    boolean holds(int raw) {
        return raw >= table.lowest() && raw <= table.highest();
    }

    Measure z(int raw) {
        return z.get(raw - table.lowest());
    }

    Measure percentile(int raw) {
        return percentile.get(raw - table.lowest());
    }

    int percentileNumber(int raw) {
        return table.percentile().get(raw - table.lowest());
    }
}

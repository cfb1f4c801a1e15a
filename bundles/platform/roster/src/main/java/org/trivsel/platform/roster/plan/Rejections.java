package org.trivsel.platform.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.FaultCode;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.platform.roster.read.RosterRow;

/** The rows that are not taken, with all their reasons. */
final class Rejections {
    private final RosterFile file;
    private final List<List<Fault>> faults = new ArrayList<>();

    Rejections(RosterFile file) {
        this.file = file;
        file.rows().forEach(row -> faults.add(new ArrayList<>(row.faults())));
    }

    boolean isRejected(int index) {
        return !faults.get(index).isEmpty();
    }

    /** Adds a reason; without a column it concerns the row as a whole. */
    void reject(int index, @Nullable Column column, FaultCode code, Object... args) {
        RosterRow row = file.rows().get(index);
        faults.get(index).add(column == null ? Fault.ofRow(file.part(), row.line(), code, args) : file.fault(row, column, code, args));
    }

    List<RejectedRow> rows() {
        return IntStream.range(0, faults.size()).filter(this::isRejected)
                .mapToObj(index -> new RejectedRow(file.rows().get(index), faults.get(index))).toList();
    }
}

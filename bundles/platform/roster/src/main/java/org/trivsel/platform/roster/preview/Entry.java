package org.trivsel.platform.roster.preview;

import java.util.List;
import org.trivsel.platform.roster.read.Fault;

/**
 * One child, unit or row as the preview shows it. National numbers are masked wherever they stand.
 *
 * @param lines of the file; empty for what is not in it
 * @param name of the child or unit; blank for a row where none could be read
 * @param details what will happen
 * @param faults why it is not taken, or what is worth knowing
 */
public record Entry(List<Integer> lines, String name, List<Detail> details, List<Fault> faults) {
    public Entry {
        lines = List.copyOf(lines);
        details = List.copyOf(details);
        faults = List.copyOf(faults);
    }

    static Entry of(List<Integer> lines, String name, List<Detail> details) {
        return new Entry(lines, name, details, List.of());
    }

    /** What is said of the file as a whole. */
    public static Entry of(Fault fault) {
        return new Entry(fault.line() == 0 ? List.of() : List.of(fault.line()), "", List.of(), List.of(Mask.fault(fault)));
    }

    @Override
    public String toString() {
        return "Entry[" + lines + "]";
    }
}

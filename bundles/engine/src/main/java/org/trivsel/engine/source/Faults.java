package org.trivsel.engine.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trivsel.instrument.InvalidInstrument;
import org.trivsel.instrument.SourceFault;

/** Collects faults, so that an author sees all of them at once. */
public final class Faults {
    private final String source;
    private final List<SourceFault> found = new ArrayList<>();

    public Faults(String source) {
        this.source = source;
    }

    public void add(int line, String path, String message) {
        found.add(new SourceFault(line, path, message));
    }

    /** Throws when anything was found. */
    public void raise() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(SourceFault::line));
            throw new InvalidInstrument(source, found);
        }
    }
}

package org.trivsel.instrument;

import java.util.List;

/** A definition or norm pack that cannot be used; holds every fault found, not only the first. */
public final class InvalidInstrument extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<SourceFault> faults;

    public InvalidInstrument(String what, List<SourceFault> faults) {
        super(what + " cannot be used:\n" + String.join("\n", faults.stream().map(SourceFault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    public List<SourceFault> faults() {
        return faults;
    }
}

package org.trivsel.platform.roster.read;

import java.util.List;

/** Carries the reasons out of the depths of a format to {@link RosterReader}, which answers with them. */
final class UnusableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    UnusableFileException(FaultCode code, Object... args) {
        this(Fault.ofFile(code, args));
    }

    UnusableFileException(Fault fault) {
        this(List.of(fault));
    }

    UnusableFileException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}

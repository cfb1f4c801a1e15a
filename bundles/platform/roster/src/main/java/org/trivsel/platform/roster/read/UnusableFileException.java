package org.trivsel.platform.roster.read;

/** Carries the reason out of the depths of a format to {@link RosterReader}, which answers with it. */
final class UnusableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    UnusableFileException(FaultCode code, Object... args) {
        this(Fault.ofFile(code, args));
    }

    UnusableFileException(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}

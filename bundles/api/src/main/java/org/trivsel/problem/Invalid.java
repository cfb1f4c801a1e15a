package org.trivsel.problem;

import java.util.List;

/** What was sent cannot be used. Nothing was written. */
public final class Invalid extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public Invalid(List<Fault> faults) {
        super(400, "invalid", faults.isEmpty() ? "The input cannot be used." : faults.get(0).message(), null, null);
        this.faults = List.copyOf(faults);
    }

    public Invalid(String where, String code, String message) {
        this(List.of(new Fault(where, code, message)));
    }

    /** All that is wrong, in the order of the input. */
    public List<Fault> faults() {
        return faults;
    }
}

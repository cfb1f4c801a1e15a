package org.trivsel.problem;

/** The state of things does not allow it, for example completing what is already complete. Nothing was written. */
public final class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    public Conflict(String code, String message) {
        super(409, code, message, null, null);
    }
}

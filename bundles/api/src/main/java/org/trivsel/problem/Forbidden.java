package org.trivsel.problem;

import org.jspecify.annotations.Nullable;
import org.trivsel.store.TenantStore;

/** The caller's role or token does not allow this operation at all. Says nothing about any particular record. */
public final class Forbidden extends Problem {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message, TenantStore.@Nullable Act aftermath) {
        this("forbidden", message, aftermath);
    }

    /** @param code for programs, where there is more to say than that it is forbidden */
    public Forbidden(String code, String message, TenantStore.@Nullable Act aftermath) {
        super(403, code, message, aftermath, null);
    }
}

package org.trivsel.problem;

import org.jspecify.annotations.Nullable;
import org.trivsel.store.TenantStore;

/** Sign-in is needed: there is no session, it has ended, or the name and password do not fit together. */
public final class Unauthenticated extends Problem {
    private static final long serialVersionUID = 1L;

    public Unauthenticated() {
        this("unauthenticated", "Sign in first.", null);
    }

    public Unauthenticated(String code, String message, TenantStore.@Nullable Act aftermath) {
        super(401, code, message, aftermath, null);
    }
}

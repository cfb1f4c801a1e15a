package org.trivsel.problem;

import org.jspecify.annotations.Nullable;
import org.trivsel.store.TenantStore;

/** What was asked for is not there, or is not for the caller: the two look the same from outside. */
public final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        this(null);
    }

    /** @param aftermath writes the audit entry of a refusal */
    public NotFound(TenantStore.@Nullable Act aftermath) {
        super(404, "not-found", "There is nothing here, or it is not for you.", aftermath, null);
    }
}

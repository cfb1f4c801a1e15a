package org.trivsel.problem;

import org.jspecify.annotations.Nullable;
import org.trivsel.store.TenantStore;

/**
 * Something the caller can be told. Edges map it to a status: a page, or {@code application/problem+json}. The code is a stable message
 * key; the message is English and free of personal data.
 */
public abstract class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient TenantStore.@Nullable Act aftermath;

    Problem(int status, String code, String message, TenantStore.@Nullable Act aftermath, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.code = code;
        this.aftermath = aftermath;
    }

    /** The HTTP status that says it. */
    public final int status() {
        return status;
    }

    /** What it is, for programs: lower case words with dashes. */
    public final String code() {
        return code;
    }

    /** What must be kept although the transaction is rolled back, such as the audit entry of a refused read; or null. */
    public final TenantStore.@Nullable Act aftermath() {
        return aftermath;
    }
}

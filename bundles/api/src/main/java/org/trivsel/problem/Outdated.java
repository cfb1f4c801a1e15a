package org.trivsel.problem;

import org.jspecify.annotations.Nullable;
import org.trivsel.store.TenantStore;

/** Somebody changed it since the caller read it. {@link #detail()} shows both versions. */
public final class Outdated extends Problem {
    private static final long serialVersionUID = 1L;

    private final String detail;

    /**
     * @param detail a JSON object with the members the problem document gets beside the standard ones
     * @param aftermath keeps the version that was not taken
     */
    public Outdated(String detail, TenantStore.@Nullable Act aftermath) {
        super(412, "outdated", "It was changed by somebody else in the meantime. Both versions are kept.", aftermath, null);
        this.detail = detail;
    }

    private Outdated(String detail) {
        super(412, "outdated", "It was changed by somebody else in the meantime. Nothing was written; both versions are shown.", null, null);
        this.detail = detail;
    }

    /** The version that was not taken is kept by nobody but the caller. @param detail as above */
    public static Outdated unwritten(String detail) {
        return new Outdated(detail);
    }

    /** JSON object text. */
    public String detail() {
        return detail;
    }
}

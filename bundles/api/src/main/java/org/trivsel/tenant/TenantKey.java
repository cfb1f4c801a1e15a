package org.trivsel.tenant;

import java.util.regex.Pattern;

/** The short name of a tenant that people type at sign-in, for example {@code strandby}. */
public record TenantKey(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    /** The tenant of the operators. It holds no children. */
    public static final TenantKey SYSTEM = new TenantKey("system");

    public TenantKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a tenant key: 2 to 32 of a-z, 0-9 and -, beginning with a letter");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.trivsel.tenant;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The identity of a tenant as the database knows it. */
public record TenantId(UUID value) {
    public TenantId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.trivsel.platform.audit;

import org.trivsel.tenant.TenantId;

/** Whoever seals is told here that a tenant has new entries. Safe for use by many threads; returns at once. */
public interface Sealing {
    void wanted(TenantId tenant);
}

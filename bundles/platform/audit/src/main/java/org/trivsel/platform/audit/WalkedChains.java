package org.trivsel.platform.audit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.AuditChains;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.TenantId;

/** Walks behind the wall of the tenant, whatever transaction it is asked in. */
@Component
public final class WalkedChains implements AuditChains {
    private final TenantStore store;
    private final Access access;

    @Activate
    public WalkedChains(@Reference TenantStore store, @Reference Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public Verdict verify(Caller operator, TenantId tenant) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Verifier.Report report = store.apart(tenant, tx -> new Verifier().verify(tx.connection(), tenant.value()));
        return new Verdict(report.sealed(), report.head(), report.unsealed(), report.faults());
    }
}

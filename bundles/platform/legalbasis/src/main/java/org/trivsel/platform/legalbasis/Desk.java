package org.trivsel.platform.legalbasis;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;

/** What there is to choose from for somebody who records a disclosure. */
@Component(service = Desk.class)
public final class Desk {
    private final TenantStore store;
    private final Access access;

    @Activate
    public Desk(@Reference TenantStore store, @Reference Access access) {
        this.store = store;
        this.access = access;
    }

    /** Units of the tenant that are open today, by name. */
    public List<Place> units(Caller caller) {
        access.require(caller, Permission.DISCLOSURE_EDIT);
        return store.inTransaction(caller.tenant().id(), tx -> Inside.units(tx, caller));
    }

    /** Somebody who can sign in. */
    public Optional<AccountId> account(Caller caller, String username) {
        access.require(caller, Permission.DISCLOSURE_EDIT);
        return store.inTransaction(caller.tenant().id(), tx -> Inside.account(tx, caller, username));
    }

    /** @param above name of the unit it lies right below */
    public record Place(UnitId id, String name, Optional<String> above) {
    }
}

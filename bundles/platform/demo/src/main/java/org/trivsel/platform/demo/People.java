package org.trivsel.platform.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Accounts;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** The demo accounts, named after their roles, all with the one password. */
final class People {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 8, 1);

    private final Tenants tenants;
    private final Accounts accounts;
    private final String password;

    People(Tenants tenants, Accounts accounts, String password) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.password = password;
    }

    /** The operator, whom the platform makes on its first start, with the demo's password. */
    Caller operator() {
        Tenant system = Patience.await("the system tenant", () -> tenants.find(TenantKey.SYSTEM));
        AccountId operator = Patience.await("the operator", () -> accounts.find(system.id(), "operator"));
        accounts.setPassword(system.id(), operator, password);
        return caller(system, operator, Role.OPERATOR);
    }

    AccountId account(Tenant tenant, String username, String name, Role role, @Nullable UnitId unit) {
        return accounts.create(tenant.id(), username, name, password, List.of(new Grant(role, unit, LONG_AGO, null)));
    }

    /** The password may be another than at the start before. */
    void renewPassword(Tenant tenant, String username) {
        accounts.find(tenant.id(), username).ifPresent(known -> accounts.setPassword(tenant.id(), known, password));
    }

    Caller caller(Tenant tenant, AccountId account, Role role) {
        return demo(tenant, account, role);
    }

    static Caller demo(Tenant tenant, AccountId account, Role role) {
        return new Caller(tenant, account, "demo", "Demo", tenant.locale(), List.of(new Grant(role, null, LONG_AGO, null)),
                Set.of(Scope.READ, Scope.WRITE), Set.of("language", "motor", "early"), Instant.now(), new Origin("demo", "localhost"));
    }
}

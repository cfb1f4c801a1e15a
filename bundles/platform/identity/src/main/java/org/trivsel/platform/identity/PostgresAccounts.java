package org.trivsel.platform.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.AccountId;
import org.trivsel.access.Accounts;
import org.trivsel.access.Grant;
import org.trivsel.problem.Conflict;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** Accounts and their roles. */
@Component
public final class PostgresAccounts implements Accounts {
    private final TenantStore store;
    private final Passwords passwords = new Passwords();
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    @Activate
    public PostgresAccounts(@Reference TenantStore store) {
        this.store = store;
    }

    @Override
    public AccountId create(TenantId tenant, String username, String displayName, String password, List<Grant> grants) {
        String hash = passwords.hash(password);
        AccountId account = new AccountId(ids.generate());
        store.run(tenant, tx -> {
            int created = tx.update("""
                    insert into account (tenant_id, id, username, display_name, password_hash) values (?, ?, ?, ?, ?) on conflict do nothing""",
                    tenant.value(), account.value(), normal(username), displayName, hash);
            if (created == 0) {
                throw new Conflict("account-exists", "There is already an account with this user name.");
            }
            grant(tx, tenant, account, grants);
        });
        return account;
    }

    @Override
    public Optional<AccountId> find(TenantId tenant, String username) {
        return store.inTransaction(tenant, tx -> tx.one("select id from account where tenant_id = ? and username = ?",
                row -> new AccountId(row.uuid(1)), tenant.value(), normal(username)));
    }

    @Override
    public void setPassword(TenantId tenant, AccountId account, String password) {
        Optional<String> current = store.inTransaction(tenant, tx -> tx.one(
                "select password_hash from account where tenant_id = ? and id = ?", row -> row.text(1), tenant.value(), account.value()));
        if (current.isPresent() && passwords.fits(password, current.get())) {
            return;
        }
        String hash = passwords.hash(password);
        store.run(tenant, tx -> {
            tx.update("update account set password_hash = ? where tenant_id = ? and id = ?", hash, tenant.value(), account.value());
            tx.update("delete from session where tenant_id = ? and account_id = ?", tenant.value(), account.value());
        });
    }

    @Override
    public Map<AccountId, String> names(TenantId tenant, Set<AccountId> accounts) {
        UUID[] wanted = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        return store.inTransaction(tenant, tx -> tx.list("select id, display_name from account where tenant_id = ? and id = any(?)",
                row -> Map.entry(new AccountId(row.uuid(1)), row.text(2)), tenant.value(), wanted))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** User names are compared without case. */
    static String normal(String username) {
        return username.strip().toLowerCase(java.util.Locale.ROOT);
    }

    private void grant(Transaction tx, TenantId tenant, AccountId account, List<Grant> grants) throws SQLException {
        tx.batch("insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?)",
                grants.stream().map(grant -> new Object[] {tenant.value(), ids.generate(), account.value(), grant.role(),
                    grant.unit() == null ? null : grant.unit().value(), grant.from(), grant.to()}).toList());
    }
}

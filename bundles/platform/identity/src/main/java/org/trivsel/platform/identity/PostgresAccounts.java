package org.trivsel.platform.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
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
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.TenantId;

/** Accounts and their roles. */
@Component
public final class PostgresAccounts implements Accounts {
    private final TenantStore store;
    private final Passwords passwords = new Passwords();

    @Activate
    public PostgresAccounts(@Reference TenantStore store) {
        this.store = store;
    }

    @Override
    public AccountId create(TenantId tenant, String username, String displayName, String password, List<Grant> grants) {
        String hash = passwords.hash(password);
        return store.inTransaction(tenant, tx -> {
            AccountRows accounts = new AccountRows(tx, tenant);
            AccountId account = accounts.add(normal(username), displayName, hash, false);
            for (Grant grant : grants) {
                accounts.give(account, grant);
            }
            return account;
        });
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
            tx.update("update account set password_hash = ?, one_time = false where tenant_id = ? and id = ?", hash, tenant.value(), account.value());
            new AccountRows(tx, tenant).endSessions(account);
        });
    }

    @Override
    public Map<AccountId, String> names(TenantId tenant, Set<AccountId> accounts) {
        UUID[] wanted = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        return store.inTransaction(tenant, tx -> tx.list("select id, display_name from account where tenant_id = ? and id = any(?)",
                row -> Map.entry(new AccountId(row.uuid(1)), row.text(2)), tenant.value(), wanted))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** User names are compared without case, and however a keyboard puts an accent on its letter. */
    static String normal(String username) {
        return Normalizer.normalize(username.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

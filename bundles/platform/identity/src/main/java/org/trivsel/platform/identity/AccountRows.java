package org.trivsel.platform.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Grant;
import org.trivsel.problem.Conflict;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** Writes accounts and roles of one tenant, in one transaction. */
final class AccountRows {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final String INSERT = """
            insert into account (tenant_id, id, username, display_name, password_hash, one_time) values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final Transaction tx;
    private final UUID tenant;

    AccountRows(Transaction tx, TenantId tenant) {
        this.tx = tx;
        this.tenant = tenant.value();
    }

    /**
     * @param username as {@link PostgresAccounts#normal} makes it
     * @param oneTime whether another password has to be chosen first
     */
    AccountId add(String username, String name, String hash, boolean oneTime) throws SQLException {
        AccountId id = new AccountId(IDS.generate());
        if (tx.update(INSERT, tenant, id.value(), username, name, hash, oneTime) == 0) {
            throw new Conflict("account-exists", "There is already an account with this user name.");
        }
        return id;
    }

    UUID give(AccountId account, Grant grant) throws SQLException {
        UUID id = IDS.generate();
        tx.update("insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, ?)",
                tenant, id, account.value(), grant.role(), grant.unit() == null ? null : grant.unit().value(), grant.from(), grant.to());
        return id;
    }

    void endSessions(AccountId account) throws SQLException {
        tx.update("delete from session where tenant_id = ? and account_id = ?", tenant, account.value());
    }
}

package org.trivsel.platform.identity;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.problem.Conflict;
import org.trivsel.store.Transaction;

/**
 * Sees to it that a tenant keeps somebody who is administration of all of it, today and with no end set. Who might take the last one away goes
 * one after the other: two who take each other away at the same time would leave nobody.
 */
final class LastAdministration {
    private static final String HELD = """
            select exists (select from role_grant where tenant_id = ? and account_id = ? and role = 'ADMINISTRATION' and unit_id is null
              and (valid_to is null or valid_to >= ?))""";
    private static final String ANOTHER = """
            select exists (select from role_grant g join account a on a.tenant_id = g.tenant_id and a.id = g.account_id
              where g.tenant_id = ? and g.role = 'ADMINISTRATION' and g.unit_id is null and g.valid_from <= ? and g.valid_to is null
                and a.disabled_at is null and a.id is distinct from ?::uuid and g.id is distinct from ?::uuid)""";

    private final Transaction tx;
    private final UUID tenant;
    private final LocalDate today;

    private LastAdministration(Transaction tx, UUID tenant, LocalDate today) {
        this.tx = tx;
        this.tenant = tenant;
        this.today = today;
    }

    static LastAdministration lock(Transaction tx, Caller caller) throws SQLException {
        UUID tenant = caller.tenant().id().value();
        tx.one("select pg_advisory_xact_lock(hashtextextended('administration of ' || ?, 0))", row -> tenant, tenant.toString());
        return new LastAdministration(tx, tenant, caller.today());
    }

    void requireAnotherThan(AccountId account) throws SQLException {
        if (asked(HELD, tenant, account.value(), today)) {
            requireAnother(account.value(), null);
        }
    }

    /** @param role the id of one that is administration of all */
    void requireAnotherThan(UUID role) throws SQLException {
        requireAnother(null, role);
    }

    private void requireAnother(@Nullable UUID account, @Nullable UUID role) throws SQLException {
        if (!asked(ANOTHER, tenant, today, account, role)) {
            throw new Conflict("last-administration", "Nobody else is administration of all for good. Give somebody else that role first.");
        }
    }

    private boolean asked(String question, @Nullable Object... parameters) throws SQLException {
        return tx.one(question, row -> row.flag(1), parameters).orElseThrow();
    }
}

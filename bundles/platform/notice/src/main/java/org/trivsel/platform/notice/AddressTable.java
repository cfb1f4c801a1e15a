package org.trivsel.platform.notice;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.notice.MailAddress;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;

/** The addresses that people have given. To be used in a transaction of their tenant. */
final class AddressTable {
    private static final String OF = "select address from mail_address where tenant_id = ? and account_id = ?";
    /** Whoever has left is told nothing. */
    private static final String REACH = """
            select m.address, m.language from mail_address m join account a on a.tenant_id = m.tenant_id and a.id = m.account_id
            where m.tenant_id = ? and m.account_id = ? and a.disabled_at is null""";
    private static final String SET = """
            insert into mail_address (tenant_id, account_id, address, language) values (?, ?, ?, ?)
            on conflict (tenant_id, account_id) do update set address = excluded.address, language = excluded.language""";
    private static final String FORGET = "delete from mail_address where tenant_id = ? and account_id = ?";

    Optional<MailAddress> of(Transaction tx, Tenant tenant, AccountId person) throws SQLException {
        return tx.one(OF, row -> new MailAddress(row.text(1)), tenant.id().value(), person.value());
    }

    Optional<Reached> reach(Transaction tx, Tenant tenant, AccountId person) throws SQLException {
        return tx.one(REACH, row -> new Reached(new MailAddress(row.text(1)), Locale.forLanguageTag(row.text(2))), tenant.id().value(), person.value());
    }

    void set(Transaction tx, Caller person, @Nullable MailAddress address) throws SQLException {
        UUID tenant = person.tenant().id().value();
        if (address == null) {
            tx.update(FORGET, tenant, person.account().value());
        } else {
            tx.update(SET, tenant, person.account().value(), address.value(), person.locale().toLanguageTag());
        }
    }

    record Reached(MailAddress address, Locale language) {
    }
}

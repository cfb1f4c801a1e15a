package org.trivsel.platform.legalbasis;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;

/** Recipients within the tenant: units that are open, and people who can sign in. Their names are no secret to those who disclose. */
final class Inside {
    private static final int MOST = 2000;
    private static final String OPEN = "v.valid_from <= ? and (v.valid_to is null or v.valid_to >= ?)";
    private static final String UNIT = "select 1 from unit_version v where v.tenant_id = ? and v.unit_id = ? and " + OPEN;
    private static final String UNITS = """
            select v.unit_id, v.name, p.name from unit_version v
            left join unit_version p on p.tenant_id = v.tenant_id and p.unit_id = v.parent_id and p.valid_from <= ? and (p.valid_to is null or p.valid_to >= ?)
            where v.tenant_id = ? and %s order by v.name, p.name, v.unit_id limit %d""".formatted(OPEN, MOST);
    private static final String ACCOUNT = "select 1 from account where tenant_id = ? and id = ? and disabled_at is null";
    private static final String USERNAME = "select id from account where tenant_id = ? and username = ? and disabled_at is null";

    private Inside() {
    }

    static void require(Transaction tx, Caller caller, Recipient recipient) throws SQLException {
        UUID tenant = caller.tenant().id().value();
        LocalDate today = caller.today();
        if (recipient instanceof Recipient.OfUnit it && tx.one(UNIT, row -> row.number(1), tenant, it.unit().value(), today, today).isEmpty()) {
            throw new Invalid("unit", "unit", "There is no such unit that is open today.");
        }
        if (recipient instanceof Recipient.OfAccount it && tx.one(ACCOUNT, row -> row.number(1), tenant, it.account().value()).isEmpty()) {
            throw new Invalid("account", "account", "There is nobody here with this account who can sign in.");
        }
    }

    static List<Desk.Place> units(Transaction tx, Caller caller) throws SQLException {
        LocalDate today = caller.today();
        return tx.list(UNITS, row -> new Desk.Place(new UnitId(row.uuid(1)), row.text(2), Optional.ofNullable(row.textOrNull(3))), today, today,
                caller.tenant().id().value(), today, today);
    }

    static Optional<AccountId> account(Transaction tx, Caller caller, String username) throws SQLException {
        return tx.one(USERNAME, row -> new AccountId(row.uuid(1)), caller.tenant().id().value(), username);
    }
}

package org.trivsel.tools.early.sheet;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.trivsel.access.AccountId;
import org.trivsel.round.RoundId;
import org.trivsel.round.Shares;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** Who has handed in about children of whom not enough people have yet. Each person is reminded, or not, by what that person has done, and by nobody else's. */
@Component(service = Shares.class)
public final class HandedIn implements Shares {
    private static final String THROUGH = """
            select r.rater_id, count(*)::int from tool_early.rating r
            join tool_early.sheet s on s.tenant_id = r.tenant_id and s.part_id = r.part_id
            where s.tenant_id = ? and s.round_id = ? and s.ready_at is null and r.submitted_at is not null group by r.rater_id
            """;

    @Override
    public String tool() {
        return Ratings.TOOL;
    }

    @Override
    public Map<AccountId, Integer> through(Transaction tx, TenantId tenant, RoundId round) throws SQLException {
        Map<AccountId, Integer> through = new HashMap<>();
        tx.list(THROUGH, row -> through.put(new AccountId(row.uuid(1)), row.number(2)), tenant.value(), round.value());
        return through;
    }
}

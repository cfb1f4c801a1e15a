package org.trivsel.tools.early.sheet;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
            select r.rater_id, r.part_id from tool_early.rating r
            join tool_early.sheet s on s.tenant_id = r.tenant_id and s.part_id = r.part_id
            where s.tenant_id = ? and s.round_id = ? and s.ready_at is null and r.submitted_at is not null
            """;

    @Override
    public String tool() {
        return Ratings.TOOL;
    }

    @Override
    public Map<AccountId, Set<UUID>> through(Transaction tx, TenantId tenant, RoundId round) throws SQLException {
        Map<AccountId, Set<UUID>> through = new HashMap<>();
        tx.list(THROUGH, row -> through.computeIfAbsent(new AccountId(row.uuid(1)), key -> new HashSet<>()).add(row.uuid(2)), tenant.value(), round.value());
        return through;
    }
}

package org.trivsel.platform.registry.key;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.ExportColumn;
import org.trivsel.tenant.TenantId;

/** National numbers in clear, for an export that was ordered with them. */
@Component
public final class NumberColumn implements ExportColumn {
    private final TenantKeys keys;

    @Activate
    public NumberColumn(@Reference TenantKeys keys) {
        this.keys = keys;
    }

    @Override
    public String column() {
        return "trivsel.child_number.cipher";
    }

    @Override
    public boolean isNationalNumber() {
        return true;
    }

    @Override
    public String json(Transaction tx, TenantId tenant, UUID record, byte[] stored) throws SQLException {
        try {
            return '"' + keys.of(tx, tenant).openNumber(new ChildId(record), stored) + '"';
        } catch (BrokenSeal e) {
            throw new Unavailable("keys-unavailable", "A number of tenant " + tenant + " was sealed with another key.", Duration.ofMinutes(1), e);
        }
    }
}

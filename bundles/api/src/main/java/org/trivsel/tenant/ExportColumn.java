package org.trivsel.tenant;

import java.sql.SQLException;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.store.Transaction;

/** Reads a column that is not stored in an open format, for an export. Registered as a service by whoever writes that column. */
@ConsumerType
public interface ExportColumn {
    /** {@code schema.table.column}. */
    String column();

    /** Whether it holds national numbers, which are exported only where that was asked for. */
    boolean isNationalNumber();

    /**
     * What it stands for, as JSON.
     *
     * @param tx behind the wall of the tenant
     * @param record the second column of the row's primary key
     */
    String json(Transaction tx, TenantId tenant, UUID record, byte[] stored) throws SQLException;
}

package org.trivsel.platform.assessment;

import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.ExportColumn;
import org.trivsel.tenant.TenantId;

/** Answers and outcome of completed assessments, for whoever takes them along. */
@Component
public final class SealedColumn implements ExportColumn {
    @Override
    public String column() {
        return "trivsel.assessment.sealed";
    }

    @Override
    public boolean isNationalNumber() {
        return false;
    }

    @Override
    public String json(Transaction tx, TenantId tenant, UUID record, byte[] stored) {
        Seal seal = Seal.of(stored);
        return "{\"answers\":" + seal.answers() + ",\"outcome\":" + seal.outcome() + "}";
    }
}

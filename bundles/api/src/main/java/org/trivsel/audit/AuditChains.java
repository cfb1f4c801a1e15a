package org.trivsel.audit;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.tenant.TenantId;

/** Whether what the audit holds is what was written. Reads the hashes of entries and tells nothing of what they say. Safe for use by many threads. */
@ProviderType
public interface AuditChains {
    /** Walks through the whole chain of a tenant. Only operators. */
    Verdict verify(Caller operator, TenantId tenant);

    /**
     * What the walk found.
     *
     * @param sealed how many entries are in the chain
     * @param head of the chain, hexadecimal; kept elsewhere it shows a rewrite of the whole chain
     * @param unsealed how many wait to be sealed
     * @param faults each place where it does not hold, in English
     */
    record Verdict(long sealed, String head, long unsealed, List<String> faults) {
        public Verdict {
            faults = List.copyOf(faults);
        }

        public boolean holds() {
            return faults.isEmpty();
        }
    }
}

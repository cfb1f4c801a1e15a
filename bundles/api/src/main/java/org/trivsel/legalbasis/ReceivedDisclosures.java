package org.trivsel.legalbasis;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/** Disclosures as their recipients see them. Every call leaves its entry in the audit. Safe for use by many threads. */
@ProviderType
public interface ReceivedDisclosures {
    /**
     * Those in force today whose recipient the caller is, or is one of, with a role that reads some of what they cover; by the child's name, at most 200.
     */
    List<Received> received(Caller caller);

    /** What one of them opens, as whoever keeps it tells it; at most 500 records. @throws org.trivsel.problem.NotFound when there is none such today */
    Opened open(Caller caller, UUID disclosure);

    /** A disclosure to the caller. */
    record Received(Disclosure disclosure, String childName) {
        @Override
        public String toString() {
            return "Received[" + disclosure.id() + "]";
        }
    }

    /** What it opens, the newest first. */
    record Opened(Received received, List<DisclosedRecord> records) {
        public Opened {
            records = List.copyOf(records);
        }
    }
}

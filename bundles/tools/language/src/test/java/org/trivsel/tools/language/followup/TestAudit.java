package org.trivsel.tools.language.followup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.trivsel.access.Caller;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.store.Transaction;

/** Writes entries into the real table, in one statement as the platform does, and remembers them. */
public final class TestAudit implements Audit {
    private static final String INSERT = """
            insert into trivsel.audit_entry (tenant_id, id, at, actor, acting_as, action, subject, outcome, detail, address, request_id)
            values (?, ?, now(), ?, '-', ?, ?, ?, ?, ?, ?)
            """;
    private final List<AuditEvent> events = new ArrayList<>();

    @Override
    public void record(Transaction tx, Caller caller, AuditEvent event) {
        try {
            tx.update(INSERT, caller.tenant().id().value(), UUID.randomUUID(), caller.account().value(), event.action(), event.subject(),
                    event.outcome(), event.detail(), caller.origin().address(), caller.origin().requestId());
            events.add(event);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    AuditEvent last() {
        return events.get(events.size() - 1);
    }

    /** What the work leaves. */
    List<String> actionsAfter(Runnable work) {
        int before = events.size();
        work.run();
        return events.subList(before, events.size()).stream().map(AuditEvent::action).toList();
    }
}

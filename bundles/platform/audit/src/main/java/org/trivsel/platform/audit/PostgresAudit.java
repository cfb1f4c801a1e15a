package org.trivsel.platform.audit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Unavailable;
import org.trivsel.store.Transaction;

/** Writes entries where the use itself is written, and tells the sealer after the commit. */
@Component
public final class PostgresAudit implements Audit {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresAudit.class);
    private static final String INSERT = """
            insert into audit_entry (tenant_id, id, at, actor, acting_as, action, subject, subjects, outcome, detail, address, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int LONGEST_DETAIL = 500;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** In the order of the calls, within a millisecond too: entries are read and sealed in this order, and lie together in the index. */
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final Sealing sealing;

    @Activate
    public PostgresAudit(@Reference Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public void record(Transaction tx, Caller caller, AuditEvent event) {
        tx.withCommit(INSERT, e -> refused(caller, event, e), caller.tenant().id().value(), ids.generate(), Instant.now().truncatedTo(ChronoUnit.MICROS),
                caller.account().value(), roles(caller), event.action(), event.subject(), subjects(event), event.outcome(),
                oneLine(event.detail()), caller.origin().address(), caller.origin().requestId());
        tx.afterCommit(() -> sealing.wanted(caller.tenant().id()));
    }

    private static Unavailable refused(Caller caller, AuditEvent event, SQLException cause) {
        LOG.warn("The use {} cannot be recorded, SQL state {}: request {} is refused", event.action(), cause.getSQLState(),
                caller.origin().requestId());
        return new Unavailable("audit-unavailable", "The use cannot be recorded right now, so nothing is shown.", Duration.ofSeconds(5), cause);
    }

    /** Null where there are none: so stand the entries that are older than this column. */
    private static UUID @Nullable [] subjects(AuditEvent event) {
        return event.subjects().isEmpty() ? null : event.subjects().toArray(UUID[]::new);
    }

    private static String roles(Caller caller) {
        if (caller.grants().size() == 1) {
            return caller.grants().get(0).role().name();
        }
        return caller.grants().stream().map(grant -> grant.role().name()).distinct().sorted().collect(Collectors.joining(","));
    }

    /** Control characters could forge lines where entries are printed. */
    private static @Nullable String oneLine(@Nullable String detail) {
        if (detail == null) {
            return null;
        }
        String line = CONTROL.matcher(detail).replaceAll(" ");
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL);
    }
}

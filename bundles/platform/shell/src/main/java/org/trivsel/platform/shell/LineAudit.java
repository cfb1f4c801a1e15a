package org.trivsel.platform.shell;

import java.util.regex.Pattern;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.store.TenantStore;

/**
 * Karaf's own commands know no audit: what is typed of them is written down before it runs, in the log as well, since Karaf runs it whatever becomes
 * of this. Our own commands leave the entries of what they do, and their lines may name people; those are not kept.
 */
@Component
public final class LineAudit implements CommandSessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(LineAudit.class);
    /** One command of ours and nothing else on the line, and the commands that only look at the shell itself. */
    private static final Pattern OURS = Pattern.compile("\\s*(trivsel:[a-z-]+|(tool|tenant|quarantine|publisher|node|country)-[a-z-]+|audit-verify|help|logout)(\\s[^;|&{}()<>$`]*)?");

    private final TenantStore store;
    private final Audit audit;

    @Activate
    public LineAudit(@Reference TenantStore store, @Reference Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {
        if (!(session.get(Operator.VARIABLE) instanceof Operator operator) || OURS.matcher(line).matches()) {
            return;
        }
        String text = line.toString().strip();
        LOG.info("The operator {} runs in the shell: {}", operator.username(), text);
        operator.as(caller -> {
            store.run(caller.tenant().id(), tx -> audit.record(tx, caller, AuditEvent.done("shell.command", null, text)));
            return caller;
        });
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception failure) {
        // What came of it is on the screen of whoever typed it.
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {
        // What came of it is on the screen of whoever typed it.
    }
}

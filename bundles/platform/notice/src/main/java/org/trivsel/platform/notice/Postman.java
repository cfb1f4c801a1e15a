package org.trivsel.platform.notice;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.notice.MailAddress;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/**
 * Sends what waits, one after the other, on a thread of its own. Each is taken in a transaction that ends before the mail server is asked; a
 * node that ends in between leaves it to another one, so that a mail may come twice and is never lost.
 */
final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int LONGEST_PAUSE = 3600;
    private static final int LONGEST_FAILURE = 300;
    private static final int DOUBLINGS = 16;
    /** Looks between two at what has become old. */
    private static final int SELDOM = 1000;

    private final TenantStore store;
    private final Tenants tenants;
    private final Mail mail;
    private final int pauseSeconds;
    private final int longestHours;
    private final NoticeTable table = new NoticeTable();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "trivsel-notice"));
    private int looks;

    Postman(TenantStore store, Tenants tenants, Mail mail, int pauseSeconds, int longestHours) {
        this.store = store;
        this.tenants = tenants;
        this.mail = mail;
        this.pauseSeconds = pauseSeconds;
        this.longestHours = longestHours;
    }

    void lookEach(Duration pause) {
        thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void wake() {
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("This node is ending; another one sends the notice", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never look again
    private void look() {
        try {
            Optional<Tenant> system = tenants.find(TenantKey.SYSTEM);
            if (system.isPresent()) {
                round(system.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("Notices cannot be looked for now: {}", e.getMessage());
        }
    }

    /** Ends with the first that fails: when the mail server is away it is asked once, and the others wait. */
    void round(Tenant system) {
        boolean goesOn = true;
        while (goesOn) {
            Optional<NoticeTable.Due> due = store.inTransaction(system.id(), tx -> table.next(tx, UUID.randomUUID()));
            goesOn = due.isPresent() && isSent(system, due.get());
        }
        if (looks++ % SELDOM == 0) {
            store.run(system.id(), table::forgetOld);
        }
    }

    private boolean isSent(Tenant system, NoticeTable.Due due) {
        Locale language = Locale.forLanguageTag(due.language());
        try {
            mail.send(due.id(), new MailAddress(due.to()), due.queued(), due.language(), Template.subject(due.template(), language, due.values()),
                    Template.body(due.template(), language, due.values()));
        } catch (MessagingException e) {
            String failure = said(e, due.to());
            boolean givenUp = store.inTransaction(system.id(), tx -> table.failed(tx, due, failure, pause(due.attempts()), longestHours));
            if (givenUp) {
                LOG.error("The notice {} is given up after {} attempts: {}", due.id(), due.attempts(), failure);
            } else {
                LOG.warn("The notice {} could not be sent, attempt {}: {}", due.id(), due.attempts(), failure);
            }
            return false;
        }
        store.run(system.id(), tx -> table.sent(tx, due));
        return true;
    }

    /** Twice as long after each attempt. */
    private int pause(int attempts) {
        return (int) Math.min(LONGEST_PAUSE, (long) pauseSeconds << Math.min(DOUBLINGS, attempts - 1));
    }

    /** A mail server quotes addresses, and those of people of a tenant are nobody else's. */
    private static String said(MessagingException e, String to) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String first = String.valueOf(e.getMessage());
        String said = cause == e || first.contains(String.valueOf(cause.getMessage())) ? first : first + ": " + cause.getMessage();
        String line = said.replaceAll("\\p{Cntrl}+", " ").replace(to, new MailAddress(to).masked()).strip();
        return line.substring(0, Math.min(line.length(), LONGEST_FAILURE));
    }
}

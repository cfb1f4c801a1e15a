package org.trivsel.platform.notice;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.trivsel.notice.MailAddress;

/** One mail to one address, in plain text. */
final class Mail {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final MailAddress from;

    Mail(MailSettings settings) {
        this.from = Objects.requireNonNull(settings.from());
        this.session = within(() -> Session.getInstance(settings.transport(), settings.user() == null ? null : new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        }));
    }

    /** @param id makes it the same mail when it has to be sent once more, so that a reader may see it once */
    void send(UUID id, MailAddress to, Instant written, String language, String subject, String body) throws MessagingException {
        within(() -> {
            MimeMessage mail = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", "<" + id + "." + from + ">");
                }
            };
            mail.setFrom(new InternetAddress(from.value(), true));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to.value(), true));
            mail.setSubject(subject, UTF_8);
            mail.setText(body, UTF_8);
            mail.setSentDate(Date.from(written));
            mail.setContentLanguage(new String[] {language});
            mail.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(mail);
            return mail;
        });
    }

    /** Mail looks for its parts in the class loader of the thread, and finds those of this bundle only there. */
    private static <T, E extends Exception> T within(Act<T, E> act) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Mail.class.getClassLoader());
        try {
            return act.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What looks for parts. */
    @FunctionalInterface
    private interface Act<T, E extends Exception> {
        T run() throws E;
    }
}

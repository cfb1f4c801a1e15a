package org.trivsel.platform.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.Notices;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.tenant.TenantKey;

/** Notices as they run, with a mail server. What others left in the queue of the same database is sent too, and looked past: it goes to other addresses. */
public final class RealMail implements AutoCloseable {
    private static final long WAIT = 20_000;

    private final String domain = "@" + UUID.randomUUID() + ".example.org";
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MailNotices notices;

    public RealMail(TestDatabase database, RegisterAccess access) {
        server.start();
        PostgresTenants tenants = new PostgresTenants(database.systemStore());
        tenants.find(TenantKey.SYSTEM).orElseGet(() -> tenants.create(TenantKey.SYSTEM, "System", "DK", java.util.Locale.forLanguageTag("da"), java.time.ZoneOffset.UTC));
        Map<String, Object> given = Map.of("mail.host", "127.0.0.1", "mail.port", String.valueOf(server.getSmtp().getPort()), "mail.tls", "none", "mail.from",
                "trivsel@example.org", "notice.operators", "drift@example.org");
        notices = new MailNotices(database.store(), tenants, access, configuration(MailConfig.class, "mail.", given), configuration(NoticeConfig.class, "notice.", given));
    }

    public Notices notices() {
        return notices;
    }

    /** One that nobody else has. */
    public MailAddress address(String name) {
        return new MailAddress(name + domain);
    }

    /** All that has come to such addresses, once there are so many: name, subject and text of each, in the order of names. */
    public List<String> come(int many) throws MessagingException, IOException {
        int received = server.getReceivedMessages().length;
        List<String> own = own();
        while (own.size() < many) {
            if (!server.waitForIncomingEmail(WAIT, received + 1)) {
                throw new AssertionError("Only " + own.size() + " of " + many + " mails came");
            }
            received = server.getReceivedMessages().length;
            own = own();
        }
        return own;
    }

    private List<String> own() throws MessagingException, IOException {
        List<String> own = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            String recipient = String.valueOf(mail.getAllRecipients()[0]);
            if (recipient.endsWith(domain)) {
                own.add(recipient.replace(domain, "") + ": " + mail.getSubject() + "\n" + mail.getContent());
            }
        }
        own.sort(null);
        return own;
    }

    @Override
    public void close() {
        notices.stop();
        server.stop();
    }

    private static <T> T configuration(Class<T> type, String part, Map<String, Object> given) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) ->
                given.getOrDefault(part + method.getName().replaceFirst("^_", ""), method.getDefaultValue())));
    }
}

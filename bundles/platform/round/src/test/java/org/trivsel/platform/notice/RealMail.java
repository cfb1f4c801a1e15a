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
import org.trivsel.notice.Notices;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.tenant.TenantKey;

/** Notices as they run, with a mail server. */
public final class RealMail implements AutoCloseable {
    private static final long WAIT = 20_000;

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

    /** All that has come, once there are so many: recipient, subject and text of each, in the order of recipients. */
    public List<String> come(int many) throws MessagingException, IOException {
        if (!server.waitForIncomingEmail(WAIT, many)) {
            throw new AssertionError("Only " + server.getReceivedMessages().length + " of " + many + " mails came");
        }
        List<String> all = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            all.add(mail.getAllRecipients()[0] + ": " + mail.getSubject() + "\n" + mail.getContent());
        }
        all.sort(null);
        return all;
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

package org.trivsel.platform.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.MailSetup;

/** Which settings are good for sending, and what is said of those that are not. */
class MailSettingsTest {
    private static final MailAddress TO = new MailAddress("drift@example.org");

    @Test
    void oneThatIsWrongIsNamedWithWhatItMayBe() {
        assertFault("mail.tls is 'yes'", "mail.tls", "yes");
        assertFault("mail.port is '0'", "mail.port", "0");
        assertFault("mail.port is '70000'", "mail.port", "70000");
        assertFault("mail.from is ''", "mail.from", "");
        assertFault("notice.operators is 'nobody'", "notice.operators", "a@example.org,nobody");
        assertFault("notice.language is 'fr'", "notice.language", "fr");
        assertFault("mail.user and mail.password go together", "mail.user", "trivsel");
        assertFault("would go in clear", "mail.user", "trivsel", "mail.password", "a long enough password");
    }

    @Test
    void thePortIsTheUsualOneOfTheWay() {
        assertEquals(List.of("587", "465", "25"), List.of("starttls", "tls", "none").stream()
                .map(way -> Post.away().settings("mail.tls", way, "mail.port", "").transport().getProperty("mail.smtp.port")).toList());
    }

    @Test
    void aMailServerThatDoesNotEncryptIsNotUsedWhenItHasTo() {
        try (Post post = Post.open()) {
            MessagingException refused = assertThrows(MessagingException.class, () -> send(post.settings("mail.tls", "starttls")));
            assertTrue(refused.getMessage().contains("STARTTLS"), refused::getMessage);
            assertEquals(0, post.server().getReceivedMessages().length);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        try (Post post = Post.openWithTls()) {
            assertThrows(MessagingException.class, () -> send(post.settings("mail.tls", "tls")));
            assertEquals(0, post.server().getReceivedMessages().length);
        }
    }

    @Test
    void userAndPasswordAreSaidToAServerWhoseCertificateFits() throws Exception {
        try (Post post = Post.openWithTls()) {
            post.server().setUser("drift@example.org", "trivsel", "a long enough password");
            MailSettings right = trusting(post.settings("mail.tls", "tls", "mail.user", "trivsel", "mail.password", "a long enough password"));
            send(right);
            assertEquals(1, post.server().getReceivedMessages().length);
            MailSettings wrong = trusting(post.settings("mail.tls", "tls", "mail.user", "trivsel", "mail.password", "another password"));
            assertThrows(AuthenticationFailedException.class, () -> send(wrong));
        }
    }

    /** As if somebody had vouched for the certificate of the test. */
    private static MailSettings trusting(MailSettings settings) {
        settings.transport().setProperty("mail.smtp.ssl.trust", "*");
        settings.transport().setProperty("mail.smtp.ssl.checkserveridentity", "false");
        return settings;
    }

    private static void send(MailSettings settings) throws MessagingException {
        new Mail(settings).send(UUID.randomUUID(), TO, Instant.now(), "en", "Subject", "Body");
    }

    private static void assertFault(String said, String... given) {
        MailSettings settings = Post.away().settings(given);
        assertEquals(MailSetup.Condition.FAULTY, settings.setup().condition());
        assertTrue(String.valueOf(settings.setup().fault()).contains(said), () -> said + " / " + settings.setup().fault());
    }
}

package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;
import org.trivsel.dist.HostileTool;

/** When a tool is set apart, operators get a mail in their language, sooner or later; and see which mail waits, and why. */
class NoticeIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String OPERATORS = "drift@example.org";

    @TempDir
    private static Path folder;

    private static MailServer mail;
    private static Container container;
    private static Flow operator;
    private static Browser pages;

    @BeforeAll
    static void start() {
        mail = new MailServer();
        container = Container.demo(folder, Map.of("watch.log.lines", "200", "mail.host", "127.0.0.1",
                "mail.port", String.valueOf(mail.port()), "mail.tls", "none", "mail.from", "trivsel@example.org", "notice.operators", OPERATORS,
                "notice.pause.seconds", "1"));
        Http http = new Http(container.distribution().uri(""), reply -> { });
        operator = Flow.signIn(http, Person.OPERATOR);
        pages = new Browser(http::send);
        assertEquals(303, pages.signIn("system", Person.OPERATOR.username(), Product.PASSWORD).status());
    }

    @AfterAll
    static void stop() {
        container.close();
        mail.close();
    }

    @Test
    void operatorsAreToldInTheirLanguage() throws IOException, MessagingException {
        container.install(HostileTool.of("floods", "1.0.0", "flood").write(folder));
        await("a mail", () -> mails("floods").size() == 1);
        MimeMessage told = mails("floods").get(0);
        assertEquals("floods 1.0.0 er sat til side", told.getSubject());
        String body = text(told);
        assertTrue(body.contains("Version 1.0.0 af værktøjet floods er sat til side på alle maskiner: den skrev loggen fuld."), body);
        assertTrue(body.contains("Værktøjer og så Karantæne"), body);
        assertEquals(List.of(OPERATORS), List.of(told.getAllRecipients()[0].toString()));
        assertEquals(1, told.getAllRecipients().length);
        assertEquals(1, told.getHeader("Subject").length);
        assertNull(told.getHeader("Bcc"));
        await("it counts as sent", () -> notice("floods").get("state").asText().equals("sent"));
        assertEquals("on", operator.send(Call.get("/api/v1/notices")).json().get("mail").asText());
        assertTrue(pages.get("/system/notices").text().contains("floods 1.0.0 er sat til side"));
    }

    @Test
    void aMailServerThatIsAwayIsShownAndTriedAgain() throws IOException {
        mail.go();
        try {
            container.install(HostileTool.withComponent("component", "1.0.0").write(folder));
            await("a second attempt", () -> notice("component") != null && notice("component").get("attempts").asInt() > 1
                    && notice("component").get("failure").isTextual());
            JsonNode waiting = notice("component");
            assertEquals("waiting", waiting.get("state").asText());
            assertFalse(waiting.get("nextAttempt").isNull());
            assertTrue(waiting.get("failure").asText().contains("127.0.0.1"), waiting::toString);
            Reply page = pages.get("/system/notices");
            assertEquals(200, page.status());
            assertTrue(page.text().contains("component 1.0.0 er sat til side") && page.text().contains("Venter") && page.text().contains("Prøves igen"),
                    page::toString);
            assertEquals(200, pages.get("/health/ready").status(), "nothing else suffers");
        } finally {
            mail.comeBack();
        }
        await("a mail after all", () -> mails("component").size() == 1);
        await("it counts as sent", () -> notice("component").get("state").asText().equals("sent"));
    }

    /** About the tool of that name. */
    private static JsonNode notice(String tool) {
        String subject = tool + " 1.0.0 er sat til side";
        return StreamSupport.stream(operator.send(Call.get("/api/v1/notices?limit=50")).json().get("notices").spliterator(), false)
                .filter(one -> one.get("subject").asText().equals(subject)).findFirst().orElse(null);
    }

    private static List<MimeMessage> mails(String tool) {
        return mail.mails().stream().filter(one -> {
            try {
                return one.getSubject().startsWith(tool + " ");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        return (String) mail.getContent();
    }

    private static void await(String what, java.util.function.BooleanSupplier reached) {
        Await.until(what, LONG, reached, container.distribution()::log);
    }
}

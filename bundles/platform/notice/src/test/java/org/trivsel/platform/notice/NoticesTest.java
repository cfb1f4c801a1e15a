package org.trivsel.platform.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.MailSetup;
import org.trivsel.notice.Notice;
import org.trivsel.notice.QueuedNotice;
import org.trivsel.notice.QueuedNotice.State;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.tenant.Tenant;

/** What becomes of a notice, with a real mail server and a real database. */
class NoticesTest {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final int WAIT = 10_000;

    private final Post post = Post.away();

    @BeforeEach
    void empty() {
        Post.change("delete from trivsel.notice");
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void operatorsAreToldInTheirLanguageAtEachAddress() throws Exception {
        MailNotices notices = post.come().notices("notice.operators", "drift@example.org, vagt@example.org");
        Post.tell(notices, Post.apart("1.0.0"));

        assertTrue(post.server().waitForIncomingEmail(WAIT, 2));
        MimeMessage mail = post.server().getReceivedMessages()[0];
        assertEquals("language 1.0.0 er sat til side", mail.getSubject());
        String body = GreenMailUtil.getBody(mail);
        assertTrue(mail.getContent().toString().contains("Version 1.0.0 af værktøjet language er sat til side på alle maskiner: den svarede med fejl."), body);
        assertEquals(List.of("trivsel@example.org", "auto-generated", "da"),
                List.of(mail.getFrom()[0].toString(), mail.getHeader("Auto-Submitted", null), mail.getHeader("Content-Language", null)));
        assertEquals(List.of("drift@example.org", "vagt@example.org"), Stream.of(post.server().getReceivedMessages()).map(NoticesTest::to).sorted().toList());
        notices.stop();
    }

    @Test
    void theLanguageCanBeSet() throws Exception {
        MailNotices notices = post.come().notices("notice.language", "de");
        Post.tell(notices, Post.apart("1.0.0"));
        assertTrue(post.server().waitForIncomingEmail(WAIT, 1));
        assertEquals("language 1.0.0 ist beiseitegelegt", post.server().getReceivedMessages()[0].getSubject());
        notices.stop();
    }

    @Test
    void whoeverWorksHereIsToldAtTheAddressTheyGaveInTheLanguageTheyGaveItIn() throws Exception {
        MailNotices notices = post.come().notices();
        Tenant town = Post.DATABASE.newTenant();
        AccountId person = new PostgresAccounts(Post.DATABASE.store()).create(town.id(), "p" + UUID.randomUUID(), "Pia", "a long enough password", List.of());
        Caller pia = new Caller(town, person, "pia", "Pia", Locale.GERMAN, List.of(), Set.of(), Set.of(), Instant.now(), new Origin("r", "::1"));
        Notice due = new Notice("plan-due", "plan " + person, List.of("2", "9.\r\nBcc: thief@example.org"));

        assertFalse(isTold(notices, town, person, due), "no address, no mail");
        assertThrows(IllegalArgumentException.class, () -> new MailAddress("pia@example.org\r\nBcc: thief@example.org"));
        notices.ownAddress(pia, new MailAddress("pia@example.org"));
        assertEquals("pia@example.org", notices.ownAddress(pia).orElseThrow().value());
        assertTrue(isTold(notices, town, person, due));
        assertTrue(post.server().waitForIncomingEmail(WAIT, 1));
        assertEquals("Schwerpunkte, die bald auszuwerten sind: 2", post.server().getReceivedMessages()[0].getSubject());
        assertNull(post.server().getReceivedMessages()[0].getHeader("Bcc"));
        assertEquals(1, post.server().getReceivedMessages().length);

        Post.change("update trivsel.account set disabled_at = now() where id = '" + person + "'");
        assertFalse(isTold(notices, town, person, due), "who has left is told nothing");
        notices.ownAddress(pia, null);
        assertEquals(Optional.empty(), notices.ownAddress(pia));
        notices.stop();
    }

    private static boolean isTold(MailNotices notices, Tenant town, AccountId person, Notice notice) {
        return Post.DATABASE.store().inTransaction(town.id(), tx -> notices.toPerson(tx, town, person, notice));
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgainAfterPausesThatGrow() {
        Postman postman = Post.postman(post.settings());
        queue(Post.apart("1.0.0"));
        for (int attempt = 1; attempt <= 3; attempt++) {
            Post.dueAgain();
            postman.round(Post.SYSTEM);
            QueuedNotice waiting = only();
            assertEquals(List.of(State.WAITING, attempt), List.of(waiting.state(), waiting.attempts()));
            assertTrue(String.valueOf(waiting.failure()).contains("127.0.0.1"), waiting::toString);
            assertPause(Duration.ofSeconds(Post.PAUSE << (attempt - 1)), waiting.next());
        }
        postman.round(Post.SYSTEM);
        assertEquals(3, only().attempts(), "not before its time");

        post.come();
        Post.dueAgain();
        postman.round(Post.SYSTEM);
        QueuedNotice sent = only();
        assertEquals(List.of(State.SENT, 4), List.of(sent.state(), sent.attempts()));
        assertNull(sent.failure());
        assertNull(sent.next());
        assertNotNull(sent.ended());
        assertEquals(1, post.server().getReceivedMessages().length);
    }

    @Test
    void whatNobodyTakesIsGivenUpAfterADay() {
        Postman postman = Post.postman(post.settings());
        queue(Post.apart("1.0.0"));
        Post.change("update trivsel.notice set queued_at = now() - interval '23 hours'");
        postman.round(Post.SYSTEM);
        assertEquals(State.WAITING, only().state());
        Post.change("update trivsel.notice set queued_at = now() - interval '25 hours', next_at = now()");
        postman.round(Post.SYSTEM);
        assertEquals(State.GIVEN_UP, only().state());
        assertNotNull(only().failure());
        assertNull(only().next());
    }

    @Test
    void noValueAddsAHeaderOrARecipient() throws Exception {
        String evil = "1.0\r\nBcc: everybody@example.org\r\n\r\n<b>Hello</b>";
        MailNotices notices = post.come().notices();
        Post.tell(notices, new Notice("tool-set-apart", "x\ny", List.of("a\u2028b\nSubject: no", evil, evil, "n")));
        assertTrue(post.server().waitForIncomingEmail(WAIT, 1));
        MimeMessage mail = post.server().getReceivedMessages()[0];
        assertEquals("a b Subject: no 1.0 Bcc: everybody@example.org <b>Hello</b> er sat til side", mail.getSubject());
        assertNull(mail.getHeader("Bcc"));
        assertEquals(1, mail.getHeader("Subject").length);
        assertEquals(1, mail.getAllRecipients().length);
        assertEquals("text/plain; charset=UTF-8", mail.getContentType());
        assertEquals(1, post.server().getReceivedMessages().length);
        notices.stop();
        for (String address : List.of("a@b.dk\r\nBcc: c@d.dk", "a@b.dk,c@d.dk", "A <a@b.dk>", "a b@c.dk", "a@b.dk>", "", "a@-b", "x".repeat(65) + "@b.dk")) {
            assertThrows(IllegalArgumentException.class, () -> new MailAddress(address), address);
        }
    }

    @Test
    void ofOneThingNobodyIsToldMoreThanThreeTimesAnHour() {
        for (int i = 0; i < 5; i++) {
            queue(Post.apart("1.0.0"));
        }
        queue(Post.apart("2.0.0"));
        assertEquals(4, list().size());
        Post.change("update trivsel.notice set queued_at = now() - interval '61 minutes'");
        queue(Post.apart("1.0.0"));
        assertEquals(5, list().size());
    }

    @Test
    void severalNodesSendEachNoticeOnce() {
        post.come();
        for (int i = 0; i < 12; i++) {
            queue(Post.apart("1." + i + ".0"));
        }
        List<CompletableFuture<Void>> nodes = Stream.generate(() -> Post.postman(post.settings())).limit(3)
                .map(postman -> CompletableFuture.runAsync(() -> postman.round(Post.SYSTEM))).toList();
        nodes.forEach(CompletableFuture::join);
        assertEquals(Collections.nCopies(12, State.SENT), list().stream().map(QueuedNotice::state).toList());
        assertEquals(12, Arrays.stream(post.server().getReceivedMessages()).map(NoticesTest::id).distinct().count());
        assertEquals(12, post.server().getReceivedMessages().length);
    }

    @Test
    void whatANodeLeftInTheMiddleIsTakenOnByAnother() {
        queue(Post.apart("1.0.0"));
        Post.change("update trivsel.notice set attempts = 1, job = gen_random_uuid(), next_at = now() + interval '5 minutes'");
        post.come();
        Postman other = Post.postman(post.settings());
        other.round(Post.SYSTEM);
        assertEquals(State.WAITING, only().state());
        Post.dueAgain();
        other.round(Post.SYSTEM);
        assertEquals(List.of(State.SENT, 2), List.of(only().state(), only().attempts()));
    }

    @Test
    void whatWasUndoneIsNotTold() {
        MailNotices notices = post.notices();
        assertThrows(Conflict.class, () -> Post.DATABASE.store().run(Post.SYSTEM.id(), tx -> {
            notices.toOperators(tx, Post.apart("1.0.0"));
            throw new Conflict("sample", "Undone.");
        }));
        assertEquals(List.of(), list());
        notices.stop();
    }

    @Test
    void aTenantSeesItsOwnAndOperatorsSeeHowFarItIsAndNotWhoItIs() {
        Tenant tenant = Post.DATABASE.newTenant();
        Tenant stranger = Post.DATABASE.newTenant();
        MailNotices notices = post.notices();
        Post.DATABASE.store().run(tenant.id(), tx -> notices.to(tx, tenant.id(), new MailAddress("vera.vang@strandby.example"), Locale.ENGLISH, Post.apart("1.0.0")));
        assertEquals(List.of(1, 0), Stream.of(tenant, stranger).map(one -> Post.DATABASE.store().inTransaction(one.id(),
                tx -> tx.list("select 1 from notice", row -> row.number(1)).size())).toList());
        QueuedNotice seen = only();
        assertEquals(List.of(tenant.key().value(), "…@strandby.example"), List.of(seen.tenant(), seen.to()));
        notices.stop();
    }

    @Test
    void theListIsForOperatorsAndGoesOnWhereItStopped() {
        for (int i = 0; i < 3; i++) {
            queue(Post.apart("1." + i + ".0"));
        }
        MailNotices notices = post.notices();
        List<QueuedNotice> first = notices.list(Post.caller(Role.OPERATOR), null, 2);
        List<QueuedNotice> second = notices.list(Post.caller(Role.OPERATOR), first.get(1).id(), 2);
        assertEquals(List.of("language 1.2.0 is set apart", "language 1.1.0 is set apart", "language 1.0.0 is set apart"),
                Stream.of(first, second).flatMap(List::stream).map(QueuedNotice::subject).toList());
        assertThrows(Forbidden.class, () -> notices.list(Post.caller(Role.ADMINISTRATION), null, 2));
        assertThrows(Forbidden.class, () -> notices.setup(Post.caller(Role.ADMINISTRATION)));
        notices.stop();
    }

    @Test
    void withoutAMailServerNothingIsQueuedAndItIsSaid() {
        MailNotices off = post.notices("mail.host", " ");
        Post.tell(off, Post.apart("1.0.0"));
        assertEquals(List.of(), list());
        assertEquals(MailSetup.Condition.OFF, off.setup(Post.caller(Role.OPERATOR)).condition());
    }

    @Test
    void aTextThatIsNotThereIsAMistakeOfWhoeverTells() {
        assertThrows(IllegalArgumentException.class, () -> Post.tell(post.notices(), new Notice("no-such", "x", List.of())));
    }

    @Test
    void whatIsOldIsForgotten() {
        queue(Post.apart("1.0.0"));
        queue(Post.apart("2.0.0"));
        Post.change("update trivsel.notice set state = 'SENT', ended_at = now() - interval '91 days' where about = 'language 1.0.0'");
        Post.change("update trivsel.notice set state = 'SENT', ended_at = now() - interval '89 days' where about = 'language 2.0.0'");
        Post.postman(post.settings()).round(Post.SYSTEM);
        assertEquals("language 2.0.0 is set apart", only().subject());
    }

    private static void assertPause(Duration wanted, Instant next) {
        Duration left = Duration.between(Instant.now(), next);
        assertFalse(left.compareTo(wanted) > 0 || left.compareTo(wanted.minusSeconds(30)) < 0, () -> wanted + " wanted, " + left + " left");
    }

    /** Without anybody who sends it. */
    private void queue(Notice notice) {
        Post.DATABASE.store().run(Post.SYSTEM.id(), tx -> new NoticeTable().add(tx, Post.SYSTEM.id(),
                IDS.generate(), new MailAddress("drift@example.org"), Locale.forLanguageTag("da"), notice, 3));
    }

    private static List<QueuedNotice> list() {
        return Post.DATABASE.store().inTransaction(Post.SYSTEM.id(),
                tx -> new NoticeTable().page(tx, Post.SYSTEM.id().value(), Locale.ENGLISH, null, 100));
    }

    private static QueuedNotice only() {
        List<QueuedNotice> all = list();
        assertEquals(1, all.size(), all::toString);
        return all.get(0);
    }

    private static String to(MimeMessage mail) {
        return read(() -> mail.getRecipients(Message.RecipientType.TO)[0].toString());
    }

    private static String id(MimeMessage mail) {
        return read(() -> mail.getMessageID().replaceFirst("^<(" + UUID.randomUUID().toString().replaceAll("[0-9a-f]", "[0-9a-f]") + ")\\..*", "$1"));
    }

    private static <T> T read(java.util.concurrent.Callable<T> part) {
        try {
            return part.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

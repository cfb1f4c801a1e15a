package org.trivsel.platform.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.notice.Notice;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;

/** A mail server that can be there or not, and the service before a real database. */
final class Post implements AutoCloseable {
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final PostgresTenants TENANTS = new PostgresTenants(DATABASE.systemStore());
    static final Tenant SYSTEM = TENANTS.find(TenantKey.SYSTEM)
            .orElseGet(() -> TENANTS.create(TenantKey.SYSTEM, "System", "DK", Locale.forLanguageTag("da"), ZoneOffset.UTC));
    static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), new PostgresAudit(tenant -> { }));
    static final int PAUSE = 60;
    static final int HOURS = 24;

    private final int port;
    private final String protocol;
    private GreenMail server;

    private Post(String protocol) {
        this.protocol = protocol;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Post away() {
        return new Post(ServerSetup.PROTOCOL_SMTP);
    }

    static Post open() {
        return away().come();
    }

    static Post openWithTls() {
        return new Post(ServerSetup.PROTOCOL_SMTPS).come();
    }

    Post come() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol));
        server.start();
        return this;
    }

    GreenMail server() {
        return server;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }

    /** @param more of the operator's settings, as they stand in the file */
    MailSettings settings(String... more) {
        Map<String, Object> given = new HashMap<>(Map.of("mail.host", "127.0.0.1", "mail.port", String.valueOf(port), "mail.tls", "none",
                "mail.from", "trivsel@example.org", "notice.operators", "drift@example.org"));
        for (int i = 0; i < more.length; i += 2) {
            given.put(more[i], more[i + 1]);
        }
        return MailSettings.of(configuration(MailConfig.class, "mail.", given), configuration(NoticeConfig.class, "notice.", given));
    }

    MailNotices notices(String... more) {
        return new MailNotices(DATABASE.store(), TENANTS, ACCESS, settings(more), configuration(NoticeConfig.class, "notice.", Map.of()));
    }

    /** What takes one round when it is told to. */
    static Postman postman(MailSettings settings) {
        return new Postman(DATABASE.store(), TENANTS, new Mail(settings), PAUSE, HOURS);
    }

    static void tell(MailNotices notices, Notice notice) {
        DATABASE.store().run(SYSTEM.id(), tx -> notices.toOperators(tx, notice));
    }

    static Notice apart(String version) {
        return new Notice("tool-set-apart", "language " + version, List.of("language", version, "ERRORS", "node-1"));
    }

    static Caller caller(Role role) {
        return new Caller(SYSTEM, new AccountId(UUID.randomUUID()), "o", "O", Locale.ENGLISH,
                List.of(new Grant(role, null, LocalDate.of(2020, 1, 1), null)), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(),
                new Origin("r-1", "127.0.0.1"));
    }

    /** What time would do. */
    static void change(String sql) {
        try (Connection connection = DATABASE.superuser(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void dueAgain() {
        change("update trivsel.notice set next_at = now() where state = 'WAITING'");
    }

    static <T> T configuration(Class<T> type, String part, Map<String, Object> given) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) ->
                given.getOrDefault(part + method.getName().replaceFirst("^_", ""), method.getDefaultValue())));
    }
}

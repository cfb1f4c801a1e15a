package org.trivsel.platform.notice;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.Notice;
import org.trivsel.notice.QueuedNotice;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** Where notices wait. What the worker does happens in transactions of the operators, who see those of all tenants. */
final class NoticeTable {
    /** Of two who tell about the same at once, one after the other: else both would count before either has added. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(?, 21))::text";
    private static final String ADD = """
            insert into notice (tenant_id, id, recipient, language, template, about, args) select ?, ?, ?, ?, ?, ?, ?
            where ? > (select count(*) from notice where tenant_id = ? and about = ? and template = ? and recipient = ?
              and queued_at > clock_timestamp() - interval '1 hour')""";
    /** It is tried again by whoever looks when this one is silent for longer than an attempt can take. */
    private static final String NEXT = """
            update notice n set attempts = n.attempts + 1, job = ?, next_at = clock_timestamp() + interval '5 minutes' from (
              select tenant_id, id from notice where state = 'WAITING' and next_at <= clock_timestamp() order by next_at limit 1 for update skip locked) d
            where n.tenant_id = d.tenant_id and n.id = d.id
            returning n.tenant_id, n.id, n.recipient, n.language, n.template, n.args, n.attempts, n.queued_at""";
    private static final String SENT = """
            update notice set state = 'SENT', ended_at = clock_timestamp(), failure = null where tenant_id = ? and id = ? and job = ? and state = 'WAITING'""";
    private static final String FAILED = """
            update notice set failure = ?, next_at = clock_timestamp() + make_interval(secs => ?),
              state = case when queued_at < clock_timestamp() - make_interval(hours => ?) then 'GIVEN_UP' else 'WAITING' end,
              ended_at = case when queued_at < clock_timestamp() - make_interval(hours => ?) then clock_timestamp() end
            where tenant_id = ? and id = ? and job = ? and state = 'WAITING' returning state""";
    private static final String PAGE = """
            select n.id, t.key, n.recipient, n.language, n.template, n.args, n.state, n.queued_at, n.attempts, n.next_at, n.ended_at, n.failure, n.tenant_id = ?
            from notice n left join tenant t on t.id = n.tenant_id where ?::uuid is null or n.id < ? order by n.id desc limit ?""";
    private static final String OLD = "delete from notice where ended_at < now() - interval '90 days'";

    /** @param most how many there may be in an hour about the same */
    void add(Transaction tx, TenantId tenant, UUID id, MailAddress to, Locale language, Notice notice, int most) throws SQLException {
        tx.list(ALONE, row -> row.textOrNull(1), notice.about());
        tx.update(ADD, tenant.value(), id, to.value(), language.toLanguageTag(), notice.template(), notice.about(), notice.values().toArray(new String[0]),
                most, tenant.value(), notice.about(), notice.template(), to.value());
    }

    Optional<Due> next(Transaction tx, UUID job) throws SQLException {
        return tx.one(NEXT, row -> new Due(row.uuid(1), row.uuid(2), job, row.text(3), row.text(4), row.text(5), row.texts(6), row.number(7),
                row.instant(8)), job);
    }

    void sent(Transaction tx, Due due) throws SQLException {
        tx.update(SENT, due.tenant(), due.id(), due.job());
    }

    /** @return whether it is given up */
    boolean failed(Transaction tx, Due due, String failure, int pauseSeconds, int longestHours) throws SQLException {
        return tx.one(FAILED, row -> row.text(1), failure, pauseSeconds, longestHours, longestHours, due.tenant(), due.id(), due.job())
                .filter(QueuedNotice.State.GIVEN_UP.name()::equals).isPresent();
    }

    List<QueuedNotice> page(Transaction tx, UUID system, Locale locale, @Nullable UUID after, int limit) throws SQLException {
        return tx.list(PAGE, row -> read(row, locale), system, after, after, limit);
    }

    void forgetOld(Transaction tx) throws SQLException {
        tx.update(OLD);
    }

    private static QueuedNotice read(Row row, Locale locale) throws SQLException {
        boolean operators = row.flag(13);
        MailAddress to = new MailAddress(row.text(3));
        QueuedNotice.State state = QueuedNotice.State.valueOf(row.text(7));
        return new QueuedNotice(row.uuid(1), operators ? null : row.textOrNull(2), operators ? to.value() : to.masked(),
                Locale.forLanguageTag(row.text(4)), row.text(5), Template.subject(row.text(5), locale, row.texts(6)), state, row.instant(8), row.number(9),
                state == QueuedNotice.State.WAITING ? row.instant(10) : null, row.instantOrNull(11), row.textOrNull(12));
    }

    /** One that is to be sent now. @param job the attempt; another one that takes it over has another id */
    record Due(UUID tenant, UUID id, UUID job, String to, String language, String template, List<String> values, int attempts, Instant queued) {
    }
}

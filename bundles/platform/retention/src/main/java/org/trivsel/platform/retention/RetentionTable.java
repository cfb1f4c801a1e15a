package org.trivsel.platform.retention;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;
import org.trivsel.retention.Hold;
import org.trivsel.retention.Run;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Where holds and nights stand. To be used in a transaction of the tenant. */
final class RetentionTable {
    private static final String HOLD = """
            select h.id, h.child_id, c.given_name || ' ' || c.family_name, h.reason, h.until_day, a.display_name, h.made_at, h.ended_at, h.end_reason
            from retention_hold h
            left join child c on c.tenant_id = h.tenant_id and c.id = h.child_id
            left join account a on a.tenant_id = h.tenant_id and a.id = h.made_by
            where h.tenant_id = ?""";
    private static final String HOLDS = HOLD + " order by h.ended_at is not null, h.made_at desc, h.id limit 200";
    private static final String ONE_HOLD = HOLD + " and h.id = ?";
    private static final String HELD = """
            select child_id from retention_hold where tenant_id = ? and ended_at is null and (until_day is null or until_day >= ?)""";
    private static final String ADD = "insert into retention_hold (tenant_id, id, child_id, reason, until_day, made_by) values (?, ?, ?, ?, ?, ?)";
    private static final String END = """
            update retention_hold set ended_at = now(), ended_by = ?, end_reason = ? where tenant_id = ? and id = ? and ended_at is null""";
    /** By whoever comes first, or after one that has been silent for longer than a step can take. */
    private static final String TAKE = """
            insert into retention_run (tenant_id, day, id, job) values (?, ?, ?, ?)
            on conflict (tenant_id, day) do update set job = excluded.job, beat_at = clock_timestamp()
            where retention_run.finished_at is null and retention_run.beat_at < clock_timestamp() - interval '5 minutes'""";
    private static final String BEAT = "update retention_run set beat_at = clock_timestamp() where tenant_id = ? and day = ? and job = ? and finished_at is null";
    private static final String FINISH = "update retention_run set finished_at = clock_timestamp() where tenant_id = ? and day = ? and job = ?";
    private static final String COUNT = """
            insert into retention_count (tenant_id, day, keeper, months, before_day, records) values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, day, keeper) do update set records = retention_count.records + excluded.records""";
    private static final String RUNS = "select id, day, started_at, finished_at from retention_run where tenant_id = ? order by day desc limit 100";
    private static final String COUNTS = """
            select day, keeper, months, before_day, records from retention_count where tenant_id = ? and day = any(?) order by keeper""";

    List<Hold> holds(Transaction tx, UUID tenant) throws SQLException {
        return tx.list(HOLDS, RetentionTable::hold, tenant);
    }

    Optional<Hold> hold(Transaction tx, UUID tenant, UUID id) throws SQLException {
        return tx.one(ONE_HOLD, RetentionTable::hold, tenant, id);
    }

    /** Whom holds are about on the day; null stands for everybody. */
    List<@Nullable UUID> held(Transaction tx, UUID tenant, LocalDate day) throws SQLException {
        List<@Nullable UUID> held = new ArrayList<>();
        tx.list(HELD, row -> held.add(row.uuidOrNull(1)), tenant, day);
        return held;
    }

    void add(Transaction tx, UUID tenant, UUID id, @Nullable UUID child, String reason, @Nullable LocalDate until, UUID by) throws SQLException {
        tx.update(ADD, tenant, id, child, reason, until, by);
    }

    boolean end(Transaction tx, UUID tenant, UUID id, UUID by, String reason) throws SQLException {
        return tx.update(END, by, reason, tenant, id) == 1;
    }

    /** Whether the night is this job's. */
    boolean take(Transaction tx, UUID tenant, LocalDate day, UUID job) throws SQLException {
        return tx.update(TAKE, tenant, day, UUID.randomUUID(), job) == 1;
    }

    /** Whether it still is. */
    boolean beat(Transaction tx, UUID tenant, LocalDate day, UUID job) throws SQLException {
        return tx.update(BEAT, tenant, day, job) == 1;
    }

    void finish(Transaction tx, UUID tenant, LocalDate day, UUID job) throws SQLException {
        tx.update(FINISH, tenant, day, job);
    }

    void count(Transaction tx, UUID tenant, LocalDate day, Run.Deleted deleted) throws SQLException {
        tx.update(COUNT, tenant, day, deleted.keeper(), deleted.months(), deleted.before(), deleted.records());
    }

    List<Run> runs(Transaction tx, UUID tenant) throws SQLException {
        List<Run> runs = tx.list(RUNS, row -> new Run(row.uuid(1), row.date(2), row.instant(3), row.instantOrNull(4), List.of()), tenant);
        Map<LocalDate, List<Counted>> counts = tx.list(COUNTS, row -> new Counted(row.date(1), new Run.Deleted(row.text(2), row.number(3), row.date(4), row.number(5))),
                tenant, runs.stream().map(Run::day).toArray(LocalDate[]::new)).stream().collect(Collectors.groupingBy(Counted::day));
        return runs.stream().map(run -> new Run(run.id(), run.day(), run.started(), run.finished(),
                counts.getOrDefault(run.day(), List.of()).stream().map(Counted::deleted).toList())).toList();
    }

    private static Hold hold(Row row) throws SQLException {
        UUID child = row.uuidOrNull(2);
        return new Hold(row.uuid(1), child == null ? null : new ChildId(child), row.textOrNull(3), row.text(4), row.dateOrNull(5), row.textOrNull(6),
                row.instant(7), row.instantOrNull(8), row.textOrNull(9));
    }

    private record Counted(LocalDate day, Run.Deleted deleted) {
    }
}

package org.trivsel.platform.assessment;

/** What is counted by unit. */
final class ReportSql {
    /**
     * Units of the tenant as they stand today, how many children are enrolled at each, and the results, side by side and joined by nobody: the database takes
     * each to be a single row, and would join them row by row. Each child is met once, at the place that lists show, and its assessments are looked up by the child:
     * the same for a school and a municipality, for what may be shown of a school is decided with all others in view. Parameters: today, instrument, form, first and last day, how many results at most.
     */
    static final String TEXT = """
            with q as materialized (select ?::date as today, ?::text as instrument, ?::text as form, ?::date as first, ?::date as last),
            enrolled as materialized (
              select distinct on (e.child_id) e.child_id, e.unit_id from enrolment e
              where e.valid_from <= (select today from q) and (e.valid_to is null or e.valid_to >= (select today from q))
              order by e.child_id, e.valid_from desc),
            result as materialized (
              select m.unit_id, a.norm_edition, a.sealed from enrolled m
              cross join lateral (
                select a.* from (select a.* from assessment a where a.child_id = m.child_id offset 0) a
                where a.instrument = (select instrument from q) and a.form = (select form from q) and a.status in ('C', 'L')
                  and a.date between (select first from q) and (select last from q)
                order by a.date desc, a.completed_at desc, a.id desc limit 1) a
              limit ?)
            select 'unit' as what, v.unit_id, v.parent_id, v.name, null::integer as many, null as norm_edition, null::bytea as sealed from unit_version v
            where v.valid_from <= (select today from q) and (v.valid_to is null or v.valid_to >= (select today from q))
            union all
            select 'pupils', unit_id, null, null, count(*)::integer, null, null from enrolled group by unit_id
            union all
            select 'result', unit_id, null, null, null, norm_edition, sealed from result
            """;

    private ReportSql() {
    }
}

package org.trivsel.platform.assessment;

/** What is counted by unit. */
final class ReportSql {
    /**
     * Units of the tenant as they stand today, each with the children enrolled there if any of them has a result, and then the results. Each child is met
     * once, at the place that lists show, and its assessments are looked up by the child: the same for a school and a municipality, for what may be shown of a
     * school is decided with all others in view. Parameters: today, instrument, form, first and last day, how many results at most.
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
              limit ?),
            pupils as (select unit_id, count(*)::integer as many from enrolled where unit_id in (select unit_id from result) group by unit_id)
            select v.unit_id, true as place, v.parent_id, v.name, coalesce(p.many, 0), null as norm_edition, null as sealed
            from unit_version v left join pupils p on p.unit_id = v.unit_id
            where v.valid_from <= (select today from q) and (v.valid_to is null or v.valid_to >= (select today from q))
            union all
            select unit_id, false, null, null, null, norm_edition, sealed from result
            order by place desc
            """;

    private ReportSql() {
    }
}

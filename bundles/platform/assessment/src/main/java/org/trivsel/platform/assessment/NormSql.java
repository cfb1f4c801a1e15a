package org.trivsel.platform.assessment;

/** What is asked when norms change. */
final class NormSql {
    /**
     * Of each child enrolled today at the unit or below the result that a report counts, by name. Parameters: today, unit, whether all of the tenant are
     * meant, instrument, form, first and last day, edition, how many at most.
     */
    static final String RESULTS = """
            with q as materialized (select ?::date as today, ?::uuid as unit, ?::boolean as everywhere, ?::text as instrument, ?::text as form, ?::date as first,
              ?::date as last, ?::text as edition),
            enrolled as materialized (
              select distinct on (e.child_id) e.child_id, e.unit_id from enrolment e
              where e.valid_from <= (select today from q) and (e.valid_to is null or e.valid_to >= (select today from q))
              order by e.child_id, e.valid_from desc),
            member as materialized (
              select m.* from enrolled m where (select everywhere from q) or m.unit_id in (
                select g.unit_id from unit_ancestor g where g.ancestor_id = (select unit from q)
                  and g.valid_from <= (select today from q) and (g.valid_to is null or g.valid_to >= (select today from q))))
            select\s""" + AssessmentRow.COLUMNS + """
            , m.unit_id, c.given_name, c.family_name, exists (select from assessment_further f
                where f.assessment_id = a.id and f.completed_at = a.completed_at and f.norm_edition = (select edition from q))
            from member m
            cross join lateral (
              select a.* from (select a.* from assessment a where a.child_id = m.child_id offset 0) a
              where a.instrument = (select instrument from q) and a.form = (select form from q) and a.status in ('C', 'L')
                and a.date between (select first from q) and (select last from q)
              order by a.date desc, a.completed_at desc, a.id desc limit 1) a
            join child c on c.id = m.child_id
            order by c.name_key, c.id limit ?
            """;
    /** Units as they stand today. */
    static final String UNITS = """
            select v.unit_id, v.parent_id, v.name from (select ?::date as today) q
            join unit_version v on v.valid_from <= q.today and (v.valid_to is null or v.valid_to >= q.today)
            """;
    /** Adds to those that have not changed since they were read, what is not there yet. Parameters: edition, account, assessments, their revisions, outcomes. */
    static final String ADD = """
            insert into assessment_further (tenant_id, assessment_id, completed_at, norm_edition, account_id, outcome)
            select a.tenant_id, a.id, a.completed_at, ?, ?, n.outcome from unnest(?::uuid[], ?::integer[], ?::text[]) n (id, revision, outcome)
            join assessment a on a.id = n.id and a.revision = n.revision and a.status in ('C', 'L')
            on conflict do nothing
            """;
    /** What was added to an assessment as it was completed last. */
    static final String OF_ONE = """
            select f.norm_edition, f.at, p.display_name, f.outcome from assessment a
            join assessment_further f on f.assessment_id = a.id and f.completed_at = a.completed_at
            left join account p on p.id = f.account_id
            where a.id = ? order by f.at, f.norm_edition
            """;

    private NormSql() {
    }
}

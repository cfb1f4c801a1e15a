package org.trivsel.platform.assessment;

/**
 * The group overview in one statement. Children below a small unit are found through their enrolments and then sorted; below a large one
 * they are met in the order of their names until the page is full. Which of the two runs is decided by a count that stops early, so that the
 * page costs about the same for a group of twenty and a municipality of sixty thousand.
 *
 * <p>Every "offset 0" is a fence: what stands inside is done as it stands, whatever the planner believes about the size of the tenant. It knows
 * only the average one.
 */
final class GroupSql {
    private static final String ENROLLED = """
            from unit_ancestor g join enrolment e on e.unit_id = g.unit_id
            where g.ancestor_id = (select unit from q) and g.valid_from <= (select today from q)
              and (g.valid_to is null or g.valid_to >= (select today from q))
              and e.valid_from <= (select today from q) and (e.valid_to is null or e.valid_to >= (select today from q))
            """;
    private static final String MEMBER = """
            select true from (
              select e.unit_id from enrolment e where e.child_id = c.id and e.valid_from <= (select today from q)
                and (e.valid_to is null or e.valid_to >= (select today from q)) offset 0) here
            join unit_ancestor g on g.unit_id = here.unit_id
            where g.ancestor_id = (select unit from q) and g.valid_from <= (select today from q)
              and (g.valid_to is null or g.valid_to >= (select today from q)) limit 1
            """;
    private static final String AFTER = """
            ((select after from q) is null or (c.name_key >= (select name_key from child where id = (select after from q))
              and (c.name_key, c.id) > ((select name_key from child where id = (select after from q)), (select after from q))))
            """;

    /** Parameters: unit, instrument, today, cursor (child), whether the whole tenant is reached, units reached. */
    static final String TEXT = """
            with q as materialized (
              select ?::uuid as unit, ?::text as instrument, ?::date as today, ?::uuid as after, ?::boolean as everywhere, ?::uuid[] as roots),
            gate as materialized (
              select exists (select from unit u where u.id = (select unit from q)) and ((select everywhere from q) or exists (
                select from unit_ancestor g where g.unit_id = (select unit from q) and g.ancestor_id = any((select roots from q)::uuid[])
                  and g.valid_from <= (select today from q) and (g.valid_to is null or g.valid_to >= (select today from q)))) as allowed,
                (select count(*) > 2000 from (select %1$s limit 2001) n) as large)
            select gate.allowed, %4$s, %5$s, %6$s
            from gate
            left join lateral (
              (select c.* from unnest(array(select distinct e.child_id %1$s)) m (id)
               cross join lateral (select c.* from child c where c.id = m.id offset 0) c
               where (select allowed and not large from gate) and %3$s
               order by c.name_key, c.id limit 51)
              union all
              (select c.* from (select c.* from child c where %3$s order by c.name_key, c.id offset 0) c
               where (select allowed and large from gate) and (%2$s)
               order by c.name_key, c.id limit 51)
              order by name_key, id limit 51
            ) c on true
            %7$s
            left join lateral (
              select a.* from (select a.* from assessment a where a.child_id = c.id offset 0) a
              where a.instrument = (select instrument from q) and a.status in ('C', 'L')
              order by a.date desc, a.completed_at desc, a.id desc limit 1) latest on true
            left join lateral (
              select a.* from (select a.* from assessment a where a.child_id = c.id offset 0) a
              where a.instrument = (select instrument from q) and a.status = 'D'
              order by a.changed_at desc, a.id desc limit 1) draft on true
            order by c.name_key, c.id
            """.formatted(ENROLLED, MEMBER, AFTER, ChildRow.COLUMNS, AssessmentRow.COLUMNS.replace("a.", "latest."),
            AssessmentRow.COLUMNS.replace("a.", "draft."), ChildRow.PLACE.formatted("(select today from q)"));

    private GroupSql() {
    }
}

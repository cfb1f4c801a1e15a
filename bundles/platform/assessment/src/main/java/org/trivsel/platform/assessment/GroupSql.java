package org.trivsel.platform.assessment;

/**
 * The group overview in one statement. Children below a small unit are found through their enrolments and then sorted; below a large one
 * they are met in the order of their names until the page is full. Which of the two runs is decided by a count that stops early, so that the
 * page costs about the same for a group of twenty and a municipality of sixty thousand.
 */
final class GroupSql {
    private static final String ENROLLED = """
            from unit_ancestor g join enrolment e on e.unit_id = g.unit_id
            where g.ancestor_id = (select unit from q) and g.valid_from <= (select today from q)
              and (g.valid_to is null or g.valid_to >= (select today from q))
              and e.valid_from <= (select today from q) and (e.valid_to is null or e.valid_to >= (select today from q))
            """;
    private static final String PAGE_AFTER = """
              and ((select after from q) is null or (c.name_key >= (select name_key from child where id = (select after from q))
                and (c.name_key, c.id) > ((select name_key from child where id = (select after from q)), (select after from q))))
              order by c.name_key, c.id limit 51
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
            select gate.allowed, %3$s, %4$s, %5$s
            from gate
            left join lateral (
              (select c.* from child c
               where (select allowed and not large from gate)
                 and c.id = any(array(select e.child_id %1$s))
               %2$s)
              union all
              (select c.* from child c
               where (select allowed and large from gate)
                 and (select true %1$s and e.child_id = c.id limit 1)
               %2$s)
              order by name_key, id limit 51
            ) c on true
            %6$s
            left join lateral (
              select a.* from assessment a where a.child_id = c.id and a.instrument = (select instrument from q) and a.status in ('C', 'L')
              order by a.date desc, a.completed_at desc, a.id desc limit 1) latest on true
            left join lateral (
              select a.* from assessment a where a.child_id = c.id and a.instrument = (select instrument from q) and a.status = 'D'
              order by a.changed_at desc, a.id desc limit 1) draft on true
            order by c.name_key, c.id
            """.formatted(ENROLLED, PAGE_AFTER, ChildRow.COLUMNS, AssessmentRow.COLUMNS.replace("a.", "latest."),
            AssessmentRow.COLUMNS.replace("a.", "draft."), ChildRow.PLACE.formatted("(select today from q)"));

    private GroupSql() {
    }
}

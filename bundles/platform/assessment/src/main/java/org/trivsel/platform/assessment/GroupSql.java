package org.trivsel.platform.assessment;

/**
 * The group overview in one statement. Children below a small unit are found through their enrolments, counted and sorted; below a large one
 * they are met in the order of their names until the page is full, and nobody counts. Which of the two runs is decided by a count that stops
 * early, so that the page costs about the same for a group of twenty and a municipality of sixty thousand. A large one is not filtered either:
 * the one draft among sixty thousand children would be looked for with all of them.
 *
 * <p>Every "offset 0" is a fence: what stands inside is done as it stands, whatever the planner believes about the size of the tenant. It knows
 * only the average one. What is ordered inside is not ordered again outside, or the planner would forget that only a page of it is wanted.
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
            cross join lateral (
              select from unit_ancestor g where g.unit_id = here.unit_id and g.ancestor_id = (select unit from q)
                and g.valid_from <= (select today from q) and (g.valid_to is null or g.valid_to >= (select today from q)) offset 0) above limit 1
            """;
    private static final String AFTER = """
            ((select after from q) is null or (c.name_key >= (select name_key from child where id = (select after from q))
              and (c.name_key, c.id) > ((select name_key from child where id = (select after from q)), (select after from q))))
            """;
    /** How far the child {@code c} is. One completed before it was noted whether it shows a need is shown rather than hidden. */
    private static final String STATE = """
            select d.due, a.draft, a.result, a.result and coalesce(a.needs, true) as needs
            from (
              select coalesce(bool_or(a.status = 'D'), false) as draft, coalesce(bool_or(a.status in ('C', 'L')), false) as result,
                (array_agg(a.needs order by a.date desc, a.completed_at desc, a.id desc) filter (where a.status in ('C', 'L')))[1] as needs,
                array_agg(a.form) filter (where a.status in ('C', 'L')) as forms
              from (select a.* from assessment a where a.child_id = c.id offset 0) a where a.instrument = (select instrument from q)) a
            cross join lateral (select (
              select w.form from unnest((select forms from q), (select born_from from q), (select born_to from q)) w (form, born_from, born_to)
              where not a.draft and c.birth_date between w.born_from and w.born_to and not (w.form = any(coalesce(a.forms, '{}')))
              limit 1) as due) d
            """;
    private static final String SHOWN = """
            case (select show from q) when 'DUE' then s.due is not null when 'DRAFT' then s.draft when 'NEEDS' then s.needs else true end
            """;

    /** Parameters: unit, instrument, today, cursor (child), whether the whole tenant is reached, units reached, what to show, forms, first and
     * last birth dates. */
    static final String TEXT = """
            with q as materialized (
              select ?::uuid as unit, ?::text as instrument, ?::date as today, ?::uuid as after, ?::boolean as everywhere, ?::uuid[] as roots,
                ?::text as show, ?::text[] as forms, ?::date[] as born_from, ?::date[] as born_to),
            gate as materialized (
              select exists (select from unit u where u.id = (select unit from q)) and ((select everywhere from q) or exists (
                select from unit_ancestor g where g.unit_id = (select unit from q) and g.ancestor_id = any((select roots from q)::uuid[])
                  and g.valid_from <= (select today from q) and (g.valid_to is null or g.valid_to >= (select today from q)))) as allowed,
                (select count(*) > 2000 from (select %1$s limit 2001) n) as large),
            few as materialized (
              select c.id, c.name_key, s.* from unnest(array(select distinct e.child_id %1$s)) m (id)
              cross join lateral (select c.* from child c where c.id = m.id offset 0) c
              cross join lateral (%8$s) s
              where (select allowed and not large from gate)),
            page as materialized (
              (select c.id, c.name_key, c.due from few c join lateral (select c.*) s on %9$s where %3$s order by c.name_key, c.id limit 51)
              union all
              select c.id, c.name_key, s.due from (
                select c.id, c.name_key, c.birth_date
                from (select c.id, c.name_key, c.birth_date from child c where %3$s order by c.name_key, c.id offset 0) c
                where (select allowed and large from gate) and (%2$s) limit 51) c
              cross join lateral (%8$s) s)
            select gate.allowed, gate.large, n.everyone, n.due, n.draft, n.done, n.needs, page.due, %4$s, %5$s, %6$s
            from gate
            cross join (
              select count(*)::integer as everyone, count(due)::integer as due, (count(*) filter (where draft))::integer as draft,
                (count(*) filter (where result and due is null and not draft))::integer as done, (count(*) filter (where needs))::integer as needs
              from few) n
            left join page on true
            left join child c on c.id = page.id
            %7$s
            left join lateral (
              select a.* from (select a.* from assessment a where a.child_id = c.id offset 0) a
              where a.instrument = (select instrument from q) and a.status in ('C', 'L')
              order by a.date desc, a.completed_at desc, a.id desc limit 1) latest on true
            left join lateral (
              select a.* from (select a.* from assessment a where a.child_id = c.id offset 0) a
              where a.instrument = (select instrument from q) and a.status = 'D'
              order by a.changed_at desc, a.id desc limit 1) draft on true
            order by page.name_key, page.id
            """.formatted(ENROLLED, MEMBER, AFTER, ChildRow.COLUMNS, AssessmentRow.COLUMNS.replace("a.", "latest."),
            AssessmentRow.COLUMNS.replace("a.", "draft."), ChildRow.PLACE.formatted("(select today from q)"), STATE, SHOWN);

    private GroupSql() {
    }
}

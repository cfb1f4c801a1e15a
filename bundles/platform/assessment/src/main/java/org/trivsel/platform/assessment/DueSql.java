package org.trivsel.platform.assessment;

/**
 * Who is due, in one statement: for each form the children born in its window, enrolled where the caller may assess, without a counting
 * assessment by that form and without a draft, whoever began it. As in {@link GroupSql}, few children are found through their enrolments, many are met in the order of their birth.
 */
final class DueSql {
    private static final String BELOW = """
            from unit_ancestor g join enrolment e on e.unit_id = g.unit_id
            where g.ancestor_id = any((select roots from q)::uuid[]) and g.valid_from <= (select today from q)
              and (g.valid_to is null or g.valid_to >= (select today from q))
              and e.valid_from <= (select today from q) and (e.valid_to is null or e.valid_to >= (select today from q))
            """;
    private static final String MEMBER = """
            select true from (
              select e.unit_id from enrolment e where e.child_id = c.id and e.valid_from <= (select today from q)
                and (e.valid_to is null or e.valid_to >= (select today from q)) offset 0) here
            where (select everywhere from q) or exists (select from unit_ancestor g
              where g.unit_id = here.unit_id and g.ancestor_id = any((select roots from q)::uuid[]) and g.valid_from <= (select today from q)
                and (g.valid_to is null or g.valid_to >= (select today from q)))
            limit 1
            """;
    private static final String NOT_DONE = """
            not exists (select from assessment a where a.child_id = c.id and a.instrument = (select instrument from q)
              and (a.status = 'D' or a.form = w.form and a.status in ('C', 'L')) offset 0)
            """;

    /** Parameters: whether the whole tenant is reached, units reached, today, instrument, limit, forms, first and last birth dates. */
    static final String TEXT = """
            with q as materialized (
              select ?::boolean as everywhere, ?::uuid[] as roots, ?::date as today, ?::text as instrument, ?::integer as most),
            size as materialized (
              select (select everywhere from q) or (select count(*) > 2000 from (select %1$s limit 2001) n) as large)
            select c.form, %4$s
            from (
              select w.form, f.* from unnest(?::text[], ?::date[], ?::date[]) w (form, born_from, born_to)
              cross join lateral (
                (select c.* from unnest(array(select distinct e.child_id %1$s)) m (id)
                 cross join lateral (select c.* from child c where c.id = m.id offset 0) c
                 where not (select large from size) and c.birth_date between w.born_from and w.born_to and %3$s
                 order by c.birth_date, c.id limit (select most from q))
                union all
                (select c.* from (select c.* from child c
                   where c.birth_date between w.born_from and w.born_to and c.birth_date > '1900-01-01' order by c.birth_date, c.id offset 0) c
                 where (select large from size) and %3$s and (%2$s)
                 order by c.birth_date, c.id limit (select most from q))) f
              order by f.birth_date, f.id limit (select most from q)) c
            %5$s
            order by c.birth_date, c.id
            """.formatted(BELOW, MEMBER, NOT_DONE, ChildRow.COLUMNS, ChildRow.PLACE.formatted("(select today from q)"));

    private DueSql() {
    }
}

package org.trivsel.platform.assessment;

/**
 * Who is due, in one statement: for each form the children born in its window, enrolled where the caller may assess, without a counting
 * assessment by that form and without a draft, whoever began it. As in {@link GroupSql}, few children are found through their enrolments and
 * all counted; many are met in the order of their birth until the page is full, and counted until there is no use in more.
 */
final class DueSql {
    /** So far many are counted. */
    static final int COUNTED = 100;
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
    private static final String MET = """
            select w.form, c.id, c.birth_date from w cross join lateral (
              select c.id, c.birth_date from (select c.id, c.birth_date from child c
                where c.birth_date between w.born_from and w.born_to and c.birth_date > '1900-01-01' and %s
                order by c.birth_date, c.id offset 0) c
              where (select large from size) and %s and (%s) limit %s) c
            """;
    /** Where windows overlap a child stands there once for each form. */
    private static final String AFTER = """
            (c.birth_date, c.id, %s) >
              ((select birth_date from child where id = (select after from q)), (select after from q), (select after_form from q))""";

    /**
     * Parameters: whether the whole tenant is reached, units reached, the unit asked for or null, today, instrument, limit, cursor (child and
     * form), forms, first and last birth dates. The first line carries whether the unit may be asked for, and the counts, in any case.
     */
    static final String TEXT = """
            with asked as materialized (
              select ?::boolean as everywhere, ?::uuid[] as roots, ?::uuid as unit, ?::date as today, ?::text as instrument, ?::integer as most,
                ?::uuid as after, ?::text as after_form, ?::text[] as forms, ?::date[] as born_from, ?::date[] as born_to),
            gate as materialized (
              select a.unit is null or exists (select from unit u where u.id = a.unit) and (a.everywhere or exists (
                select from unit_ancestor g where g.unit_id = a.unit and g.ancestor_id = any(a.roots)
                  and g.valid_from <= a.today and (g.valid_to is null or g.valid_to >= a.today))) as allowed from asked a),
            q as materialized (
              select a.everywhere and a.unit is null as everywhere, case when not gate.allowed then '{}' when a.unit is null then a.roots
                else array[a.unit] end as roots, a.today, a.instrument, a.most, a.after, a.after_form, a.forms, a.born_from, a.born_to from asked a, gate),
            w as materialized (
              select * from unnest((select forms from q), (select born_from from q), (select born_to from q)) w (form, born_from, born_to)),
            size as materialized (
              select (select everywhere from q) or (select count(*) > 2000 from (select %1$s limit 2001) n) as large),
            few as materialized (
              select w.form, c.id, c.birth_date from unnest(array(select distinct e.child_id %1$s)) m (id)
              cross join lateral (select c.id, c.birth_date from child c where c.id = m.id offset 0) c
              join w on c.birth_date between w.born_from and w.born_to
              where not (select large from size) and %3$s),
            many as materialized (%6$s),
            page as materialized (
              select c.form, c.id, c.birth_date from (
                select c.* from few c where (select after from q) is null or %5$s
                union all select c.* from many c where (select after from q) is null
                union all select c.* from (%7$s) c) c
              order by c.birth_date, c.id, c.form limit (select most from q))
            select (select allowed from gate), n.few + least(n.many, %8$d), n.many > %8$d, page.form, %4$s
            from (select (select count(*) from few)::integer as few, (select count(*) from many)::integer as many) n
            left join page on true
            left join child c on c.id = page.id
            %9$s
            order by page.birth_date, page.id, page.form
            """.formatted(BELOW, MEMBER, NOT_DONE, ChildRow.COLUMNS, AFTER.formatted("c.form"),
            MET.formatted("true", NOT_DONE, MEMBER, "greatest((select most from q), " + (COUNTED + 1) + ")"),
            MET.formatted("(select after from q) is not null and c.birth_date >= (select birth_date from child where id = (select after from q)) and "
                    + AFTER.formatted("w.form"), NOT_DONE, MEMBER, "(select most from q)"),
            COUNTED, ChildRow.PLACE.formatted("(select today from q)"));

    private DueSql() {
    }
}

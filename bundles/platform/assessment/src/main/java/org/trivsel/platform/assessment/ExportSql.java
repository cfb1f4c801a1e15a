package org.trivsel.platform.assessment;

/** What is asked for a file of results. */
final class ExportSql {
    /** A unit that is not there or not reached, if any. Parameters: units, whether the whole tenant is reached, units reached, today. */
    static final String OUT_OF_REACH = """
            with q as materialized (select ?::uuid[] as units, ?::boolean as everywhere, ?::uuid[] as roots, ?::date as today)
            select w.id from q cross join unnest(q.units) w (id)
            where not exists (select from unit u where u.id = w.id) or not (q.everywhere or exists (
              select from unit_ancestor g where g.unit_id = w.id and g.ancestor_id = any(q.roots)
                and g.valid_from <= q.today and (g.valid_to is null or g.valid_to >= q.today)))
            limit 1
            """;
    /** By name of the child, then by day. Parameters: units, today, instrument, first and last day, how many at most. */
    static final String CHOSEN = """
            with q as materialized (select ?::uuid[] as units, ?::date as today, ?::text as instrument, ?::date as first, ?::date as last),
            member as materialized (
              select distinct e.child_id from unit_ancestor g join enrolment e on e.unit_id = g.unit_id
              where g.ancestor_id = any((select units from q)::uuid[])
                and g.valid_from <= (select today from q) and (g.valid_to is null or g.valid_to >= (select today from q))
                and e.valid_from <= (select today from q) and (e.valid_to is null or e.valid_to >= (select today from q)))
            select a.id, a.version
            from member m
            cross join lateral (select a.* from assessment a where a.child_id = m.child_id offset 0) a
            join child c on c.id = m.child_id
            where a.instrument = (select instrument from q) and a.status in ('C', 'L')
              and a.date between (select first from q) and (select last from q)
            order by c.name_key, c.id, a.date, a.id limit ?
            """;
    /** Those that still count, in the order of their ids as given. Parameters: today, ids. */
    static final String PAGE = "select " + AssessmentRow.COLUMNS + ", " + ChildRow.COLUMNS + """
            , above.name
            from (select ?::date as today) q
            cross join unnest(?::uuid[]) with ordinality w (id, place_in_file)
            join assessment a on a.id = w.id
            join child c on c.id = a.child_id
            """ + ChildRow.PLACE.formatted("q.today") + """
            left join lateral (
              select p.name from unit_version v
              join unit_version p on p.unit_id = v.parent_id and p.valid_from <= q.today and (p.valid_to is null or p.valid_to >= q.today)
              where v.unit_id = place.unit_id and v.valid_from <= q.today and (v.valid_to is null or v.valid_to >= q.today) limit 1) above on true
            where a.status in ('C', 'L')
            order by w.place_in_file
            """;

    private ExportSql() {
    }
}

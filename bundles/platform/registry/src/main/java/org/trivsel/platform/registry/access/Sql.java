package org.trivsel.platform.registry.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Parts of statements in which access is asked of the database. They rely on a row {@code p(day, roots)}, see {@link #ASKED}, which the
 * planner folds into constants.
 */
public final class Sql {
    /** The two parameters every question of access has: the day, and the units the caller's roles stand at. */
    public static final String ASKED = "(values (?::date, ?::uuid[])) p(day, roots)";

    private Sql() {
    }

    /**
     * As {@link #ASKED}, written out. For lists: how many children lie below the roots decides how they are best found, and the database
     * does not know that when it keeps a plan for any roots. A day and ids cannot carry anything else into the statement.
     */
    public static String asked(LocalDate day, UUID[] roots) {
        String ids = Arrays.stream(roots).map(UUID::toString).collect(Collectors.joining(","));
        return "(values ('" + day + "'::date, '{" + ids + "}'::uuid[])) p(day, roots)";
    }

    /** That the row is valid on the day asked. */
    public static String today(String table) {
        return table + ".valid_from <= p.day and (" + table + ".valid_to is null or " + table + ".valid_to >= p.day)";
    }

    /**
     * Joins to the child {@code c} its place on the day as {@code here(unit_id, name, root)}: of several places one that lies below the
     * roots, then the newest. {@code here.root} is null when none lies below them.
     */
    public static final String HERE = """
            left join lateral (
              select e.unit_id, v.name, a.ancestor_id as root
              from enrolment e
              join unit_version v on v.tenant_id = e.tenant_id and v.unit_id = e.unit_id and %s
              left join unit_ancestor a on a.tenant_id = e.tenant_id and a.unit_id = e.unit_id and a.ancestor_id = any(p.roots) and %s
              where e.tenant_id = c.tenant_id and e.child_id = c.id and %s
              order by a.ancestor_id is null, e.valid_from desc, e.id
              limit 1) here on true
            """.formatted(today("v"), today("a"), today("e"));

    /** That the child {@code c} has a place below the roots on the day. */
    public static final String BELOW_ROOTS = """
            exists (
              select from enrolment e
              join unit_ancestor a on a.tenant_id = e.tenant_id and a.unit_id = e.unit_id and a.ancestor_id = any(p.roots) and %s
              where e.tenant_id = c.tenant_id and e.child_id = c.id and %s)
            """.formatted(today("a"), today("e"));

    private static final String ROOT_ABOVE = """
            coalesce(
              (select a.ancestor_id from unit_ancestor a
               where a.tenant_id = %1$s.tenant_id and a.unit_id = %1$s.id and a.ancestor_id = any(p.roots)
                 and a.valid_from <= least(greatest(p.day, %1$s.opened), %1$s.closed)
                 and (a.valid_to is null or a.valid_to >= least(greatest(p.day, %1$s.opened), %1$s.closed)) limit 1),
              (with recursive went(id) as (
                 select %1$s.merged_into where %1$s.closed < p.day
                 union select n.merged_into from went join unit n on n.tenant_id = %1$s.tenant_id and n.id = went.id and n.closed < p.day)
               select a.ancestor_id from went
               join unit_ancestor a on a.tenant_id = %1$s.tenant_id and a.unit_id = went.id and a.ancestor_id = any(p.roots) and %2$s limit 1))
            """;

    /**
     * The one of the roots at or above a row of {@code unit} on the day, or null. A unit that is closed by then is asked for on its last day,
     * one to come on its first; a merged one also through what it was merged into.
     */
    public static String rootAbove(String unit) {
        return ROOT_ABOVE.formatted(unit, today("a"));
    }
}

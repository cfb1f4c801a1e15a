package org.trivsel.platform.registry.access;

import java.util.List;
import org.trivsel.access.ChildScope;

/** The text behind {@link ChildScope}. Few children are found through their enrolments; many are asked for one by one. */
final class Scopes {
    private static final String VALID = "%1$s.valid_from <= (select day from scope) and (%1$s.valid_to is null or %1$s.valid_to >= (select day from scope))";
    private static final String BELOW = """
            from trivsel.unit_ancestor a join trivsel.enrolment e on e.unit_id = a.unit_id
            where a.ancestor_id = any((select roots from scope)::uuid[]) and %s and %s
            """.formatted(VALID.formatted("a"), VALID.formatted("e"));
    private static final String WITH = """
            scope as materialized (select ?::boolean as everywhere, ?::uuid[] as roots, ?::date as day),
            scope_size as materialized (
              select (select everywhere from scope) or (select count(*) > 2000 from (select %1$s limit 2001) n) as large),
            scope_few as materialized (select distinct e.child_id %1$s and not (select large from scope_size))
            """.formatted(BELOW);
    private static final String CHILD = """
            (select c.given_name, c.family_name from trivsel.child c where c.id = %%1$s and ((select everywhere from scope) or exists (
              select from (select e.unit_id from trivsel.enrolment e where e.child_id = c.id and %s offset 0) here
              join trivsel.unit_ancestor a on a.unit_id = here.unit_id
              where a.ancestor_id = any((select roots from scope)::uuid[]) and %s)))
            """.formatted(VALID.formatted("e"), VALID.formatted("a"));

    private Scopes() {
    }

    static ChildScope of(Standing standing) {
        return new ChildScope(WITH, List.of(standing.isWholeTenant(), standing.roots(), standing.day()), CHILD);
    }
}

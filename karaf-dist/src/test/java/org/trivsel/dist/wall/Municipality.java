package org.trivsel.dist.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the tests know about a tenant: where its people stand, whom they may see, and by which word its data are recognised when they turn
 * up where they do not belong.
 *
 * @param canary stands in names of children, custody holders and units of this tenant and nowhere else
 * @param own a place where its pedagogue and its leader work
 * @param other a place of the same tenant where they do not
 */
record Municipality(String key, UUID id, String canary, Place own, Place other, Set<String> ids) {
    private static final String OF_AGE = "birth_date between current_date - interval '6 years' and current_date - interval '3 years'";

    /** @param child of an age the sample instrument has a form for */
    record Place(UUID unit, UUID child, List<UUID> children) {
    }

    static Municipality prepare(Database database, String key) {
        UUID id = UUID.fromString(database.one("select id from tenant where key = ?", key));
        addOverseer(database, id);
        UUID group = UUID.fromString(database.one(
                "select unit_id from role_grant where tenant_id = ? and role = 'PEDAGOGUE' and unit_id is not null", id));
        UUID elsewhere = UUID.fromString(database.list("""
                select unit_id from unit_version v where tenant_id = ? and kind = 'GROUP' and not exists (
                  select from unit_ancestor a join role_grant g on g.tenant_id = a.tenant_id and g.unit_id = a.ancestor_id
                  where a.tenant_id = v.tenant_id and a.unit_id = v.unit_id) order by unit_id""", id).get(0));
        String canary = "Kanarie" + id.toString().substring(24);
        Place own = place(database, id, group);
        Place other = place(database, id, elsewhere);
        setCanary(database, id, canary, List.of(own, other));
        return new Municipality(key, id, canary, own, other, idsOf(database, id));
    }

    /** Its children, but for those of whom the demo tells something to others. */
    private static Place place(Database database, UUID tenant, UUID unit) {
        List<UUID> children = database.list("""
                select c.id from child c join enrolment e on e.tenant_id = c.tenant_id and e.child_id = c.id
                where e.tenant_id = ? and e.unit_id = ?
                  and not exists (select from disclosure_basis d where d.tenant_id = c.tenant_id and d.child_id = c.id) and c.""" + OF_AGE + " order by c.id",
                tenant, unit).stream().map(UUID::fromString).toList();
        return new Place(unit, children.get(0), children);
    }

    private static void addOverseer(Database database, UUID tenant) {
        database.execute("""
                insert into account (tenant_id, id, username, display_name, password_hash)
                select tenant_id, gen_random_uuid(), 'overseer', 'Overseer', password_hash from account where tenant_id = ? and username = 'leader'
                """, tenant);
        database.execute("""
                insert into role_grant (tenant_id, id, account_id, role, valid_from)
                select tenant_id, gen_random_uuid(), id, 'LEADER', date '2020-01-01' from account where tenant_id = ? and username = 'overseer'
                """, tenant);
    }

    private static void setCanary(Database database, UUID tenant, String canary, List<Place> places) {
        for (Place place : places) {
            database.execute("update child set family_name = ? where tenant_id = ? and id = ?", canary, tenant, place.child());
            database.execute("update unit_version set name = name || ' ' || ? where tenant_id = ? and unit_id = ?", canary, tenant, place.unit());
            database.execute("""
                    update custody_holder h set name = ? from custody c
                    where h.tenant_id = ? and c.tenant_id = h.tenant_id and c.holder_id = h.id and c.child_id = ?""", canary, tenant, place.child());
        }
    }

    /** Ids of all that must not be seen from outside. */
    private static Set<String> idsOf(Database database, UUID tenant) {
        Set<String> ids = new HashSet<>();
        for (String table : List.of("child", "unit", "custody_holder", "enrolment", "account", "assessment")) {
            ids.addAll(database.list("select id from " + table + " where tenant_id = ?", tenant));
        }
        ids.add(tenant.toString());
        return Set.copyOf(ids);
    }
}
